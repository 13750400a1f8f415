import type { DataSource } from 'typeorm';

import type { Statement } from './statements.ts';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  Plans?: Node[];
}

const inText = (value: unknown): string =>
  Array.isArray(value)
    ? `{${value.map((part) => JSON.stringify(String(part))).join(',')}}`
    : value instanceof Date
      ? value.toISOString()
      : String(value);
const literal = (value: unknown) =>
  value === null || value === undefined ? 'null' : `'${inText(value).replaceAll("'", "''")}'`;

/** Has PostgreSQL do a statement and tell how it went about it, with the one plan for all values where it is prepared. */
async function explain(appDb: DataSource, { name, sql, values }: Statement): Promise<Node> {
  const how = 'explain (analyze, timing off, summary off, buffers off, format json)';
  const rows = await appDb.transaction(async (tx) => {
    await tx.query('set transaction read only');
    if (name === undefined)
      return tx.query<{ 'QUERY PLAN': { Plan: Node }[] }[]>(`${how} ${sql}`, [...values]);
    await tx.query('set local plan_cache_mode = force_generic_plan');
    await tx.query(`prepare asked as ${sql}`);
    const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
    try {
      return await tx.query<{ 'QUERY PLAN': { Plan: Node }[] }[]>(`${how} execute asked${given}`);
    } finally {
      await tx.query('deallocate asked');
    }
  });
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Every table that a statement read, and whether it read all of it. */
export async function readsOf(appDb: DataSource, statement: Statement): Promise<Map<string, boolean>> {
  const reads = new Map<string, boolean>();
  for (const node of nodesOf(await explain(appDb, statement))) {
    const table = node['Relation Name'];
    if (table === undefined) continue;
    const isScan = node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0;
    reads.set(table, isScan || reads.get(table) === true);
  }
  return reads;
}
