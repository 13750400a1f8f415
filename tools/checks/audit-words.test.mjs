import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const migrations = path.join(root, 'apps/api/src/migrations');

/** The tables whose changes the trail tells, by the migrations that watch them. */
const audited = [
  ...new Set(
    fs
      .readdirSync(migrations)
      .flatMap((file) => [
        ...fs.readFileSync(path.join(migrations, file), 'utf8').matchAll(/audit_table\('(\w+)'/g),
      ])
      .map(([, table]) => table),
  ),
];

test('the trail has a word for every table that it tells of, in both languages', () => {
  assert.ok(audited.length > 30, `${audited.length} tables found`);
  const words = fs.readFileSync(
    path.join(root, 'apps/web/src/features/organization/audit-messages.ts'),
    'utf8',
  );
  const named = [...words.matchAll(/^ {4}tables: \{([^}]*)\}/gm)].map(([, lines]) => lines);
  assert.equal(named.length, 2);
  for (const lines of named)
    assert.deepEqual(
      audited.filter((table) => !lines.includes(` ${table}: '`)),
      [],
    );
});
