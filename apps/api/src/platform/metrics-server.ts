import http from 'node:http';

import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}

/** `/metrics` on an address of its own, so that the public's has no such page whatever stands before it. */
export async function serveMetrics(
  metrics: Metrics,
  at: { host: string; port: number },
): Promise<MetricsServer> {
  const server = http.createServer((request, response) => void answer(request, response));
  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
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
