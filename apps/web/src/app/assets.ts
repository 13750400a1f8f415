import type { PageFiles } from './page-facts.tsx';

/** Addresses of the built files for a page whose route modules are named. */
export type FindFiles = (chunks: readonly string[]) => PageFiles;

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}
export type Manifest = Record<string, ManifestEntry>;

const bootKey = 'src/app/boot.ts';
const stylesKey = 'src/app/styles.css';

function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const entry = manifest[key];
  if (!entry || seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const imported of entry.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

const must = (manifest: Manifest, key: string): ManifestEntry => {
  const entry = manifest[key];
  if (!entry) throw new RangeError(`the browser build has no ${key}`);
  return entry;
};

/** Reads the browser build's manifest: what a page needs, with the files of its routes' chunks. */
export function filesFrom(manifest: Manifest): FindFiles {
  const { file: boot, dynamicImports: apps = [] } = must(manifest, bootKey);
  const shared = apps.flatMap((app) => [...filesOf(manifest, app)]).filter((file) => file !== boot);
  const styles = [must(manifest, stylesKey).file];
  const address = (file: string) => `/${file}`;
  return (chunks) => {
    const own = chunks.flatMap((chunk) => [...filesOf(manifest, `src/app/routes/${chunk}.tsx`)]);
    return {
      boot: address(boot),
      styles: styles.map(address),
      preloads: [...new Set([...shared, ...own])].map(address),
    };
  };
}

/** While developing, Vite serves the sources themselves. */
export const developmentFiles: FindFiles = () => ({
  boot: '/src/app/boot.ts',
  styles: ['/src/app/styles.css'],
  preloads: [],
});
