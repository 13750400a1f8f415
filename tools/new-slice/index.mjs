// `npm run new-slice -- stock-take`: the three folders of a slice, wired and with failing tests that say what is missing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { apiFiles } from './api-files.mjs';
import { domainFiles } from './domain-files.mjs';
import { faultInName, namesOf } from './names.mjs';
import { webFiles } from './web-files.mjs';
import { wire } from './wiring.mjs';

const floors = ['packages/domain/src', 'apps/api/src/features', 'apps/web/src/features'];

const { values: options, positionals } = parseArgs({
  options: { plural: { type: 'string' }, root: { type: 'string' } },
  allowPositionals: true,
});
const root = path.resolve(options.root ?? path.resolve(import.meta.dirname, '../..'));
try {
  makeSlice(positionals[0], options.plural);
} catch (error) {
  process.stderr.write(`new-slice: ${error.message}\n`);
  process.exitCode = 1;
}

function makeSlice(name, plural) {
  const fault = faultInName(name);
  if (fault) throw new Error(fault);
  const existing = floors
    .map((floor) => `${floor}/${name}`)
    .find((folder) => fs.existsSync(path.join(root, folder)));
  if (existing) throw new Error(`There is a slice "${name}" already: ${existing}`);

  const names = namesOf(name, plural);
  const stamp = nextStamp();
  const made = { ...domainFiles(names), ...apiFiles(names, stamp), ...webFiles(names) };
  const wired = wire(root, names, stamp); // before anything is written: it may find no place
  for (const [file, content] of Object.entries({ ...made, ...wired })) {
    const place = path.join(root, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, content);
  }
  format([...Object.keys(made), ...Object.keys(wired)]);
  for (const file of Object.keys(made)) console.log(`made   ${file}`);
  for (const file of Object.keys(wired)) console.log(`wired  ${file}`);
  console.log(`\nNext: npm test -- --only domain,api ${name}`);
}

/** After the last migration, whatever the machine's clock says. */
function nextStamp() {
  const stamps = fs
    .readdirSync(path.join(root, 'apps/api/src/migrations'))
    .map((file) => Number.parseInt(file, 10))
    .filter(Number.isInteger);
  return Math.max(Date.now(), ...stamps.map((stamp) => stamp + 1));
}

function format(files) {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const result = spawnSync(process.execPath, [biome, 'format', '--write', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0)
    throw new Error(`The files were made but could not be formatted: ${result.stderr}`);
}
