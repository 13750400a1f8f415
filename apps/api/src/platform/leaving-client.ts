import net from 'node:net';

import { Client } from 'pg';

import { callerLeaving, callerLeft } from './request-context.ts';

/** What the protocol calls a CancelRequest: its length, its code, which backend, and what only its client knows of it. */
const CANCEL_CODE = 80_877_102;

/** Ends a transaction, whoever still listens. */
const isEnd = (statement: unknown): boolean =>
  typeof statement === 'string' && /^\s*(rollback|commit)\b/i.test(statement);

/**
 * A connection on which PostgreSQL stops reading when the caller of the work at hand leaves. It is told so over a socket of
 * its own, which takes no connection from those who wait for one. The answer is awaited until PostgreSQL has heard it; where
 * that is not known, the connection ends with the answer. So nobody gets a connection that may still be told to stop.
 *
 * Use cases write without a caller who could leave (`UnitOfWork.write`), and so are tries given back and forgotten
 * (`WrongTries`). What else is written beside the unit of work ends with its caller, whole or not at all, as each is one
 * statement or one transaction: a try that is taken (given back where nobody looks at it), a minute's writes, when a session
 * was used, and a new token, which is the same when it is asked for again.
 */
export class LeavingClient extends Client {
  /** for so long PostgreSQL may take to hear it */
  protected readonly tellingMs: number = 5_000;

  // `never` stands for each of the driver's overloads: what comes back is what the driver gives
  override query(...given: unknown[]): never {
    // of who has left it would never be called, and `Pool.query`, which waits for it, would lose the connection
    if (given.some((part) => typeof part === 'function')) throw new TypeError('Await the query instead');
    // an end is sent and heard, whoever listens: a transaction that is left half open would be the next one's
    const left = isEnd(given[0]) ? null : callerLeaving();
    if (left?.aborted) return Promise.reject(callerLeft()) as never;
    const answer: unknown = super.query.apply(this, given as never);
    return (left !== null && answer instanceof Promise ? this.untilLeft(answer, left) : answer) as never;
  }

  private async untilLeft<Answer>(answer: Promise<Answer>, left: AbortSignal): Promise<Answer> {
    let told = Promise.resolve(true);
    const stop = () => void (told = this.tellToStop());
    left.addEventListener('abort', stop);
    try {
      return await answer;
    } catch (error) {
      throw left.aborted ? callerLeft() : error;
    } finally {
      left.removeEventListener('abort', stop);
      // the word may be under way still; a pool drops what has ended, and makes another
      if (!(await told)) void this.end();
    }
  }

  /** Whether it was heard: PostgreSQL closes the socket once it has passed the word on. */
  private tellToStop(): Promise<boolean> {
    const message = Buffer.alloc(16);
    message.writeInt32BE(message.length, 0);
    message.writeInt32BE(CANCEL_CODE, 4);
    message.writeInt32BE(Number(Reflect.get(this, 'processID')), 8);
    message.writeInt32BE(Number(Reflect.get(this, 'secretKey')), 12);
    const { host, port } = this;
    const socket = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
    return new Promise((resolve) => {
      // packets that vanish would hold the connection for minutes
      socket.setTimeout(this.tellingMs, () => socket.destroy());
      // one that cannot be told reads to its end, or to the statement's time limit
      let isHeard = false;
      socket.on('end', () => (isHeard = true)).resume();
      socket.on('error', () => resolve(false)).on('close', () => resolve(isHeard));
      socket.end(message);
    });
  }
}
