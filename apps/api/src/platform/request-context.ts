import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

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

/** What is told when a connection ends, one listener for each however many answers it waits for. */
const awaited = new WeakMap<Socket, Set<() => void>>();

function whenClosed(socket: Socket, tell: () => void): () => void {
  const told = awaited.get(socket) ?? new Set();
  if (!awaited.has(socket)) {
    awaited.set(socket, told);
    socket.once('close', () => told.forEach((one) => one()));
  }
  told.add(tell);
  return () => void told.delete(tell);
}

/** Tells when the caller goes before the answer is through. */
export function leavingOf({ socket }: IncomingMessage, response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  const look = () => {
    if (!response.writableFinished) leaving.abort();
  };
  // of an answer that waits behind another one Node tells nothing when their connection ends
  const forget = whenClosed(socket, look);
  response.once('close', () => {
    forget();
    look();
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
