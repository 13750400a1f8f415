import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** Each rule, and an import that it must report: [rule, file, what the file imports]. */
const breaches = [
  ['no-cycles', 'packages/domain/src/place/area.ts', './venue.ts'],
  ['everything-resolves', 'packages/domain/src/place/lost.ts', './nowhere.ts'],
  ['no-undeclared-packages', 'apps/web/src/lib/http.ts', 'jest'],
  ['domain-is-framework-free', 'packages/domain/src/place/framework.ts', 'react'],
  ['only-program-knows-the-recurrence-library', 'packages/domain/src/event/repeat.ts', 'rrule-temporal'],
  ['only-the-kernel-knows-the-temporal-polyfill', 'packages/domain/src/event/time.ts', 'temporal-polyfill'],
  ['kernel-knows-no-slice', 'packages/domain/src/kernel/result.ts', '../place/index.ts'],
  ['nothing-depends-on-reporting', 'packages/domain/src/event/figures.ts', '../reporting/index.ts'],
  ['slices-meet-through-their-index', 'packages/domain/src/event/deep.ts', '../place/area.ts'],
  ['slices-meet-through-their-index', 'apps/api/src/features/event/deep.ts', '../place/place.store.ts'],
  ['only-the-slices-list-composes-features', 'apps/api/src/stray.ts', './features/place/index.ts'],
  ['no-barrels-in-the-web', 'apps/web/src/app/barrel.ts', '../features/place/index.ts'],
  ['web-features-do-not-know-each-other', 'apps/web/src/features/event/list.ts', '../place/picker.ts'],
  ['web-features-do-not-know-the-app', 'apps/web/src/features/event/app.ts', '../../app/router.ts'],
  ['platform-knows-no-feature', 'apps/api/src/platform/clock.ts', '../features/place/index.ts'],
  ['platform-knows-no-feature', 'apps/web/src/ui/button.ts', '../features/place/picker.ts'],
  ['api-platform-knows-only-the-kernel', 'apps/api/src/platform/slice.ts', '@guyub/domain/place'],
  ['lib-knows-no-ui', 'apps/web/src/lib/dates.ts', '../ui/card.ts'],
  [
    'only-stores-queries-and-entities-speak-typeorm',
    'apps/api/src/features/event/event.controller.ts',
    'typeorm',
  ],
  ['only-stores-queries-and-entities-speak-typeorm', 'apps/api/src/features/event/move.use-case.ts', 'pg'],
  ['apps-do-not-know-each-other', 'apps/web/src/lib/api.ts', '../../../api/src/platform/slice.ts'],
  ['packages-do-not-know-apps', 'packages/domain/src/place/page.ts', '../../../../apps/web/src/ui/card.ts'],
  ['nothing-imports-main', 'apps/api/src/started.ts', './main.ts'],
  ['source-knows-no-test', 'apps/api/src/platform/tested.ts', '../../test/test-app.ts'],
];

/** What the breaches import. */
const innocent = [
  'packages/domain/src/place/index.ts',
  'packages/domain/src/reporting/index.ts',
  'apps/api/src/features/place/index.ts',
  'apps/api/src/features/place/place.store.ts',
  'apps/api/src/main.ts',
  'apps/api/test/test-app.ts',
  'apps/web/src/features/place/index.ts',
  'apps/web/src/features/place/picker.ts',
  'apps/web/src/app/router.ts',
  'apps/web/src/ui/card.ts',
];

describe('the import rules', () => {
  let folder;
  let found;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guyub-imports-'));
    const write = (file, content) => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), content);
    };
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
      fs.copyFileSync(path.join(root, file), path.join(folder, file));
    }
    for (const file of ['apps/api/package.json', 'apps/web/package.json', 'packages/domain/package.json']) {
      write(file, fs.readFileSync(path.join(root, file), 'utf8'));
    }
    linkPackages(folder);
    for (const file of innocent) write(file, 'export const word = 1;\n');
    write('packages/domain/src/place/venue.ts', `import './area.ts';\nexport const word = 1;\n`);
    for (const [, file, target] of breaches) write(file, `import '${target}';\nexport const word = 1;\n`);

    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const folders = ['apps/api/src', 'apps/web/src', 'packages/domain/src'];
    const result = spawnSync(
      process.execPath,
      [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    found = JSON.parse(result.stdout).summary.violations.map((one) => `${one.rule.name}: ${one.from}`);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const [rule, file, target] of breaches) {
    it(`${rule}: reports ${file} importing ${target}`, () => {
      assert.ok(found.includes(`${rule}: ${file}`), `not reported; found:\n${found.join('\n')}`);
    });
  }

  it('reports every rule that there is', async () => {
    const { default: config } = await import(path.join(root, '.dependency-cruiser.cjs'));
    const broken = new Set(breaches.map(([rule]) => rule));
    assert.deepEqual(
      config.forbidden.map(({ name }) => name).filter((name) => !broken.has(name)),
      [],
    );
  });
});

/** The real packages, but the domain of the fixture. */
function linkPackages(folder) {
  fs.mkdirSync(path.join(folder, 'node_modules/@guyub'), { recursive: true });
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name === '@guyub' || name.startsWith('.')) continue;
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  fs.symlinkSync('../../packages/domain', path.join(folder, 'node_modules/@guyub/domain'));
}
