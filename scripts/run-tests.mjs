import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildIfNeeded, lockBuild } from './build.mjs';
import { Fault, faultLine } from './fault.mjs';
import { installIfNeeded } from './install.mjs';
import { leaveCleanly } from './leave-cleanly.mjs';
import { endPrograms, openPrograms } from './run-program.mjs';

const root = path.resolve(import.meta.dirname, '..');
const jestSuites = ['domain', 'api', 'web'];
const suites = [...jestSuites, 'size', 'checks', 'start', 'e2e'];
const needBuild = ['api', 'size', 'start', 'e2e'];
const limitMinutes = 27;
const usage = `npm test [-- --only ${suites.join('|')} …] [part of a test file's path …]`;

export async function runTests(args) {
  const leaving = leaveCleanly();
  leaving.add(() => endPrograms());
  try {
    const { only, filters } = readArguments(args);
    guardTime(leaving);
    await leaving.leave((await run({ only, filters, leaving })) ? 0 : 1);
  } catch (error) {
    await leaving.fail(error);
  }
}

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const only = (values.only ?? suites).flatMap((names) => names.split(','));
  const unknown = only.find((name) => !suites.includes(name));
  if (unknown) throw new Fault(`There are no tests called "${unknown}". ${usage}`);
  return { only, filters: positionals };
}

/** A test that hangs must not hang everything: after the limit, what is still open is told. */
function guardTime(leaving) {
  const timer = setTimeout(
    () =>
      leaving.fail(
        new Fault(`Not finished after ${limitMinutes} minutes. Still open: ${openPrograms().join(' | ')}`),
      ),
    limitMinutes * 60_000,
  );
  timer.unref();
}

async function run({ only, filters, leaving }) {
  const has = (...names) => names.some((name) => only.includes(name));
  /** @type {import('./test-results.mjs').Results} */
  const totals = { passed: 0, failed: [] };
  const add = ({ passed, failed }) => {
    totals.passed += passed;
    totals.failed.push(...failed);
  };
  /** What goes wrong in one part is one failure, and the other parts still run. */
  const attempt = async (what, work) => {
    try {
      return await work();
    } catch (error) {
      if (leaving.isLeaving()) throw error;
      const line = faultLine(error) ?? error.stack;
      console.error(`${what}: ${line}`);
      add({ passed: 0, failed: [`${what}: ${line.split('\n')[0]}`] });
      return null;
    }
  };

  let isBuilt = false; // without a build, what needs it is not tried: one failure is told once
  const release = await lockBuild(root);
  try {
    await installIfNeeded(root);
    if (has(...needBuild))
      isBuilt = (await attempt('build', () => buildIfNeeded(root).then(() => true))) ?? false;
  } finally {
    release();
  }
  const { checkSize, runJest, runJourneys, runNodeTests } = await import('./test-suites.mjs');

  const database =
    isBuilt && has('api', 'start', 'e2e') ? await attempt('database', () => prepareDatabase(leaving)) : null;
  const chosenJest = jestSuites.filter((name) => has(name) && (name !== 'api' || database));
  if (chosenJest.length > 0) {
    await attempt('jest', async () =>
      (await runJest({ root, names: chosenJest, filters, database })).forEach(add),
    );
  }
  if (has('size') && isBuilt) await attempt('size', async () => add(await checkSize({ root })));
  if (has('checks')) {
    await attempt('checks', async () =>
      add(await runNodeTests({ root, what: 'checks', folder: 'tools', filters: [] })),
    );
  }
  if (has('start') && database) {
    await attempt('start', async () =>
      add(await runNodeTests({ root, what: 'start', folder: 'e2e/start', filters: [], database })),
    );
  }
  if (has('e2e') && database) {
    await attempt('e2e', async () => add(await runJourneys({ root, filters, database, leaving })));
  }
  if (totals.failed.length > 0)
    console.log(`\nFailed:\n${totals.failed.map((name) => `  ✗ ${name}`).join('\n')}`);
  console.log(`\n${totals.passed} passed, ${totals.failed.length} failed`);
  return totals.failed.length === 0 && totals.passed > 0;
}

async function prepareDatabase(leaving) {
  const { prepareTestDatabase } = await import('./test-database.mjs');
  const database = await prepareTestDatabase(root);
  leaving.add(() => database.remove());
  await database.migrateTemplate();
  return database;
}
