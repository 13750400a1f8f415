// The weight of the pages that visitors come to first: what a browser that has nothing yet fetches for each, by the
// build's manifest, gzip -9; and of all parts together that only some dates have, which come when they are shown. Fails
// above the budget.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.join(import.meta.dirname, 'dist/client');
const cssBudget = 20_000;
const pages = {
  // its own file, should it become one
  start: { chunk: 'src/app/routes/start.tsx', isOwnFile: false, js: 120_000, all: 180_000 },
  event: { chunk: 'src/app/routes/event.tsx', isOwnFile: true, js: 120_000, all: 185_000, parts: 3_500 },
  group: { chunk: 'src/app/routes/group.tsx', isOwnFile: true, js: 120_000, all: 180_000 },
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
  return Object.entries(pages).flatMap(
    ([page, { chunk, isOwnFile, js: budget, all, parts: partsBudget }]) => {
      const entries = ['src/app/boot.ts', 'src/app/entry-client.tsx'];
      // as apps/web/src/app/assets.ts names it to the browser: the route's own file is loaded with the entry
      if (isOwnFile || manifest[chunk]) entries.push(chunk);
      const scripts = [...new Set(entries.flatMap((key) => [...filesOf(manifest, key)]))];
      const js = scripts.reduce((sum, file) => sum + weigh(file), 0);
      const parts = partsBudget ? partsOf(manifest, page, scripts) : [];
      const later = parts.reduce((sum, file) => sum + weigh(file), 0);
      for (const file of [...scripts, ...parts]) console.log(`${String(weigh(file)).padStart(7)}  ${file}`);
      console.log(
        `${locale}, ${page}: JavaScript ${js} of ${budget}, CSS ${css} of ${cssBudget}, font ${fontSize}${partsBudget ? `, parts ${later} of ${partsBudget}` : ''} (bytes, gzip)`,
      );
      return [
        js > budget && `${locale}, ${page}: JavaScript is ${js - budget} bytes too heavy`,
        later > partsBudget && `${locale}, ${page}: its parts are ${later - partsBudget} bytes too heavy`,
        css > cssBudget && `${locale}, ${page}: CSS is ${css - cssBudget} bytes too heavy`,
        // 12 kB are kept for the page's own text
        js + css + fontSize + 12_000 > all &&
          `${locale}, ${page}: all together leave too little for the text`,
        ...scripts
          .filter((file) => /ZodObject|temporal-polyfill/.test(readFileSync(path.join(root, file), 'utf8')))
          .map((file) => `${file} holds zod or Temporal`),
      ].filter(Boolean);
    },
  );
}

function filesOf(manifest, key, seen = new Set()) {
  const entry = manifest[key];
  if (!entry) throw new Error(`size: the manifest has no ${key}`);
  if (seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const imported of entry.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

/** What a page's own file fetches when it is shown to a visitor, and what that draws in. */
function partsOf(manifest, page, scripts) {
  const own = Object.entries(manifest).filter(([key]) => key.startsWith(`_${page}-page-`));
  const later = own.flatMap(([, { dynamicImports = [] }]) => dynamicImports);
  if (later.length === 0) throw new Error(`size: the parts of ${page} are not found`);
  return [...new Set(later.flatMap((key) => [...filesOf(manifest, key)]))].filter(
    (file) => !scripts.includes(file),
  );
}
