import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** Each rule, what it must report, and what looks like it but is fine. */
const breaches = [
  ['no-clock', 'export const now = Date.now();', 'export const then = new Map<string, Date>();'],
  ['no-weak-chance', 'export const code = Math.random();', 'export const most = Math.max(1, 2);'],
  ['no-module-state', 'let count = 0;\nexport const add = () => ++count;', 'export const none = 0;'],
  [
    'few-dependencies',
    'export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) { void [a, b, c, d, e, f, g]; } }',
    'export class A { constructor(a: 1) { void a; } }',
  ],
  ['forms-are-posted', 'export const F = () => <form />;', 'export const F = () => <form method="post" />;'],
];

describe('the house rules', () => {
  let folder;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-rules-'));
    fs.copyFileSync(path.join(import.meta.dirname, 'house-rules.js'), path.join(folder, 'house-rules.js'));
    const rules = Object.fromEntries(breaches.map(([rule]) => [`house/${rule}`, 'error']));
    const config = { jsPlugins: ['./house-rules.js'], categories: { correctness: 'off' }, rules };
    fs.writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  const reported = (source) => {
    const file = path.join(folder, 'sample.tsx');
    fs.writeFileSync(file, source);
    const linter = path.join(root, 'node_modules/.bin/oxlint');
    const { stdout } = spawnSync(linter, ['--format=json', file], { cwd: folder, encoding: 'utf8' });
    return JSON.parse(stdout).diagnostics.map(({ code }) => code);
  };

  for (const [rule, breach, fine] of breaches)
    it(`report ${rule}, and nothing that is fine`, () => {
      assert.deepEqual(reported(breach), [`house(${rule})`]);
      assert.deepEqual(reported(fine), []);
    });

  it('are all tried here', () => {
    const { rules } = JSON.parse(fs.readFileSync(path.join(root, '.oxlintrc.json'), 'utf8'));
    const named = Object.keys(rules).filter((name) => name.startsWith('house/'));
    assert.deepEqual(named.sort(), breaches.map(([rule]) => `house/${rule}`).sort());
  });
});
