import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const leftOut = ['node_modules', 'dist', '.git', '.data', '.turbo', 'test-results'];

describe('new-slice', () => {
  let copy;
  let files;

  const run = (...args) =>
    spawnSync(process.execPath, [path.join(root, 'tools/new-slice/index.mjs'), '--root', copy, ...args], {
      encoding: 'utf8',
    });
  const tool = (program, ...args) =>
    spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });

  before(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-slice-'));
    for (const part of [
      'apps',
      'packages',
      'package.json',
      'tsconfig.base.json',
      'biome.json',
      '.gitignore',
      '.dependency-cruiser.cjs',
    ]) {
      fs.cpSync(path.join(root, part), path.join(copy, part), {
        recursive: true,
        filter: (source) => !leftOut.includes(path.basename(source)),
      });
    }
    linkPackages(copy);
    const made = run('stock-take');
    assert.equal(made.status, 0, made.stderr);
    files = made.stdout
      .split('\n')
      .filter((line) => line.startsWith('made'))
      .map((line) => line.slice(7));
  });
  after(() => fs.rmSync(copy, { recursive: true, force: true }));

  it('makes the three floors, and a migration', () => {
    for (const floor of [
      'packages/domain/src/stock-take/',
      'apps/api/src/features/stock-take/',
      'apps/web/src/features/stock-take/',
    ]) {
      assert.ok(
        files.some((file) => file.startsWith(floor)),
        floor,
      );
    }
    assert.ok(files.some((file) => /^apps\/api\/src\/migrations\/\d{13}-stock-take\.ts$/.test(file)));
  });

  for (const floor of ['packages/domain', 'apps/api', 'apps/web']) {
    it(`makes what type-checks in ${floor}`, () => {
      const { stdout } = tool('typescript/bin/tsc', '-p', floor, '--noEmit');
      const ours = stdout
        .split('\n')
        .filter((line) => /^error|stock-?take|app\.module|migrations\/list|route-tree/i.test(line));
      assert.deepEqual(ours, []);
    });
  }

  it('makes what keeps the import rules', () => {
    const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
    const { stdout } = tool(
      cruiser,
      '--config',
      '.dependency-cruiser.cjs',
      'apps/api/src',
      'apps/web/src',
      'packages/domain/src',
    );
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.includes('stock-take')),
      [],
    );
  });

  it('leaves failing tests that say what is missing', () => {
    const specs = files.filter((file) => file.includes('spec.ts'));
    assert.equal(specs.length, 2);
    for (const spec of specs)
      assert.match(fs.readFileSync(path.join(copy, spec), 'utf8'), /throw new Error\(\s*'Write /);
  });

  for (const name of [
    'stock-take',
    'place',
    'StockTake',
    'stock_take',
    'kernel',
    'utils',
    'drives',
    '../x',
    '',
  ]) {
    it(`refuses "${name}", and writes nothing`, () => {
      const listed = listing(copy);
      const { status, stderr } = run(name);
      assert.equal(status, 1);
      assert.match(stderr, /^new-slice: .+\n$/);
      assert.deepEqual(listing(copy), listed);
    });
  }
});

const listing = (folder) => fs.readdirSync(path.join(folder, 'packages'), { recursive: true });

/** The packages of the repository, but the domain of the copy. */
function linkPackages(copy) {
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@guyub') link(path.join(root, 'node_modules', name), path.join(copy, 'node_modules', name));
  }
  link('../../packages/domain', path.join(copy, 'node_modules/@guyub/domain'));
  link('../../packages/config-jest', path.join(copy, 'node_modules/@guyub/config-jest'));
  for (const app of ['apps/api', 'apps/web']) {
    const own = path.join(root, app, 'node_modules');
    if (fs.existsSync(own)) link(own, path.join(copy, app, 'node_modules'));
  }
}

function link(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.symlinkSync(from, to);
}
