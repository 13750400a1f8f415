import { createHash } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';

import { Fault } from './fault.mjs';
import { keptPassword } from './postgres.mjs';

const role = 'guyub_app';

/** Runs `work` with a connection to the database. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // a lost connection shows in the query that waits for it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The address that the application connects with, its password made at the first start and kept in `home`. Migrating
 * makes the role. Roles belong to a whole server: one that has it from elsewhere is left alone, unless the server is
 * ours alone (`isOurs`, the embedded one).
 */
export async function appUrlFor({ ownerUrl, home, isOurs }) {
  const server = createHash('sha256').update(new URL(ownerUrl).host).digest('hex').slice(0, 12);
  const password = keptPassword(path.join(home, isOurs ? 'app-password' : `app-password-${server}`));
  const appUrl = new URL(ownerUrl);
  appUrl.username = role;
  appUrl.password = password;
  if (isOurs) return appUrl.href;

  const isThere = await withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
    return rowCount === 1;
  });
  if (isThere && !(await signsIn(appUrl.href))) {
    throw new Fault(
      `The role ${role} exists on this server with a password that is not known here. Give its address in DATABASE_APP_URL.`,
    );
  }
  return appUrl.href;
}

async function signsIn(url) {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    if (error.code === '28P01' || error.code === '28000') return false;
    throw error;
  }
}
