import { fileURLToPath } from 'node:url';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

import { visitorChunks } from './visitor-chunks.ts';
import { oneLanguage } from './one-language.ts';

/** Vite wraps each dynamic import in a kilobyte that preloads; the page itself names what to preload (app/boot.ts). */
const plainDynamicImports: Plugin = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** Throws where it is not there: a new lucide may write its icons otherwise, and they would grow without a word. */
function takeOut(code: string, part: RegExp): string {
  const rest = code.replace(part, '');
  if (rest === code) throw new Error(`bare-icons: no ${String(part)} in ${code}`);
  return rest;
}

/** An icon is what it draws: its names, its size and its parts' keys are read by nobody here (ui/lucide-icon.tsx). */
const bareIcons: Plugin = {
  name: 'bare-icons',
  transform: {
    filter: { id: /lucide-react\/dist\/esm\/icons\/(?!index\.)[\w-]+\.mjs$/ },
    handler: (code) => {
      // the file of another name
      if (/^export \{ default \} from/m.test(code)) return null;
      const parts = [/,? key: "\w+"/g, /^ {2}name: .*\n/m, /^ {2}size: .*\n/m, /^__iconData\.node;\n/m];
      // not every icon has other names
      if (code.includes('aliases')) parts.push(/,\s*aliases: \[[^\]]*\]/);
      return { code: parts.reduce(takeOut, code), map: null };
    },
  },
};

/** The offline page's own script, which its worker knows by this name. */
const offlineScript = 'luring.js';

/** `vite build --mode en` makes the English browser's files. */
const localeOf = (mode: string): 'id' | 'en' => (mode === 'en' ? 'en' : 'id');

/* Three builds: the browser's in each language (`dist/client`), and the server's one file (`dist/server/entry-server.js`). */
export default defineConfig(({ command, isSsrBuild, mode }) => ({
  plugins: [
    plainDynamicImports,
    ...(command === 'build' ? [bareIcons] : []),
    react(),
    tailwindcss(),
    ...(isSsrBuild ? [] : [oneLanguage(localeOf(mode))]),
  ],
  publicDir: isSsrBuild || localeOf(mode) === 'en' ? false : 'public',
  resolve: {
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
  // one self-contained file starts faster than a thousand modules; while developing, Node loads packages itself
  ssr: command === 'build' ? { noExternal: true } : {},
  define: {
    __BUILT__: String(command === 'build'),
    __OFFLINE_SCRIPT__: JSON.stringify(`/${offlineScript}`),
  },
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
    // the English build lays its files beside the Indonesian one's; what has no words is the same file
    emptyOutDir: isSsrBuild || localeOf(mode) === 'id',
    manifest: isSsrBuild ? false : `.vite/manifest.${localeOf(mode)}.json`,
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
              'src/offline/offline-page.ts',
              'src/ui/fonts/plus-jakarta-sans-latin-wght-normal.woff2',
            ],
            output: {
              codeSplitting: { groups: visitorChunks(), includeDependenciesRecursively: false },
              // what the worker names itself stands where it looks for it
              entryFileNames: ({ name }: { name: string }) =>
                ({ 'service-worker': 'sw.js', 'offline-page': offlineScript })[name] ??
                'assets/[name]-[hash].js',
            },
          },
        }),
  },
}));
