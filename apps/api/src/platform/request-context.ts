import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

import { Problem } from './problem.ts';

export interface RequestContext {
  /** a request's id, or a job's; written to the log and to every audit entry */
  requestId: string;
  /** tells that the caller has left; a job's work is always awaited */
  left?: AbortSignal;
}

/** What work needs to know about the request it serves, without every function carrying it. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

export const currentRequestId = (): string => requestContext.getStore()?.requestId ?? '-';

/** Tells when the caller of the work at hand leaves; null where nobody can. */
export const callerLeaving = (): AbortSignal | null => requestContext.getStore()?.left ?? null;

/** Tells when the caller goes before the answer is through. */
export function leavingOf(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

/** Does work that is to be done whoever leaves. */
export const withoutCaller = <T>(work: () => Promise<T>): Promise<T> =>
  requestContext.run({ requestId: currentRequestId() }, work);

/** Ends work for a caller who has left; nobody reads it. */
export const callerLeft = (): Problem => new Problem(499, 'refused', 'The caller left');

/** Before work that has not begun: what nobody awaits any more is not begun. */
export function assertAwaited(): void {
  if (callerLeaving()?.aborted) throw callerLeft();
}
