import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { buildIfNeeded, lockBuild } from './build.mjs';
import { Fault } from './fault.mjs';
import { freePort } from './free-port.mjs';
import { installIfNeeded } from './install.mjs';
import { leaveCleanly } from './leave-cleanly.mjs';
import { endPrograms } from './run-program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const startsAt = '2026-11-23T01:00:00Z';

/** The system's own: another one first on the path does not see the system's packages. */
const python = '/usr/bin/python3';

/** What the tests ask for, and the Debian package that has it. */
const programs = [
  { asks: ['khal', '--version'], from: 'khal' },
  { asks: [python, '-c', 'import icalendar'], from: 'python3-icalendar' },
  { asks: [python, '-c', 'import recurring_ical_events'], from: 'python3-recurring-ical-events' },
  { asks: [python, '-c', 'import ctypes; ctypes.CDLL("libical.so.3")'], from: 'libical3' },
  { asks: ['xmllint', '--version'], from: 'libxml2-utils' },
  { asks: ['pdftotext', '-v'], from: 'poppler-utils' },
];

export async function runToolTests(filters) {
  const leaving = leaveCleanly();
  leaving.add(() => endPrograms());
  try {
    requirePrograms();
    const { passed, failed } = await run(leaving, filters);
    if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ✗ ${name}`).join('\n')}`);
    console.log(`\n${passed} passed, ${failed.length} failed`);
    await leaving.leave(failed.length === 0 ? 0 : 1);
  } catch (error) {
    await leaving.fail(error);
  }
}

function requirePrograms() {
  const lacking = programs.filter(({ asks: [command, ...args] }) => {
    const result = spawnSync(command, args, { stdio: 'ignore' });
    return result.error || result.status !== 0;
  });
  if (lacking.length === 0) return;
  const packages = lacking.map(({ from }) => from).join(' ');
  throw new Fault(`These tests need programs that are not here. On Debian: apt-get install ${packages}`);
}

/** The tests meet the product as a reader does: at its address, given in TOOLS_URL; their Python is TOOLS_PYTHON. */
async function run(leaving, filters) {
  const release = await lockBuild(root);
  try {
    await installIfNeeded(root);
    await buildIfNeeded(root);
  } finally {
    release();
  }
  const { prepareTestDatabase } = await import('./test-database.mjs');
  const { startProductUnderTest } = await import('./product-under-test.mjs');
  const { runNodeTests } = await import('./test-suites.mjs');

  const database = await prepareTestDatabase(root);
  leaving.add(() => database.remove());
  await database.migrateTemplate();
  const product = startProductUnderTest({
    root,
    port: await freePort(),
    environment: { ...(await database.clone('tools')), GUYUB_TEST_CLOCK: startsAt, GUYUB_DEMO: '1' },
  });
  leaving.add(() => product.stop());
  await product.ready();
  const environment = { TOOLS_URL: product.url, TOOLS_PYTHON: python };
  return await runNodeTests({
    root,
    what: 'tools',
    folder: 'tools-test',
    filters,
    database: { environment },
  });
}
