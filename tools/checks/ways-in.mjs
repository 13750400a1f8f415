import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const api = path.join(root, 'apps/api/src');
/** Where cookies of sessions are written; everything else gives one through these. */
const givers = ['giveSession', 'giveOpened'];

const filesUnder = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

/** The API's sources by their paths. */
export const readSources = () =>
  new Map(filesUnder(api).map((file) => [path.relative(api, file), fs.readFileSync(file, 'utf8')]));

/** Operations whose answer may set the cookie of a session, directly or by a function of their file. */
export function operationsThatGiveSessions(sources) {
  const found = [];
  for (const text of sources.values()) {
    const names = [...givers, ...helpersIn(text)];
    const calls = new RegExp(`\\b(?:${names.join('|')})\\(`);
    for (const part of text.split(/^ {2}@Operation\(/m).slice(1)) {
      // what follows the class belongs to no operation
      const [method] = part.split(/^\}/m);
      const id = /\bid: '([^']+)'/.exec(part)?.[1];
      if (id && calls.test(method)) found.push(id);
    }
  }
  return found.sort((a, b) => a.localeCompare(b));
}

/** Functions beside the class that give a session. */
function helpersIn(text) {
  const functions = [...text.matchAll(/^(?:async )?function (\w+)(?:<[^(]*>)?\([\s\S]*?^\}/gm)];
  return functions
    .filter(([body]) => givers.some((giver) => body.includes(`${giver}(`)))
    .map(([, name]) => name);
}

/** Files that write such a cookie themselves. */
export const filesThatWriteSessionCookies = (sources) =>
  [...sources]
    .filter(([, text]) => /(?<!function )\bsessionCookie\(/.test(text))
    .map(([file]) => file)
    .sort((a, b) => a.localeCompare(b));

/** The operations of the table in a document's section on ways in. */
export function documentedWays(text) {
  const section = /^## Ways in[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? '';
  return [...section.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm)]
    .map(([, id]) => id)
    .sort((a, b) => a.localeCompare(b));
}
