import type { Server } from 'node:http';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';

import { createApp } from './create-app.ts';
import { EnsureFirstAdminUseCase } from './features/organization/index.ts';
import type { Config } from './platform/config.ts';
import { Metrics } from './platform/metrics.ts';
import { type MetricsServer, serveMetrics } from './platform/metrics-server.ts';
import { toStartError } from './platform/start-error.ts';
import { addWebEdge } from './platform/web-edge.ts';
import { readRegion } from './reference-data.ts';

const LEAVE_WITHIN_MS = 10_000;

export interface RunningServer {
  /** where it answers; empty for a worker, which listens to nobody */
  url: string;
  /** lets the first person in, where `GUYUB_FIRST_ADMIN_EMAIL` names one and nobody is in yet; to be shown once */
  firstAdminLink: string | null;
  /** finishes what runs, then leaves */
  close(): Promise<void>;
}

/** Starts the server on a migrated database. Throws a `StartError` for what the person at the terminal can mend. */
export async function startServer(given: Config): Promise<RunningServer> {
  const config = { ...given };
  let app: NestFastifyApplication | undefined;
  try {
    await assertDatabaseAnswers(config.appUrl);
    app = await createApp(config);
    const metrics = config.metrics && (await serveMetrics(app.get(Metrics), config.metrics));
    const close = closer(app, metrics);
    if (config.role === 'worker') {
      await app.init();
      return { url: '', firstAdminLink: null, close };
    }
    await addWebEdge(app, config);
    await app.listen({ port: config.port, host: config.host });
    const url = addressOf(app, config);
    config.publicUrl ??= url;
    return { url, firstAdminLink: await inviteFirstAdmin(app, config), close };
  } catch (error) {
    await app?.close().catch(() => undefined);
    throw toStartError(error, { host: config.host, port: config.port });
  }
}

async function inviteFirstAdmin(app: NestFastifyApplication, config: Config): Promise<string | null> {
  if (config.firstAdminEmail === null) return null;
  const { region } = await readRegion(config.regionFile);
  return app.get(EnsureFirstAdminUseCase).run({
    email: config.firstAdminEmail,
    office: region.communicationOffice,
  });
}

/** Asked before anything is built on it, so that its silence is one line and not a stack. */
async function assertDatabaseAnswers(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Session cookies are taken from `localhost` by every browser, so that is the name people are given. */
function addressOf(app: NestFastifyApplication, { host }: Config): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const isHere = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
  return `http://${isHere ? 'localhost' : host}:${port}`;
}

/** Waits for what runs, but not for a caller that never ends. */
const closer = (app: NestFastifyApplication, metrics: MetricsServer | null) => async () => {
  const server: Server = app.getHttpServer();
  // at once, and not only when the jobs that run are done: whoever comes now is better off with another process
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), LEAVE_WITHIN_MS);
  await Promise.all([app.close(), metrics?.close()]);
  clearTimeout(timer);
};
