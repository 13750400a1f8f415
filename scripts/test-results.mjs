import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ passed: number, failed: string[] }} Results `failed` names each failure, for the list at the end.
 */

const nothingRan = (what) => ({ passed: 0, failed: [`${what}: no results, it ended before its first test`] });

/** A skipped test tells nothing, so it counts as failed; with a filter the rest is left out on purpose. */
export function readJest(file, { what, root, isFiltered }) {
  const report = readJson(file);
  if (!report) return nothingRan(what);
  const failed = [];
  for (const suite of report.testResults) {
    const place = path.relative(root, suite.name);
    if (suite.assertionResults.length === 0 && suite.status === 'failed')
      failed.push(`${place}: could not be run`);
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'failed') failed.push(`${place}: ${fullName}`);
      if (['pending', 'todo', 'disabled'].includes(status) && !isFiltered)
        failed.push(`${place}: ${fullName} (skipped)`);
    }
  }
  return atLeastOne({ passed: report.numPassedTests, failed }, what);
}

export function readPlaywright(file, { what, isFiltered }) {
  const report = readJson(file);
  if (!report) return nothingRan(what);
  const failed = report.errors.map(({ message }) => `${what}: ${message.split('\n')[0]}`);
  const visit = (suite, names) => {
    for (const spec of suite.specs ?? []) {
      const name = [...names, spec.title].join(' › ');
      for (const { status } of spec.tests) {
        if (status === 'unexpected') failed.push(name);
        if (status === 'flaky') failed.push(`${name} (passed only when tried again)`);
        if (status === 'skipped' && !isFiltered) failed.push(`${name} (skipped)`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...names, inner.title]);
  };
  for (const suite of report.suites) visit(suite, [suite.title]);
  return atLeastOne({ passed: report.stats.expected, failed }, what);
}

/** What count-reporter.mjs wrote. */
export function readNodeTest(file, { what }) {
  const report = readJson(file);
  if (!report) return nothingRan(what);
  return atLeastOne({ passed: report.passed, failed: report.failed.map((name) => `${what}: ${name}`) }, what);
}

function atLeastOne(results, what) {
  if (results.passed + results.failed.length > 0) return results;
  return { passed: 0, failed: [`${what}: not one test was found`] };
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
