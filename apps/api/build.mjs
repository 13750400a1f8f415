// The build of the API: a few files in `dist`, which start in half the time of a thousand (docs/adr/0029).
import path from 'node:path';

import { build } from 'rolldown';

const entries = ['main', 'server', 'migrate', 'platform/config', 'demo/fill-demo'];
/** ES modules in many files. What is CommonJS, native or reads what lies beside it stays where it is. */
const taken = [
  /^@guyub\/domain\//,
  /^(rrule-temporal|temporal-[a-z]+|zod)(\/|$)/, // the domain's
  /^@nestjs\/(common|core|platform-fastify|typeorm)(\/|$)/,
  /^rxjs(\/|$)/,
  /^@oxc-project\/runtime\//, // the compiler's own helpers
];
const here = (...names) => path.join(import.meta.dirname, ...names);

/** Writes all of it anew, in a second or two, whatever has changed; types are checked elsewhere. Throws where it finds no sense. */
export const buildApi = () =>
  build({
    input: {
      ...Object.fromEntries(entries.map((entry) => [entry, here('src', `${entry}.ts`)])),
      // what the bench writes into the rows that it seeds
      'search-words': here('../../packages/domain/src/kernel/search.ts'),
    },
    platform: 'node',
    tsconfig: here('tsconfig.json'),
    treeshake: false,
    external: (id, importer) =>
      importer !== undefined && !/^[./]/.test(id) && !taken.some((pattern) => pattern.test(id)),
    output: {
      dir: here('dist'),
      cleanDir: true,
      chunkFileNames: 'shared/[name].js',
      sourcemap: true,
    },
  });

if (process.argv[1] === import.meta.filename) await buildApi();
