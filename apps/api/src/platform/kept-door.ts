import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import { type KeptAnswer, type KeptAnswers, pickKept } from './kept-answers.ts';
import { pathForLog } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Any cookie of ours makes an answer personal; the routes look closer. */
const mayBeSignedIn = (cookie: string | undefined): boolean =>
  cookie !== undefined && (cookie.includes('__Host-guyub') || cookie.includes('guyub-local'));

/**
 * Stands before the framework: an address whose answer is in memory is answered with those bytes at once, since finding
 * the route, its hooks and its guards costs ten times what sending them does. Only addresses in their one spelling are
 * found here; everything else goes on to the routes, which know other orders of the keys too, and answer anew what is spelled
 * oddly.
 */
export class KeptDoor {
  private kept: KeptAnswers | null = null;
  private log: Logger | null = null;
  private metrics: Metrics | null = null;

  /** Answers from memory from now on. */
  open(kept: KeptAnswers, metrics: Metrics, log: Logger): void {
    this.kept = kept;
    this.metrics = metrics;
    this.log = log;
  }

  /** While the server leaves, the routes tell callers to part. */
  close(): void {
    this.kept = null;
  }

  readonly makeServer = (handler: RequestListener, options: http.ServerOptions): http.Server => {
    const { requestTimeout = 30_000 } = options;
    // Node looks every half minute by itself, so that a slow body could take twice its time
    const patient = { ...options, connectionsCheckingInterval: requestTimeout / 6 };
    return http.createServer(patient, (request, response) => {
      const answer = this.find(request);
      if (answer) void this.send(request, response, answer);
      else handler(request, response);
    });
  };

  private find({ method, url, headers }: IncomingMessage): KeptAnswer | null {
    if (method !== 'GET' || url === undefined || mayBeSignedIn(headers.cookie)) return null;
    return this.kept?.find(url) ?? null;
  }

  private async send(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): Promise<void> {
    const [id, began] = [randomUUID(), performance.now()];
    const { status, encoding, body: given } = pickKept(answer, request.headers);
    const body = given instanceof Promise ? await given : given;
    response.writeHead(status, {
      ...answer.headers,
      'x-request-id': id,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      ...(body === null ? {} : { 'content-length': body.byteLength }),
    });
    response.end(body ?? undefined);
    // which route it was is known to the routes alone
    this.metrics?.observe({ method: 'GET', route: 'kept', status }, performance.now() - began);
    this.log?.info(
      { reqId: id, method: 'GET', path: pathForLog(request.url ?? ''), status, kept: true },
      'answered',
    );
  }
}
