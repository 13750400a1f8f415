import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a suite that is named without its folder and ending may be, as `identity/sign-in` or `config.spec`. */
const homes = [
  'apps/api/test',
  'apps/api/src/features',
  'apps/api/src/platform',
  'apps/api/src',
  'apps/web/src',
  'apps/web/src/app',
  'packages/domain/src',
  'e2e',
  '.',
];
const endings = ['.api-spec.ts', '.spec.ts', '.spec.tsx', '.e2e.ts', '.test.mjs'];
/** What may follow a name: a file that is no test is one only where it is named whole. */
const endingsOf = (name) => (name.endsWith('.spec') ? ['.ts', '.tsx'] : ['', ...endings]);
const isTest = /\.(?:api-spec\.ts|spec\.tsx?|e2e\.ts|test\.mjs)$/;

/** Each table's rows, its head first, as lists of their cells. */
const tablesOf = (text) =>
  text
    .split(/\n(?!\s*\|)/)
    .map(rowsOf)
    .filter((rows) => rows.length > 0);

/** The rows of all tables. */
function rowsOf(text) {
  return text
    .split('\n')
    .filter((line) => /^\s*\|/.test(line) && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

function isFile(file) {
  try {
    return fs.statSync(path.join(root, file)).isFile();
  } catch {
    return false;
  }
}

/** The files that a name stands for: as it is, with an ending, in a home; a `*` for any one folder. */
function filesNamed(name) {
  return homes.flatMap((home) =>
    endingsOf(name).flatMap((ending) => {
      const file = path.posix.join(home, name + ending);
      if (!file.includes('*')) return isFile(file) ? [file] : [];
      const [before, after] = [file.slice(0, file.indexOf('*')), file.slice(file.indexOf('*') + 1)];
      const folder = path.join(root, before);
      if (!fs.existsSync(folder)) return [];
      return fs
        .readdirSync(folder)
        .flatMap((one) => (isFile(before + one + after) ? [before + one + after] : []));
    }),
  );
}

/**
 * Suites named in the last column that are nowhere, and rows that name none.
 *
 * @param {string} text a document; tables whose last column is called "tested in" are looked at
 * @returns {string[]}
 */
export function findMissingSuites(text) {
  const tables = tablesOf(text).filter(([head]) => head?.at(-1) === 'tested in');
  if (tables.length === 0) return ['there is no table with a last column "tested in"'];
  const rows = tables.flatMap(([, ...below]) => below);
  if (rows.length === 0) return ['the table has no row'];
  return rows.flatMap((cells) => {
    const named = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    // a folder's suites, as `fuzz`
    const suites = named.filter((name) => name.includes('/') || /\.spec|^fuzz$/.test(name));
    if (suites.length === 0) return [`"${cells[0]}" names no suite`];
    return suites
      .filter((name) => filesNamed(name).length === 0 && filesNamed(`${name}/${name}`).length === 0)
      .map((name) => `"${cells[0]}": ${name} is nowhere`);
  });
}

/**
 * Entries of the last column, as `apps/api/test/identity/sign-in.api-spec.ts` "name of the test", whose file is nowhere or
 * holds no test of that name. Rows may name none (what does not apply); a document without any is at fault.
 *
 * @param {string} text
 * @param {(file: string) => string | null} read what stands in a file; null where there is none
 * @returns {string[]}
 */
export function findMissingTests(text, read = readSource) {
  let entries = 0;
  const faults = rowsOf(text).flatMap((cells) => {
    const cell = cells.at(-1) ?? '';
    const files = [...cell.matchAll(/`([^`]+)`([^`]*)/g)].filter(([, file]) => isTest.test(file));
    return files.flatMap(([, file, after]) => {
      const names = [...after.matchAll(/["“]([^"”]+)["”]/g)].map(([, name]) => name);
      entries += names.length;
      const source = read(file);
      if (source === null) return [`"${cells[0]}": ${file} is nowhere`];
      if (names.length === 0) return [`"${cells[0]}": ${file} without the name of a test`];
      return names
        .filter((name) => !holdsTest(source, name))
        .map((name) => `"${cells[0]}": ${file} has no test "${name}"`);
    });
  });
  return entries === 0 ? [...faults, 'not one test is named'] : faults;
}

const readSource = (file) => (isFile(file) ? fs.readFileSync(path.join(root, file), 'utf8') : null);

/** In quotation marks, as the name of a test stands in code: not in a comment, nor as a part of another name. */
function holdsTest(source, name) {
  const plain = source.replace(/\\(['"`])/g, '$1');
  return ["'", '"', '`'].some((mark) => plain.includes(`${mark}${name}${mark}`));
}
