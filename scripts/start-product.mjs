import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { buildIfNeeded, isBuilt } from './build.mjs';
import { Fault } from './fault.mjs';
import { lockFolder, waitForLock } from './folder-lock.mjs';
import { installIfNeeded, isInstalled } from './install.mjs';
import { leaveCleanly } from './leave-cleanly.mjs';
import { startPostgres } from './postgres.mjs';
import { endPrograms } from './run-program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const lookAfterMs = 500;
const patienceMs = 15_000;

/** Starts all of it in this process, and stops all of it when told to leave. */
export async function startProduct() {
  const leaving = leaveCleanly();
  try {
    await start(leaving, { ...process.env });
  } catch (error) {
    await leaving.fail(error);
  }
}

async function start(leaving, environment) {
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
  if (environment.GUYUB_ROLE !== 'worker') await requireFreePort(environment);

  await installAndBuild(leaving);
  // only now are the packages there that these two need
  const { appUrlFor } = await import('./app-role.mjs');
  const { parseConfig, migrate, startServer } = await loadApi();

  if (isEmbedded) environment.DATABASE_URL = await startOwnDatabase(leaving, home);
  environment.DATABASE_APP_URL ||= await appUrlFor({
    ownerUrl: environment.DATABASE_URL,
    home,
    isOurs: isEmbedded,
  });
  const config = parseConfig(environment);
  await migrate(config);
  const server = await startServer(config);
  // a request that never ends must not keep the rest from ending
  leaving.add(() => Promise.race([server.close(), pause(patienceMs, undefined, { ref: false })]));
  const signIns = config.isDemo ? await fillDemo(server) : [];
  if (!leaving.isLeaving()) announce(server, signIns, config);
}

async function installAndBuild(leaving) {
  if (isInstalled(root) && isBuilt(root)) return;
  const release = await waitForLock(path.join(root, '.data/build.lock'), () =>
    console.log('Another start of this folder is installing or building; waiting for it …'),
  );
  leaving.add(() => endPrograms());
  try {
    await installIfNeeded(root);
    await buildIfNeeded(root);
  } finally {
    release();
  }
}

/** The port is asked for first: nobody should wait for an installation to hear that it is taken. */
function requireFreePort({ PORT: port = '3000', HOST: host = '127.0.0.1' }) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new Fault(`PORT is "${port}"; it must be a number up to 65535.`);
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        reject(new Fault(`Port ${port} is taken. Set PORT to another one, or stop what uses it.`));
      } else if (error.code === 'EACCES') {
        reject(new Fault(`Port ${port} may not be used by this user. Set PORT to one above 1023.`));
      } else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(new Fault(`This machine has no address "${host}". Set HOST to one of its own.`));
      } else reject(error);
    });
    probe.listen(Number(port), host, () => probe.close(resolve));
  });
}

/** Starts the embedded server and keeps it alive; answers the owner's address. */
async function startOwnDatabase(leaving, home) {
  const { withClient } = await import('./app-role.mjs');
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

const loadDist = (file) => import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);

async function loadApi() {
  const [{ parseConfig }, { migrate }, { startServer }] = await Promise.all(
    ['platform/config.js', 'migrate.js', 'main.js'].map(loadDist),
  );
  return { parseConfig, migrate, startServer };
}

async function fillDemo(server) {
  const demo = await loadDist('demo/fill-demo.js');
  return demo.fillDemo(server);
}

function announce(server, signIns, config) {
  if (config.role === 'worker') console.log('Guyub works on its jobs. Stop it with Ctrl-C.');
  else console.log(`\nGuyub is at ${server.url}`);
  for (const { name, role, identifier, password } of signIns) {
    console.log(`  ${identifier.padEnd(30)} ${password.padEnd(22)} ${name}, ${role}`);
  }
}
