import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const loadDist = (file) => import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);

/**
 * Migrates and, in demo mode, fills the demo once. A draft of a database (`finish`) gets its name; its new addresses
 * are entered.
 */
export async function fillDatabase(environment, finish) {
  const [{ parseConfig }, { migrate }] = await Promise.all(
    ['platform/config.js', 'migrate.js'].map(loadDist),
  );
  const config = parseConfig(environment);
  await migrate(config);
  if (config.isDemo && finish) console.log('Filling the demo (once) …');
  const signIns = config.isDemo ? await (await loadDist('demo/fill-demo.js')).fillDemo(config) : [];
  if (finish) {
    const { pathname } = new URL(await finish());
    for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
      environment[name] = Object.assign(new URL(environment[name]), { pathname }).href;
    }
  }
  return signIns;
}

/** Serves from the API as it is built, on a database that is ready. */
export async function serve(environment) {
  const [{ parseConfig }, { startServer }] = await Promise.all(
    ['platform/config.js', 'server.js'].map(loadDist),
  );
  return await startServer(parseConfig(environment));
}

/** What the person at the terminal wants to know first. */
export function announce(url, signIns, role) {
  if (role === 'worker') console.log('Guyub works on its jobs. Stop it with Ctrl-C.');
  else console.log(`\nGuyub is at ${url}`);
  for (const { name, role: office, identifier, password } of signIns) {
    console.log(`  ${identifier.padEnd(30)} ${password.padEnd(22)} ${name}, ${office}`);
  }
}
