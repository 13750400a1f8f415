import { fork } from 'node:child_process';
import path from 'node:path';

import { lockBuild } from './build.mjs';
import { leaveCleanly } from './leave-cleanly.mjs';
import { prepare } from './start-product.mjs';

const root = path.resolve(import.meta.dirname, '..');
const watched = ['packages/domain/src', 'apps/api/src'];
/** editors write a file in several steps, and people several files at once */
const settleMs = 30;

export async function startDev() {
  const leaving = leaveCleanly();
  try {
    const environment = { ...process.env };
    const port = Number(environment.PORT ?? 3000);
    const { finish } = await prepare(leaving, environment);
    const { announce, fillDatabase } = await import('./serve-product.mjs');
    const signIns = await fillDatabase(environment, finish);

    const api = developApi({
      ...environment,
      PORT: '0', // another at every start, so that the old one may take its time to leave
      HOST: '127.0.0.1',
      GUYUB_WEB_DIST: path.join(root, '.data/no-pages'), // they come from Vite
    });
    leaving.add(() => api.stop());
    const { startDevWeb } = await import('./dev-web.mjs');
    const web = await startDevWeb({ root, port, host: environment.HOST ?? '127.0.0.1', api });
    leaving.add(() => web.close());
    web.watch(
      watched.map((folder) => path.join(root, folder)),
      api.change,
    );
    await api.ready();
    announce(web.url, signIns, 'all');
    console.log(
      'Edit away: pages change in place, the API starts anew. Types are checked by "npm run types".',
    );
  } catch (error) {
    await leaving.fail(error);
  }
}

/** Runs the API, and runs it anew whenever a source of it or of the domain has changed. */
function developApi(environment) {
  let child = null;
  let ready = start();
  let timer = null;
  /** one build at a time, and one more for all that is saved meanwhile */
  let restarts = Promise.resolve();
  let isChanged = false;

  function start() {
    const started = fork(path.join(root, 'scripts/dev-api.mjs'), {
      env: environment,
      execArgv: ['--enable-source-maps'],
    });
    child = started;
    return new Promise((resolve) => {
      started.once('message', resolve);
      // without an address it has said why; the next change starts it again
      started.once('exit', () => resolve({ url: null }));
    });
  }

  async function stop(old = child) {
    if (old.exitCode !== null || old.signalCode !== null) return;
    const ended = new Promise((resolve) => old.once('exit', resolve));
    old.kill('SIGTERM');
    const impatience = setTimeout(() => old.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(impatience);
  }

  async function restart() {
    if (!isChanged) return;
    isChanged = false;
    const since = performance.now();
    const { buildApi } = await import('../apps/api/build.mjs');
    const release = await lockBuild(root);
    try {
      await buildApi();
    } catch (error) {
      console.error(error.message); // what does not build: what ran goes on running
      return;
    } finally {
      release();
    }
    void stop();
    ready = start();
    await ready;
    console.log(`API anew in ${((performance.now() - since) / 1000).toFixed(1)} s`);
  }

  function change(file) {
    if (!/(?<!\.(spec|d))\.ts$/.test(file)) return;
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      restarts = restarts.then(restart);
    }, settleMs);
  }
  return { ready: () => ready, stop, change };
}
