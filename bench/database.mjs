import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { migrate } from '../apps/api/dist/migrate.js';
import { appUrlFor, withClient } from '../scripts/app-role.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import { seed } from './seed.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * A PostgreSQL of its own with `count` dates ahead and as many behind. Nothing of it is flushed to disk: reads are
 * measured.
 */
export async function startSeeded(count) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-bench-'));
  fs.chmodSync(home, 0o755); // as root, PostgreSQL runs as another user
  const server = await startPostgres({ root, home, isThrowaway: true });
  await withClient(server.url('postgres'), (owner) => owner.query('create database guyub'));
  const ownerUrl = server.url('guyub');
  const appUrl = await appUrlFor({ ownerUrl, home, isOurs: true });
  await migrate({ ownerUrl, appUrl, regionFile: null });
  await withClient(ownerUrl, (owner) => seed(owner, { count, now: new Date() }));
  return {
    log: path.join(home, 'server.log'),
    environment: { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl },
    /** What time has made due is done by the servers soon after their start, once a day; then they rest, and PostgreSQL too. */
    async untilRested() {
      await pause(10_000);
      await withClient(ownerUrl, async (owner) => {
        for (;;) {
          const { rows } = await owner.query(
            `select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`,
          );
          if (rows[0].due === 0) break;
          await pause(1_000);
        }
        // otherwise PostgreSQL does it by itself while answers are counted
        await owner.query('vacuum (analyze)');
      });
    },
    async stop() {
      await server.stop();
      server.removeData();
    },
  };
}
