import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface ModuleLookup {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null;
}

const iconFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('lucide-react')),
  '../esm/icons',
);

/** Each icon's other names lead to its file, whose own name alone is known here: under another it would go into no group. */
function readOwnName(name: string): string {
  const file = name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-').toLowerCase();
  const code = readFileSync(path.join(iconFolder, `${file}.mjs`), 'utf8');
  const [, own] = /^export \{ default \} from '\.\/([\w-]+)\.mjs'/m.exec(code) ?? [];
  if (own !== undefined)
    throw new Error(`${name} is another name of an icon: import it as ${own} is written`);
  return file;
}

/** `import { CalendarDays } from "lucide-react"` → `calendar-days`: its index imports every icon, a module only some. */
function iconsOf(code: string): string[] {
  const named = /import \{([^}]*)\} from ["']lucide-react["']/g;
  return [...code.matchAll(named)].flatMap(([, names = '']) =>
    names
      .split(',')
      .flatMap((name) => name.trim().split(' ')[0] || [])
      .map(readOwnName),
  );
}

const webSource = fileURLToPath(new URL('src/', import.meta.url));
const source = (file: string) => fileURLToPath(new URL(`src/app/${file}`, import.meta.url));
const entryClient = source('entry-client.tsx');
/** The pages whose weight is measured (size-check.mjs): what two of them need, all get, */
const firstPages = ['start', 'event', 'group'];
/** except what these two share: the first the lists of dates, the second a date's own calendar links. */
const pairs = new Map([
  ['start,group', 'start-group'],
  ['event,group', 'event-group'],
]);
/** Others that visitors come to by links that somebody posts. */
const linkedPages = ['program', 'calendar', 'groups'];
/** Of the domain, what holds no schema and a first page draws in. */
const domainParts =
  /\/domain\/src\/(kernel\/weave|feed\/(place-line|calendar-links)|event\/photo-sizes)\.ts$/;
/** Of the query library, what only pages behind a session use, */
const laterParts =
  /@tanstack\/(react-query|query-core)\/.*\/(queriesObserver|useQueries|mutationObserver|useMutation)\.js$/;
/** and what only long lists do. */
const listParts =
  /@tanstack\/(react-query|query-core)\/.*\/(infiniteQueryObserver|use(Suspense)?InfiniteQuery)\.js$/;

/** What every icon is made with (vite.config.ts). */
const iconMaker = fileURLToPath(new URL('src/ui/lucide-icon.tsx', import.meta.url));
const iconFile = /lucide-react\/.*\/icons\/([\w-]+)\.mjs$/;

/** What a page draws in: its modules, and its icons by their names with `icon:` before. */
function collect(entry: string, modules: ModuleLookup): Set<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || id.includes('node_modules/lucide-react/')) continue;
    found.add(id);
    const info = modules.getModuleInfo(id);
    open.push(...(info?.importedIds ?? []));
    for (const icon of iconsOf(info?.code ?? '')) found.add(`icon:${icon}`);
  }
  // an entry is fetched by itself, so it must not be drawn into a file that others import
  return new Set([...found].filter((id) => id !== entry && !id.startsWith('\0')));
}

/** Packages and most of the domain are left to the bundler, which knows what of them a page uses: zod lies within reach of all. */
const isOurs = (id: string) => id.startsWith('icon:') || id.startsWith(webSource) || domainParts.test(id);

/** By module or icon, the file it goes into. */
function placesOf(modules: ModuleLookup): Map<string, string> {
  const needed = (pages: readonly string[]) =>
    pages.map((page) => ({ page, ids: [...collect(source(`routes/${page}.tsx`), modules)].filter(isOurs) }));
  const places = new Map<string, string>();
  // the first pages come last: what one of them needs goes where they look for it, though a linked page needs it too
  for (const [pages, shared] of [
    [linkedPages, 'pages'],
    [firstPages, 'app'],
  ] as const) {
    const needers = new Map<string, string[]>();
    for (const { page, ids } of needed(pages))
      for (const id of ids) needers.set(id, [...(needers.get(id) ?? []), page]);
    for (const [id, by] of needers)
      places.set(id, by.length === 1 ? `${by.join()}-page` : (pairs.get(by.join()) ?? shared));
  }
  for (const id of collect(entryClient, modules)) {
    if (!id.includes('/node_modules/')) places.set(id, 'app');
    else if (listParts.test(id)) places.set(id, 'start-group');
    else if (!laterParts.test(id)) places.set(id, 'vendor');
  }
  places.set(iconMaker, 'app');
  places.set(entryClient, 'app');
  return places;
}

/**
 * What every first view needs goes into two files, the libraries' and ours; what one page or two need, into one of theirs.
 * Fewer files compress better and take fewer turns on a slow network; left alone, every icon that two pages draw is one.
 */
export function visitorChunks() {
  let places: Map<string, string> | undefined;
  return [
    {
      name: (id: string, modules: ModuleLookup): string | null => {
        places ??= placesOf(modules);
        const [, icon] = iconFile.exec(id) ?? [];
        return places.get(icon === undefined ? id : `icon:${icon}`) ?? null;
      },
    },
  ];
}
