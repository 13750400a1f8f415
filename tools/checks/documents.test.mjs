import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { findMissingSuites, findMissingTests } from './documents.mjs';

const docs = path.resolve(import.meta.dirname, '../../docs');
const read = (name) => fs.readFileSync(path.join(docs, name), 'utf8');

test('every suite that docs/security.md names is there', () => {
  assert.deepEqual(findMissingSuites(read('security.md')), []);
});

test('every test whose counts stand in docs/security.md is there', () => {
  const [, section = ''] = read('security.md').split('## Faults: what is counted');
  assert.deepEqual(findMissingTests(section.split('\n## ')[0] ?? ''), []);
});

test('every test that docs/asvs.md names is there', () => {
  assert.deepEqual(findMissingTests(read('asvs.md')), []);
});

const security = (cell) =>
  `# x\n\n| against | how | tested in |\n|---|---|---|\n| theft | locks | ${cell} |\n`;

test('a suite is found by its name, its place, its ending or its folder', () => {
  for (const named of [
    '`identity/sign-in`',
    '`organization/succession` (domain, with laws, and API), `e2e/without-admin`',
    '`fuzz`',
    '`config.spec`',
    '`*/constraints`',
    '`access/access-matrix`: every operation × every role',
    '`tools/checks/house-rules.js` beside `entry.server.spec.tsx`',
  ])
    assert.deepEqual(findMissingSuites(security(named)), [], named);
});

test('a suite that is nowhere, a row without one and a document without a table are told', () => {
  assert.deepEqual(findMissingSuites(security('`identity/sign-in`, `identity/gone`')), [
    '"theft": identity/gone is nowhere',
  ]);
  assert.deepEqual(findMissingSuites(security('`*/gone`')), ['"theft": */gone is nowhere']);
  // a file of the product is no suite
  assert.equal(findMissingSuites(security('`identity/sign-in.use-case`')).length, 1);
  assert.deepEqual(findMissingSuites(security('by hand')), ['"theft" names no suite']);
  // beside it may stand tables of other things
  assert.deepEqual(findMissingSuites(`| a | b |\n|---|---|\n| c | d |\n\n${security('`fuzz`')}`), []);
  assert.equal(findMissingSuites('# nothing').length, 1);
  assert.equal(findMissingSuites('| a | tested in |\n|---|---|').length, 1);
});

const source = `describe('signing in', () => {
  // 'says a word in a comment about refusals'
  it('refuses what is wrong', () => {});
  it("knows Rina's phone", () => {});
  it('goes on \\'quoted\\'', () => {});
});`;
const asvs = (cell) => `| nr | what | how | where |\n|---|---|---|---|\n| 6.1.1 | a | b | ${cell} |\n`;
const findIn = (cell) =>
  findMissingTests(asvs(cell), (file) => (file === 'apps/api/test/a.api-spec.ts' ? source : null));

test('a named test is found where it stands', () => {
  for (const named of [
    '`apps/api/test/a.api-spec.ts` "refuses what is wrong"',
    '`apps/api/test/a.api-spec.ts` “knows Rina\'s phone”, "refuses what is wrong"',
    'see `src/limits.ts`; `apps/api/test/a.api-spec.ts` "goes on \'quoted\'"',
  ])
    assert.deepEqual(findIn(named), [], named);
});

test('a file that is nowhere, a test that is not in it, and a file without a test are told', () => {
  const file = 'apps/api/test/a.api-spec.ts';
  assert.deepEqual(findIn('`apps/api/test/gone.api-spec.ts` "refuses what is wrong"'), [
    '"6.1.1": apps/api/test/gone.api-spec.ts is nowhere',
  ]);
  assert.deepEqual(findIn(`\`${file}\` "refuses"`), [`"6.1.1": ${file} has no test "refuses"`]);
  assert.deepEqual(findIn(`\`${file}\` "refuses what is wrong" and "all else"`), [
    `"6.1.1": ${file} has no test "all else"`,
  ]);
  assert.deepEqual(findIn(`\`${file}\``), [
    `"6.1.1": ${file} without the name of a test`,
    'not one test is named',
  ]);
});

test('a document in which no test is named is at fault', () => {
  assert.deepEqual(findIn('not applicable'), ['not one test is named']);
});
