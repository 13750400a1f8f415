import path from 'node:path';

import { withClient } from './app-role.mjs';
import { startPostgres } from './postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const lookAfterMs = 500;

/** Starts the embedded server and keeps it alive until we leave; answers the owner's address. */
export async function startOwnDatabase(leaving, home) {
  let server = await startPostgres({ root, home });
  let restart = null;
  const watch = setInterval(() => {
    if (restart || server.isAlive() || leaving.isLeaving()) return;
    process.stderr.write('guyub: PostgreSQL has ended; starting it again.\n');
    restart = startPostgres({ root, home, port: server.port })
      .then((again) => (server = again))
      .catch((error) => leaving.fail(error))
      .finally(() => (restart = null));
  }, lookAfterMs);
  leaving.add(async () => {
    clearInterval(watch);
    await restart;
    await server.stop();
  });
  await withClient(server.url('postgres'), async (owner) => {
    const { rowCount } = await owner.query(`select from pg_database where datname = 'guyub'`);
    if (rowCount === 0) await owner.query('create database guyub');
  });
  return server.url('guyub');
}
