import { type Expectation, isAllowed } from '../access/expectation.ts';
import { slices } from '../access/expectations/index.ts';
import type { Holder } from '../access/holders.ts';
import { makeWorld } from '../access/world.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { knownReads, lists, MOST_ROWS, smallByNature, withoutTables } from './lists.ts';
import { readsOf } from './plan.ts';
import { makeManyRows } from './rows.ts';
import { Statements } from './statements.ts';

interface Described {
  operationId: string;
  parameters: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}
interface Read extends Described {
  path: string;
}
type Query = Record<string, string>;
type Found = Record<'scans' | 'many', Set<string>>;

const expectations = new Map(slices.flatMap(({ rows }) => Object.entries(rows)));
const PAGES = 3;
const perPage = ['limit', 'cursor'];

/** Asks PostgreSQL how it goes about whatever each list asks it, with tables as they are after some years. */
describe('every list of tables that have grown', () => {
  let api: TestApp;
  let holders: Holder[];
  let reads: Map<string, Read>;
  let statements: Statements | undefined;
  /** what the lists have read */
  const tables = new Set<string>();

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    holders = await makeWorld(api, slices);
    const { paths } = (await api.person().get('/api/openapi.json')).body as {
      paths: Record<string, { get?: Described }>;
    };
    reads = new Map(
      Object.entries(paths).flatMap(([path, { get }]): [string, Read][] =>
        get?.responses['200']?.content?.['application/json'] ? [[get.operationId, { ...get, path }]] : [],
      ),
    );
    const owner = byLabel('owner group/admin');
    await makeManyRows(api, owner, owner.accountId);
    statements = new Statements(api);
  }, 180_000);
  afterAll(async () => {
    statements?.close();
    await api.close();
  });

  const byLabel = (label: string) => {
    const found = holders.find((holder) => holder.label === label);
    if (!found) throw new Error(`There is no ${label}`);
    return found;
  };

  /** Whose rows there are many of, where they may ask; otherwise the first who may. */
  function askerOf(row: Expectation): Holder | null {
    if (row.allowed === 'everyone') return null;
    const may = holders.filter((holder) => isAllowed(row.allowed, holder));
    return may.find(({ label }) => label === 'owner group/admin') ?? may[0] ?? null;
  }

  it('is known here with all its filters, and no other', () => {
    const asked = Object.keys(lists).map((id) => [id, ...filtersOf(id)].join(' '));
    const described = [...reads.values()]
      .filter(({ operationId }) => !withoutTables.includes(operationId))
      .map(({ operationId, parameters }) => [operationId, ...namesOf(parameters)].join(' '));
    expect(asked.sort()).toEqual(described.sort());
  });

  const filtersOf = (id: string) => Object.keys({ ...lists[id]?.always, ...lists[id]?.filters }).sort();
  const namesOf = (parameters: Described['parameters']) =>
    parameters
      .filter((one) => one.in === 'query' && !perPage.includes(one.name))
      .map(({ name }) => name)
      .sort();

  it.each(Object.keys(lists))(
    '%s scans no table, and looks at few rows',
    async (id) => {
      const found = { scans: new Set<string>(), many: new Set<string>() };
      for (const query of queriesOf(id)) await addReads(id, query, found);
      const { scans = [], many = [] } = knownReads[id] ?? {};
      // what is known to be read, and is not any more, is to be forgotten
      expect([...found.scans].sort()).toEqual([...scans].sort());
      expect([...found.many].sort()).toEqual([...many].sort());
    },
    60_000,
  );

  function queriesOf(id: string): Query[] {
    const { always = {}, filters = {}, together = [] } = lists[id] ?? {};
    const each = Object.entries(filters).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ ...always, [name]: value })),
    );
    return [always, ...each, ...together.map((query) => ({ ...always, ...query }))];
  }

  /** Adds the tables that the first page or a later one scans or looks at many rows of. */
  async function addReads(id: string, query: Query, found: Found): Promise<void> {
    const read = reads.get(id);
    const row = [expectations.get(id) ?? []].flat()[0];
    if (!read || !row) throw new Error(`There is no list ${id}`);
    const asker = askerOf(row);
    const values = row.path?.((asker ?? holders[0]!).things, asker) ?? {};
    const address = read.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const isPaged = read.parameters.some(({ name }) => name === 'cursor');
    let cursor: string | null = null;
    for (let page = 1; page <= (isPaged ? PAGES : 1); page++) {
      const paging = isPaged ? { limit: '15', ...(cursor === null ? {} : { cursor }) } : {};
      statements?.takeReads();
      const answer = await (asker?.person ?? api.person()).get(
        `${address}?${new URLSearchParams({ ...query, ...paging }).toString()}`,
      );
      const seen = statements?.takeReads() ?? [];
      if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${answer.text}`);
      for (const statement of seen)
        for (const [table, { isScan, rows }] of await readsOf(api.appDb, statement)) {
          tables.add(table);
          if (table in smallByNature) continue;
          if (isScan) found.scans.add(table);
          if (rows > MOST_ROWS) found.many.add(table);
        }
      cursor = (answer.body['nextCursor'] as string | null | undefined) ?? null;
      if (cursor === null) {
        // a list that never has a later page is not tried on one
        const isTried = !isPaged || page > 1 || lists[id]?.onePage || Object.keys(query).length > 0;
        if (!isTried) throw new Error(`${id} has no second page`);
        break;
      }
    }
  }

  it('is tried on tables with many rows, but for those that are small by nature', async () => {
    const grown = await api.db.query<{ table: string }[]>(
      `select relname as "table" from pg_class where relkind = 'r' and reltuples >= 3000`,
    );
    const small = await api.db.query<{ table: string }[]>(
      `select relname as "table" from pg_class where relname = any ($1) and reltuples < 1000`,
      [Object.keys(smallByNature)],
    );
    expect(small.map(({ table }) => table).sort()).toEqual(Object.keys(smallByNature).sort());
    const names = new Set([...grown, ...small].map(({ table }) => table));
    expect([...tables].filter((table) => !names.has(table))).toEqual([]);
  });
});
