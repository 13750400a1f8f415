import fs from 'node:fs';
import path from 'node:path';

import { runTurbo, turboEnvironment } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { runNpm } from './install.mjs';
import { freePort } from './free-port.mjs';
import { startProductUnderTest } from './product-under-test.mjs';
import { checkLog, journeysNetwork, keepJobs } from './log-check.mjs';
import { runProgram } from './run-program.mjs';
import { readJest, readNodeTest, readPlaywright } from './test-results.mjs';

/** The instant at which the product of the journeys starts; they move it on. */
const journeysStartAt = '2026-11-23T01:00:00Z';

const jestPackages = { domain: 'packages/domain', api: 'apps/api', web: 'apps/web' };
const jestReport = 'test-results/jest.json';

/** The jest suites of the packages, at once, what is unchanged from turbo's cache. */
export async function runJest({ root, names, filters, database }) {
  for (const name of names) {
    const folder = path.join(root, jestPackages[name], 'test-results');
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder);
  }
  const chosen = names.map((name) => `--filter=@guyub/${name}`);
  await runTurbo(
    root,
    ['run', 'test', ...chosen, '--continue=dependencies-successful', '--concurrency=2', '--output-logs=full']
      .concat(['--', '--json', `--outputFile=${jestReport}`])
      .concat(filters),
    { env: { ...turboEnvironment, ...database?.environment } },
  );
  return names.map((name) =>
    readJest(path.join(root, jestPackages[name], jestReport), {
      what: name,
      root,
      isFiltered: filters.length > 0,
    }),
  );
}

/** The weight of the pages that visitors come to first, against their limits. */
export async function checkSize({ root }) {
  const { status } = await runNpm(['run', 'size', '-w', 'apps/web'], { cwd: root });
  return status === 0
    ? { passed: 1, failed: [] }
    : { passed: 0, failed: ['web: a page is heavier than its limit'] };
}

/** Tests that Node runs by itself: of starting and stopping, and of our own tools. */
export async function runNodeTests({ root, what, folder, filters, database }) {
  const report = path.join(root, `test-results/${what}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const files = fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.mjs') && filters.every((filter) => file.includes(filter)))
    .map((file) => path.join(root, folder, file));
  if (files.length === 0) return { passed: 0, failed: [`${what}: not one test was found`] };
  await runProgram(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-reporter-destination=stdout']
      .concat([
        `--test-reporter=${path.join(root, 'scripts/count-reporter.mjs')}`,
        `--test-reporter-destination=${report}`,
      ])
      .concat(files),
    { cwd: root, env: { ...process.env, ...database?.environment } },
  );
  return readNodeTest(report, { what });
}

/** The journeys in a real browser, against the product started as people start it, on a database of its own. */
export async function runJourneys({ root, filters, database, leaving }) {
  const browser = await findBrowser(root);
  const port = await freePort();
  const addresses = await database.clone('e2e');
  await keepJobs(addresses.DATABASE_URL);
  const [logFile, seenFile] = ['e2e-server.log', 'e2e-seen.jsonl'].map((name) =>
    path.join(root, 'test-results', name),
  );
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  for (const file of [logFile, seenFile]) fs.rmSync(file, { force: true });
  const product = startProductUnderTest({
    root,
    port,
    logFile,
    environment: {
      ...addresses,
      GUYUB_TEST_CLOCK: journeysStartAt,
      GUYUB_DEMO: '1',
      // all that there is to say, read afterwards for what must not be said
      GUYUB_LOG_LEVEL: 'trace',
      GUYUB_TRUST_PROXY: '1',
    },
  });
  leaving.add(() => product.stop());
  const report = path.join(root, 'test-results/e2e.json');
  fs.rmSync(report, { force: true });
  try {
    await product.ready();
    console.log(`Journeys at ${product.url}, in the browser of ${browser.from}`);
    const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
    await runProgram(
      process.execPath,
      [playwright, 'test', '--config', 'e2e/playwright.config.ts', ...filters],
      {
        cwd: root,
        env: {
          ...process.env,
          E2E_URL: product.url,
          E2E_BROWSER: browser.executablePath,
          E2E_BROWSER_ARGS: JSON.stringify(browser.args),
          E2E_NETWORK: journeysNetwork,
          E2E_SEEN: seenFile,
        },
      },
    );
  } finally {
    const { status } = await product.stop();
    if (status !== 0) process.stdout.write(product.output());
  }
  const journeys = readPlaywright(report, { what: 'e2e', isFiltered: filters.length > 0 });
  const log = await checkLog({
    ownerUrl: addresses.DATABASE_URL,
    logFile,
    seenFile,
    isWhole: filters.length === 0,
  });
  return {
    passed: journeys.passed + log.passed,
    failed: [...journeys.failed, ...log.failed],
  };
}
