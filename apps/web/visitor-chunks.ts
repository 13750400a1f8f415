import { fileURLToPath } from 'node:url';

interface ModuleLookup {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null;
}

/** `import { CalendarDays } from "lucide-react"` → `calendar-days`: its index imports every icon, a module only some. */
function iconsOf(code: string): string[] {
  const named = /import \{([^}]*)\} from ["']lucide-react["']/g;
  return [...code.matchAll(named)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => (name.trim().split(' ')[0] ?? '').replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-').toLowerCase()),
  );
}

const webSource = fileURLToPath(new URL('src/', import.meta.url));
const source = (path: string) => fileURLToPath(new URL(`src/app/${path}`, import.meta.url));
const entryClient = source('entry-client.tsx');
/** The pages that visitors come to by links that others post. */
const linkedPages = ['event', 'group', 'program', 'calendar', 'groups'];

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

/** Packages and the domain are left to the bundler, which knows what of them a page uses: zod lies within reach of all. */
const isOurs = (id: string) => id.startsWith('icon:') || id.startsWith(webSource);

/** By module or icon, the file it goes into. */
function placesOf(modules: ModuleLookup): Map<string, string> {
  const places = new Map<string, string>();
  for (const page of linkedPages)
    for (const id of collect(source(`routes/${page}.tsx`), modules))
      if (isOurs(id)) places.set(id, places.has(id) ? 'pages' : `${page}-page`);
  for (const id of collect(entryClient, modules))
    places.set(id, id.includes('/node_modules/') ? 'vendor' : 'app');
  return places;
}

/**
 * What the first view needs goes into two files, the libraries' and ours; what only the pages behind posted links need,
 * into one that they share and one each. Fewer files compress better and take fewer turns on a slow network; left alone,
 * every icon that two pages draw is a file of its own.
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
