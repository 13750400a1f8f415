import { parseConfig } from './platform/config.ts';
import { StartError } from './platform/start-error.ts';
import { startServer } from './server.ts';

/** A process that serves, works, or both, until it is told to leave. */
async function run(): Promise<void> {
  const server = await startServer(parseConfig(process.env));
  if (server.firstAdminLink)
    process.stdout.write(`The first administrator comes in by ${server.firstAdminLink}\n`);
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) return;
    isLeaving = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
