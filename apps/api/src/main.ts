import { pathToFileURL } from 'node:url';

import { createApp } from './create-app.ts';
import { type Config, parseConfig } from './platform/config.ts';
import { StartError, toStartError } from './platform/start-error.ts';

export { type Config, parseConfig } from './platform/config.ts';
export { StartError } from './platform/start-error.ts';

const LEAVE_WITHIN_MS = 10_000;

export interface RunningServer {
  /** where it answers; empty for a worker, which listens to nobody */
  url: string;
  /** finishes what runs, then leaves */
  close(): Promise<void>;
}

/** Starts the server on a migrated database. Throws a `StartError` for what the person at the terminal can mend. */
export async function startServer(config: Config): Promise<RunningServer> {
  const settled = { ...config };
  let app: Awaited<ReturnType<typeof createApp>> | undefined;
  try {
    app = await createApp(settled);
    if (settled.role === 'worker') {
      await app.init();
      return { url: '', close: () => app!.close() };
    }
    await app.listen({ port: settled.port, host: settled.host });
    return { url: await app.getUrl(), close: () => app!.close() };
  } catch (error) {
    await app?.close().catch(() => undefined);
    throw toStartError(error, { host: settled.host, port: settled.port });
  }
}

async function runDirectly(): Promise<void> {
  const server = await startServer(parseConfig(process.env));
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(1), LEAVE_WITHIN_MS).unref();
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  runDirectly().catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
