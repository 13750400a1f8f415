import path from 'node:path';

import { withClient } from './app-role.mjs';
import { startPostgres } from './postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const lookAfterMs = 500;

const database = 'guyub';
const draft = 'guyub_draft';

/**
 * Starts the embedded server and keeps it alive until we leave; answers the owner's address. At the first start that is
 * a draft: `finish` gives it its name once it is migrated and filled, so that a start that was killed halfway leaves
 * nothing half-filled behind.
 *
 * @returns {Promise<{ url: string, finish: (() => Promise<string>) | null }>}
 */
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
  const asOwner = (work) => withClient(server.url('postgres'), work);
  const isThere = await asOwner(async (owner) => {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [database]);
    return rowCount === 1;
  });
  if (isThere) return { url: server.url(database), finish: null };
  await asOwner(async (owner) => {
    await owner.query(`drop database if exists ${draft} with (force)`);
    await owner.query(`create database ${draft}`);
  });
  return {
    url: server.url(draft),
    async finish() {
      await asOwner((owner) => owner.query(`alter database ${draft} rename to ${database}`));
      return server.url(database);
    },
  };
}
