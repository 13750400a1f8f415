import { createHash, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { isIP } from 'node:net';

import type { MetricsAddress } from './config.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * With a token: who gives it. Without one: who came by an address, `localhost`, or the name that we listen on. A page of
 * somebody else whose name was made to lead here comes by its own name, in the browser of whoever may reach us.
 */
function mayRead({ headers }: http.IncomingMessage, { host, token }: MetricsAddress): boolean {
  if (token !== null) return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
  const name = (headers.host ?? '').toLowerCase().replace(/:\d*$/, '');
  return [host.toLowerCase(), 'localhost'].includes(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) > 0;
}

/** `/metrics` on an address of its own, so that the public's has no such page whatever stands before it. */
export async function serveMetrics(metrics: Metrics, at: MetricsAddress): Promise<MetricsServer> {
  const server = http.createServer((request, response) => void answer(request, response));
  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    if (!mayRead(request, at)) return void response.writeHead(403).end();
    try {
      const text = await metrics.registry.metrics();
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
    } catch {
      // the database is away: the scrape fails, which is a figure too
      response.writeHead(503).end();
    }
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(at.port, at.host, resolve);
  });
  const address = server.address();
  return {
    url: `http://${at.host}:${typeof address === 'object' && address ? address.port : at.port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
