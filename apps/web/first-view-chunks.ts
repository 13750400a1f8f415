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

const entryClient = fileURLToPath(new URL('src/app/entry-client.tsx', import.meta.url));

/**
 * What the first view needs goes into two files, the libraries' and ours: fewer files compress better, and what only later
 * pages import stays out of both.
 */
export function firstViewChunks() {
  let needed: Set<string> | undefined;
  const icons = new Set<string>();
  const collect = (modules: ModuleLookup) => {
    const found = new Set<string>();
    const open = [entryClient];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id) || id.includes('node_modules/lucide-react/')) continue;
      found.add(id);
      const info = modules.getModuleInfo(id);
      open.push(...(info?.importedIds ?? []));
      for (const icon of iconsOf(info?.code ?? '')) icons.add(icon);
    }
    // the first script fetches the entry later, so it must not be drawn into a file that this script imports
    return new Set([...found].filter((id) => id !== entryClient && !id.startsWith('\0')));
  };
  const isIcon = (id: string) => icons.has(/lucide-react\/.*\/icons\/([\w-]+)\.mjs$/.exec(id)?.[1] ?? '');
  const isLibrary = (id: string) => id.includes('/node_modules/') && !isIcon(id);
  const chunk = (name: string, isMember: (id: string) => boolean, priority: number) => ({
    priority,
    name: (id: string, modules: ModuleLookup): string | null => {
      needed ??= collect(modules);
      return (needed.has(id) || isIcon(id)) && isMember(id) ? name : null;
    },
  });
  return [chunk('vendor', isLibrary, 2), chunk('app', (id) => !isLibrary(id), 1)];
}
