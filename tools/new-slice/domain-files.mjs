/** The slice in packages/domain: its words, its first rule, and the test that asks for a real one. */
export function domainFiles({ name, type, value, spoken }) {
  const folder = `packages/domain/src/${name}`;
  return {
    [`${folder}/index.ts`]: `export * from './${name}.schema.ts';
`,
    [`${folder}/${name}.schema.ts`]: `import { z } from 'zod';

import { idSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';

export const ${value}IdSchema = idSchema<'${type}Id'>();
export type ${type}Id = z.infer<typeof ${value}IdSchema>;

export const ${value}ViewSchema = z
  .object({
    id: ${value}IdSchema,
    name: z.string(),
  })
  .meta({ id: '${type}' });
export type ${type}View = z.infer<typeof ${value}ViewSchema>;

export const list${type}Schema = pageQuerySchema;
export type List${type} = z.infer<typeof list${type}Schema>;
export const ${value}PageSchema = pageSchema(${value}ViewSchema);
`,
    [`${folder}/${name}.spec.ts`]: `describe('${spoken}', () => {
  it('has a rule', () => {
    throw new Error('Write the first rule of ${name} in a file of its own, and here the example that shows it.');
  });
});
`,
  };
}
