/** The slice in the API: a table, one list, who may read it, and its test. */
export function apiFiles({ name, plural, table, type, types, value, values, spoken }, stamp) {
  const folder = `apps/api/src/features/${name}`;
  return {
    [`${folder}/${name}.module.ts`]: `import { Module } from '@nestjs/common';

import { List${types}Query } from './list-${plural}.query.ts';
import { ${type}Controller } from './${name}.controller.ts';

@Module({
  controllers: [${type}Controller],
  providers: [List${types}Query],
})
export class ${type}Module {}
`,
    [`${folder}/${name}.controller.ts`]: `import { Controller, Get, Query } from '@nestjs/common';
import { type List${type}, list${type}Schema, ${value}PageSchema } from '@guyub/domain/${name}';

import { Operation } from '../../platform/operation.ts';
import { List${types}Query } from './list-${plural}.query.ts';
import { ${value}Access } from './${name}.access.ts';

@Controller('api/${plural}')
export class ${type}Controller {
  constructor(private readonly list${types}: List${types}Query) {}

  @Get()
  @Operation({
    id: '${name}.list',
    summary: 'Every ${spoken}, by name',
    access: ${value}Access['${name}.list'],
    response: ${value}PageSchema,
  })
  list(@Query({ schema: list${type}Schema }) query: List${type}) {
    return this.list${types}.run(query);
  }
}
`,
    [`${folder}/${name}.access.ts`]: `import { type AccessRule, signedIn } from '../../platform/access.ts';

export const ${value}Access = {
  '${name}.list': signedIn,
} as const satisfies Record<string, AccessRule>;
`,
    [`${folder}/list-${plural}.query.ts`]: `import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import type { List${type}, ${type}View } from '@guyub/domain/${name}';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.tuple([z.string(), z.uuid()]);

@Injectable()
export class List${types}Query {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run({ limit, cursor }: List${type}): Promise<Page<${type}View>> {
    const filter = ['${plural}'];
    const [afterName, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.dataSource.query<${type}View[]>(
      \`select id, name from ${table}
        where ($1::text is null or (lower(name), id) > ($1, $2::uuid))
        order by lower(name), id limit $3\`,
      [afterName, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.name.toLowerCase(), row.id],
      (row) => row,
    );
  }
}
`,
    [`apps/api/src/migrations/${stamp}-${name}.ts`]: `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${type}${stamp} implements MigrationInterface {
  name = '${type}${stamp}';

  async up(db: QueryRunner): Promise<void> {
    await db.query(\`
      create table ${table} (
        id        uuid primary key,
        name      text not null check (length(name) between 2 and 120),
        version   integer not null,
        added_at  timestamptz not null
      )\`);
    await db.query('create index on ${table} (lower(name), id)');
    await db.query(\`select audit_table('${table}')\`);
    await db.query('grant select, insert, update on ${table} to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ${table}');
  }
}
`,
    [`apps/api/test/${name}/${name}.api-spec.ts`]: `import { startTestApp, type TestApp } from '../test-app.ts';

describe('${spoken}, over the API', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());

  it('is told to nobody who is not signed in', async () => {
    const { status } = await api.person().get('/api/${plural}');
    expect(status).toBe(401);
  });

  it('lets somebody do what the slice is for', () => {
    throw new Error('Write what ${values} are for as the first act of somebody who may.');
  });
});
`,
  };
}
