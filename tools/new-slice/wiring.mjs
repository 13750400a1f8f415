import fs from 'node:fs';
import path from 'node:path';

/** The files that list slices, with the new one entered: { file: content }. Throws when one has no place for it. */
export function wire(root, { name, plural, type }, stamp) {
  const edit = (file, ...changes) => {
    let text = fs.readFileSync(path.join(root, file), 'utf8');
    for (const [pattern, replacement] of changes) {
      if (!pattern.test(text))
        throw new Error(`${file} has no place for the slice that this tool knows (${pattern}).`);
      text = text.replace(pattern, replacement);
    }
    return { [file]: text };
  };
  return {
    ...edit(
      'apps/api/src/app.module.ts',
      [
        /(\nimport \{ PlaceModule \})/,
        `\nimport { ${type}Module } from './features/${name}/${name}.module.ts';$1`,
      ],
      [/(imports: \[[^\]]*?),?(\s*\])/, `$1, ${type}Module$2`],
    ),
    ...edit(
      'apps/api/src/migrations/list.ts',
      [/^/, `import { ${type}${stamp} } from './${stamp}-${name}.ts';\n`],
      [/(export const migrations = \[[^\]]*?),?(\s*\])/, `$1, ${type}${stamp}$2`],
    ),
    ...edit('apps/web/src/app/route-tree.ts', [
      /(\n\] as const;)/,
      `\n  createRoute({ getParentRoute: site, path: '${plural}', ...lazyPage('${plural}', () => import('./routes/${plural}.tsx')) }),$1`,
    ]),
  };
}
