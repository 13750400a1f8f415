// The build of the API: a few files in `dist`, which start in half the time of a thousand (docs/adr/0029).
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';

import { build } from 'rolldown';

const entries = ['main', 'server', 'migrate', 'platform/config', 'demo/fill-demo'];
/** ES modules of many files each. What is CommonJS, native, reads what lies beside it or must be one with such stays where it is. */
const taken = [
  /^@guyub\/domain\//,
  /^(rrule-temporal|temporal-[a-z]+|zod)(\/|$)/, // the domain's
  /^@nestjs\/(common|core|platform-fastify|typeorm)(\/|$)/,
  /^rxjs(\/|$)/,
  /^@oxc-project\/runtime\//, // the compiler's own helpers
];
/** What a built-in package imports is found from `dist`, no longer from that package: both must find the same file. */
function assertFoundAlike(id, importer) {
  const [theirs, ours] = [importer, here('dist/main.js')].map((from) => {
    try {
      return createRequire(from).resolve(id);
    } catch {
      return null; // one that is optional, or has no way in for CommonJS
    }
  });
  if (theirs !== ours) throw new Error(`${importer} imports ${id} from ${theirs}, dist would from ${ours}`);
}

/** What is imported when it runs, and not built in. */
function isLeft(id, importer) {
  if (importer === undefined || /^[./]/.test(id) || taken.some((pattern) => pattern.test(id))) return false;
  if (!isBuiltin(id)) assertFoundAlike(id, importer);
  return true;
}

const here = (...names) => path.join(import.meta.dirname, ...names);

/** Writes all of it anew, in a second or two, whatever has changed; types are checked elsewhere. Throws where a source does not parse or finds no import. */
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
    external: isLeft,
    output: {
      dir: here('dist'),
      cleanDir: true,
      chunkFileNames: 'shared/[name].js',
      sourcemap: true,
    },
  });

if (process.argv[1] === import.meta.filename) await buildApi();
