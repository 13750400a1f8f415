import type { DataSource } from 'typeorm';

import type { Statement } from './statements.ts';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
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

export interface TableRead {
  /** all of the table, one row after the other */
  isScan: boolean;
  /** rows that were looked at, whether they were what is sought or not */
  rows: number;
}

/** What the parts of a bitmap found, of which its table's node has no word. */
const entriesOf = (node: Node): number =>
  (node.Plans ?? []).reduce((sum, part) => sum + looked(part) + entriesOf(part), 0);
const looked = (node: Node) =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0));
const rowsOf = (node: Node) =>
  node['Node Type'] === 'Bitmap Heap Scan' ? Math.max(looked(node), entriesOf(node)) : looked(node);

/** Every table that a statement read, and how. */
export async function readsOf(appDb: DataSource, statement: Statement): Promise<Map<string, TableRead>> {
  const reads = new Map<string, TableRead>();
  for (const node of nodesOf(await explain(appDb, statement))) {
    const table = node['Relation Name'];
    if (table === undefined) continue;
    const before = reads.get(table) ?? { isScan: false, rows: 0 };
    const isScan = node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0;
    reads.set(table, { isScan: isScan || before.isScan, rows: before.rows + rowsOf(node) });
  }
  return reads;
}
