import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { buildIfNeeded, isBuilt, lockBuild } from './build.mjs';
import { Fault } from './fault.mjs';
import { lockFolder } from './folder-lock.mjs';
import { requireFreePort } from './free-port.mjs';
import { installIfNeeded, isInstalled } from './install.mjs';
import { leaveCleanly } from './leave-cleanly.mjs';
import { endPrograms } from './run-program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const patienceMs = 15_000;

/** Starts all of it in this process, and stops all of it when told to leave. */
export async function startProduct() {
  const leaving = leaveCleanly();
  try {
    const environment = { ...process.env };
    const { finish } = await prepare(leaving, environment);
    const { announce, fillDatabase, serve } = await import('./serve-product.mjs');
    const signIns = await fillDatabase(environment, finish);
    const server = await serve(environment);
    // a request that never ends must not keep the rest from ending
    leaving.add(() => Promise.race([server.close(), pause(patienceMs, undefined, { ref: false })]));
    if (!leaving.isLeaving()) announce(server.url, signIns, environment.GUYUB_ROLE);
    if (server.firstAdminLink) console.log(`  The first administrator comes in by ${server.firstAdminLink}`);
  } catch (error) {
    await leaving.fail(error);
  }
}

/** Everything before the API: the folder's lock, packages, build and database; enters their addresses. */
export async function prepare(leaving, environment) {
  const home = path.resolve(root, environment.GUYUB_DATA || '.data');
  const isEmbedded = !environment.DATABASE_URL;
  if (isEmbedded) {
    environment.GUYUB_DEMO ??= '1';
    environment.GUYUB_LOG_LEVEL ??= 'warn';
    const release = await lockFolder(path.join(home, 'start.lock'));
    if (!release)
      throw new Fault(`Guyub already runs from this folder (its data is in ${home}). Stop that one first.`);
    leaving.add(release);
  }
  requireAddresses(environment);
  requireSecret(environment);
  if (environment.GUYUB_ROLE !== 'worker') await requireFreePort(environment);
  await installAndBuild(leaving);

  // only now are the packages there that these need
  const { appUrlFor } = await import('./app-role.mjs');
  const { startOwnDatabase } = await import('./own-database.mjs');
  const { keptPassword } = await import('./postgres.mjs');
  const database = isEmbedded
    ? await startOwnDatabase(leaving, home)
    : { url: environment.DATABASE_URL, finish: null };
  environment.DATABASE_URL = database.url;
  // made at the first start; in production it is given, so that a restored backup can be read on another machine
  if (!environment.GUYUB_SECRET_FILE) environment.GUYUB_SECRET ||= keptPassword(path.join(home, 'secret'));
  environment.DATABASE_APP_URL ||= await appUrlFor({ ownerUrl: database.url, home, isOurs: isEmbedded });
  return database;
}

/** Asked first: nobody should wait for a build to hear that an address is none. */
function requireAddresses(environment) {
  for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
    if (environment[name] && !URL.canParse(environment[name])) {
      throw new Fault(`${name} is no address. One looks like postgres://user:password@host:5432/database.`);
    }
  }
}

/** One that is made here would leave what another secret has sealed unread, on this machine or the next. */
function requireSecret(environment) {
  if (environment.NODE_ENV !== 'production' || environment.GUYUB_SECRET || environment.GUYUB_SECRET_FILE)
    return;
  throw new Fault(
    'In production the secret is given, not made: set GUYUB_SECRET (openssl rand -base64 48) or GUYUB_SECRET_FILE.',
  );
}

async function installAndBuild(leaving) {
  if (isInstalled(root) && isBuilt(root)) return;
  const release = await lockBuild(root);
  leaving.add(() => endPrograms());
  try {
    await installIfNeeded(root);
    await buildIfNeeded(root);
  } finally {
    release();
  }
}
