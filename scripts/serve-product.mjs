import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const loadDist = (file) => import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);

/** Migrates, serves and, in demo mode, fills the demo once; from the API as it is built. */
export async function serveProduct(environment) {
  const [{ parseConfig }, { migrate }, { startServer }] = await Promise.all(
    ['platform/config.js', 'migrate.js', 'main.js'].map(loadDist),
  );
  const config = parseConfig(environment);
  await migrate(config);
  const server = await startServer(config);
  try {
    const signIns = config.isDemo ? await (await loadDist('demo/fill-demo.js')).fillDemo(server) : [];
    return { server, signIns, config };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** What the person at the terminal wants to know first. */
export function announce(url, signIns, role) {
  if (role === 'worker') console.log('Guyub works on its jobs. Stop it with Ctrl-C.');
  else console.log(`\nGuyub is at ${url}`);
  for (const { name, role: office, identifier, password } of signIns) {
    console.log(`  ${identifier.padEnd(30)} ${password.padEnd(22)} ${name}, ${office}`);
  }
}
