import { fileURLToPath } from 'node:url';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from 'vite';

const source = '@guyub/source';

/** Vite wraps each dynamic import in a kilobyte that preloads; the page itself names what to preload (app/boot.ts). */
const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

interface ModuleLookup {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

const entryClient = fileURLToPath(new URL('src/app/entry-client.tsx', import.meta.url));

/**
 * What the first view needs goes into two files, the libraries' and ours: fewer files compress better, and what only later
 * pages import stays out of both.
 */
function firstViewChunks() {
  let needed: Set<string> | undefined;
  const collect = (modules: ModuleLookup) => {
    const found = new Set<string>();
    const open = [entryClient];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
    }
    // the first script fetches the entry later, so it must not be drawn into a file that this script imports
    return new Set([...found].filter((id) => id !== entryClient && !id.startsWith('\0')));
  };
  const isLibrary = (id: string) => /node_modules\/(?!lucide)/.test(id);
  const chunk = (name: string, isMember: (id: string) => boolean, priority: number) => ({
    priority,
    name: (id: string, modules: ModuleLookup): string | null => {
      needed ??= collect(modules);
      return needed.has(id) && isMember(id) ? name : null;
    },
  });
  return [chunk('vendor', isLibrary, 2), chunk('app', (id) => !isLibrary(id), 1)];
}

/* Two builds: the browser's (`dist/client`) and the server's one file (`dist/server/entry-server.js`). */
export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [plainDynamicImports, react(), tailwindcss()],
  publicDir: isSsrBuild ? false : 'public',
  resolve: {
    conditions: [source, ...defaultClientConditions],
    // React has had this hook of its own since 18: the router's store brings a stand-in along
    alias: [
      {
        find: 'use-sync-external-store/shim/with-selector',
        replacement: 'use-sync-external-store/with-selector',
      },
      // built pages only: while developing, Node loads lucide as it is, and the browser must draw the same
      ...(command === 'build'
        ? [
            {
              find: /^\.\.\/createLucideIcon\.mjs$/,
              replacement: fileURLToPath(new URL('src/ui/lucide-icon.tsx', import.meta.url)),
            },
          ]
        : []),
    ],
  },
  ssr: {
    resolve: { conditions: [source, ...defaultServerConditions] },
    // one self-contained file starts faster than a thousand modules; while developing, Node loads packages itself
    ...(command === 'build' ? { noExternal: true as const } : {}),
  },
  define: { __BUILT__: String(command === 'build') },
  environments: {
    client: { define: { __SERVER__: 'false' } },
    ssr: {
      define: {
        __SERVER__: 'true',
        ...(command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {}),
      },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: false,
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    manifest: !isSsrBuild,
    // fonts and icons stay files with an address of their own: the policy allows no data URIs
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? // one file, so that a build under a running server changes nothing for it
        { rolldownOptions: { output: { codeSplitting: false } } }
      : {
          rolldownOptions: {
            input: [
              'src/app/boot.ts',
              'src/app/styles.css',
              'src/offline/service-worker.ts',
              'src/ui/fonts/plus-jakarta-sans-latin-wght-normal.woff2',
            ],
            output: {
              codeSplitting: { groups: firstViewChunks(), includeDependenciesRecursively: false },
              entryFileNames: ({ name }: { name: string }) =>
                name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js',
            },
          },
        }),
  },
}));
