import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

import proxyAddr from '@fastify/proxy-addr';
import type { Logger } from 'pino';

import { forVisitors } from './access.guard.ts';
import type { Config } from './config.ts';
import { isInner } from './inner-request.ts';
import { type KeptAnswer, type KeptAnswers, pickKept } from './kept-answers.ts';
import { pathForLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problem.ts';
import { readProblem, tellLog, toBody } from './problem.filter.ts';
import { leavingOf, requestContext } from './request-context.ts';
import { securityHeaders } from './security-headers.ts';
import type { VisitorRead, VisitorReads } from './visitor-reads.ts';

/** Any cookie of ours makes an answer personal, and what this process asks itself is not counted: the routes look closer. */
const mayBeVisitor = ({ headers }: IncomingMessage): boolean =>
  !headers.cookie?.includes('__Host-guyub') &&
  !headers.cookie?.includes('guyub-local') &&
  !isInner({ headers });

/** What the door needs of the application behind it. */
export interface Inside {
  config: Config;
  kept: KeptAnswers;
  reads: VisitorReads;
  metrics: Metrics;
  log: Logger;
}

/** One request and its answer. */
interface Exchange {
  id: string;
  began: number;
  request: IncomingMessage;
  response: ServerResponse;
  /** what figures call it; which route it was that is answered from memory is known to the routes alone */
  route: string;
}

/** Who is believed about where a request comes from: a number is how many proxies stand before this server. */
export function toTrust(trust: Config['trustProxy']): (address: string, hop: number) => boolean {
  if (typeof trust === 'string') return proxyAddr.compile(trust.split(',').map((one) => one.trim()));
  return (_address, hop) => hop < Number(trust);
}

/**
 * Stands before the framework: what every visitor reads is answered here, from memory with those bytes at once, or made
 * (`VisitorReads`), since finding the route, its hooks and its guards costs ten times what sending does. Only addresses in their
 * one spelling are answered here; everything else goes on to the routes, which know other orders of the keys too.
 */
export class KeptDoor {
  private inside: Inside | null = null;
  private server: http.Server | null = null;
  private trust = toTrust(false);

  /** Answers from now on. */
  open(inside: Inside): void {
    this.inside = inside;
    this.trust = toTrust(inside.config.trustProxy);
  }

  /** Lets everything pass from now on: a server that leaves answers by its routes alone, which tell callers to part. */
  close(): void {
    this.inside = null;
  }

  readonly makeServer = (handler: RequestListener, options: http.ServerOptions): http.Server => {
    const { requestTimeout = 30_000 } = options;
    // Node looks every half minute by itself, so that a slow body could take twice its time
    const patient = { ...options, connectionsCheckingInterval: requestTimeout / 6 };
    this.server = http.createServer(patient, (request, response) => {
      if (!this.takes(request, response)) handler(request, response);
    });
    return this.server;
  };

  /** Whether it is answered here. */
  private takes(request: IncomingMessage, response: ServerResponse): boolean {
    const { inside } = this;
    const { method, url } = request;
    if (!inside || method !== 'GET' || url === undefined || !mayBeVisitor(request)) return false;
    const begun = { id: randomUUID(), began: performance.now(), request, response };
    const kept = inside.kept.find(url);
    const read = kept ? null : inside.reads.find(url);
    const exchange = { ...begun, route: read?.route ?? 'kept' };
    const answering = kept ? this.send(inside, exchange, kept) : read && this.make(inside, exchange, read);
    answering?.catch((error: unknown) => this.refuse(inside, exchange, error));
    return answering !== null;
  }

  private async make(inside: Inside, exchange: Exchange, read: VisitorRead): Promise<void> {
    const { id, request, response } = exchange;
    await requestContext.run({ requestId: id, left: leavingOf(request, response) }, async () =>
      this.send(inside, exchange, await read.answerTo(proxyAddr(request, this.trust))),
    );
  }

  private async send(inside: Inside, exchange: Exchange, answer: KeptAnswer): Promise<void> {
    const { status, encoding, body: given } = pickKept(answer, exchange.request.headers);
    const body = given instanceof Promise ? await given : given;
    this.end(inside, exchange, {
      status,
      headers: { ...answer.headers, ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }) },
      body,
    });
  }

  private refuse(inside: Inside, exchange: Exchange, error: unknown): void {
    const problem = readProblem(error);
    if (!(error instanceof Problem)) tellLog(inside.log.child({ reqId: exchange.id }), problem, error);
    if (exchange.response.headersSent) {
      exchange.response.destroy();
      return;
    }
    const headers = {
      ...forVisitors,
      'cache-control': 'no-store',
      ...problem.headers,
      'content-type': 'application/problem+json; charset=utf-8',
    };
    this.end(inside, exchange, {
      status: problem.status,
      headers: securityHeaders(inside.config, headers),
      body: Buffer.from(JSON.stringify(toBody(problem, exchange.request.url ?? '/'))),
    });
  }

  /** Writes it, counts it and tells the log. */
  private end(
    { metrics, log }: Inside,
    { id, began, request, response, route }: Exchange,
    { status, headers, body }: { status: number; headers: Record<string, string>; body: Buffer | null },
  ): void {
    response.writeHead(status, {
      ...headers,
      'x-request-id': id,
      ...(body === null ? {} : { 'content-length': body.byteLength }),
      // whoever is answered while the server leaves parts with it
      ...(this.server?.listening ? {} : { connection: 'close' }),
    });
    response.end(body ?? undefined);
    const took = performance.now() - began;
    metrics.observe({ method: 'GET', route, status }, took);
    const path = pathForLog(request.url ?? '');
    log.info(
      {
        reqId: id,
        method: 'GET',
        path,
        status,
        ...(route === 'kept' ? { kept: true } : { ms: Math.round(took * 10) / 10 }),
      },
      'answered',
    );
  }
}
