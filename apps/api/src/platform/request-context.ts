import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  /** a request's id, or a job's; written to the log and to every audit entry */
  requestId: string;
}

/** What a write needs to know about the request it serves, without every function carrying it. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

export const currentRequestId = (): string => requestContext.getStore()?.requestId ?? '-';
