import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const packages = ['packages/domain', 'apps/api'];

/**
 * Puts one changed source into its package's `dist`, as the build would, without asking about types: they are the
 * editor's and the build's business. Answers false for what is not part of the build.
 */
export async function transpile(root, file) {
  const home = packages.find((folder) => file.startsWith(path.join(root, folder, 'src') + path.sep));
  if (!home || !file.endsWith('.ts') || /\.(spec|d)\.ts$/.test(file)) return false;
  const source = path.relative(path.join(root, home, 'src'), file);
  const target = path.join(root, home, 'dist', source.replace(/\.ts$/, '.js'));
  if (!fs.existsSync(file)) {
    fs.rmSync(target, { force: true });
    return true;
  }
  const { transformFile } = createRequire(path.join(root, 'package.json'))('@swc/core');
  const { code, map } = await transformFile(file, {
    swcrc: false,
    sourceMaps: true,
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      rewriteRelativeImportExtensions: true,
    },
  });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(`${target}.map`, map);
  fs.writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  return true;
}
