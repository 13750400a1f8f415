// The weight of the pages that visitors come to first: what a browser that has nothing yet fetches for each, by the
// build's manifest, gzip -9; of a date with the parts that come when they are shown, the heaviest there is. Fails above the
// budget.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.join(import.meta.dirname, 'dist/client');
/** Bytes, gzip. */
const budgets = { js: 120_000, css: 20_000, all: 180_000 };
const route = (name) => `src/app/routes/${name}.tsx`;
const part = (name) => `src/features/event/components/${name}.tsx`;
const pages = {
  start: [route('start')],
  'a blood drive that was moved': [route('event'), part('for-donors'), part('event-history')],
  'a reported date that was moved': [route('event'), part('event-report'), part('event-history')],
  group: [route('group')],
};
const weigh = (file) => gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length;
const failures = [];

for (const locale of ['id', 'en']) {
  const manifestFile = path.join(root, `.vite/manifest.${locale}.json`);
  if (!existsSync(manifestFile)) {
    console.error('size: no build yet; run `npm run build -w apps/web` first');
    process.exit(1);
  }
  failures.push(...weighPage(locale, JSON.parse(readFileSync(manifestFile, 'utf8'))));
}
for (const failure of failures) console.error(`size: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

function weighPage(locale, manifest) {
  const font = Object.values(manifest).find(({ file }) => file.endsWith('.woff2'));
  const css = weigh(manifest['src/app/styles.css'].file);
  const fontSize = readFileSync(path.join(root, font.file)).length;
  return Object.entries(pages).flatMap(([page, own]) => {
    // as apps/web/src/app/assets.ts names it to the browser: the route's own file is loaded with the app
    const entries = ['src/app/boot.ts', ...manifest['src/app/boot.ts'].dynamicImports, ...own];
    const scripts = [...new Set(entries.flatMap((key) => [...filesOf(manifest, key)]))];
    const js = scripts.reduce((sum, file) => sum + weigh(file), 0);
    for (const file of scripts) console.log(`${String(weigh(file)).padStart(7)}  ${file}`);
    console.log(
      `${locale}, ${page}: JavaScript ${js} of ${budgets.js}, CSS ${css} of ${budgets.css}, font ${fontSize} (bytes, gzip)`,
    );
    return [
      js > budgets.js && `${locale}, ${page}: JavaScript is ${js - budgets.js} bytes too heavy`,
      css > budgets.css && `${locale}, ${page}: CSS is ${css - budgets.css} bytes too heavy`,
      // 12 kB are kept for the page's own text
      js + css + fontSize + 12_000 > budgets.all &&
        `${locale}, ${page}: all together leave too little for the text`,
      ...unknownParts(manifest, scripts),
      ...scripts
        .filter((file) => /ZodObject|temporal-polyfill/.test(readFileSync(path.join(root, file), 'utf8')))
        .map((file) => `${file} holds zod or Temporal`),
    ].filter(Boolean);
  });
}

function filesOf(manifest, key, seen = new Set()) {
  const entry = manifest[key];
  if (!entry) throw new Error(`size: the manifest has no ${key}`);
  if (seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const imported of entry.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

/** What a date fetches when it is shown, and no line above weighs. */
function unknownParts(manifest, scripts) {
  const weighed = new Set(Object.values(pages).flat());
  return Object.entries(manifest)
    .filter(([key, { file }]) => key.startsWith('_event-page-') && scripts.includes(file))
    .flatMap(([, { dynamicImports = [] }]) => dynamicImports)
    .filter((key) => !weighed.has(key))
    .map((key) => `${key} is a part of some date's page, and not weighed`);
}
