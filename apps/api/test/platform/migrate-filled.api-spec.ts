import { DataSource } from 'typeorm';

import { migrations } from '../../src/migrations/list.ts';
import { slices } from '../access/expectations/index.ts';
import { makeWorld } from '../access/world.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

/** The newest release whose databases are still to be brought forward. */
const BEFORE = 1795330000000;

/** Everything that the migrations since then touch, with rows in it, as an installation has that was used. */
describe('a database that people have used', () => {
  let api: TestApp;
  let database: DataSource;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    const holders = await makeWorld(api, slices);
    await makeRest(api, holders[0]!.accountId);
    database = await new DataSource({
      type: 'postgres',
      url: api.config.ownerUrl,
      migrations,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
    }).initialize();
  }, 120_000);
  afterAll(async () => {
    await database.destroy();
    await api.close();
  });

  const done = async () =>
    Number(
      (await database.query<[{ last: string }]>('select max(timestamp) as last from migration'))[0].last,
    );
  const count = async () => {
    const tables = await database.query<{ table: string }[]>(
      `select table_name as "table" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const counted = new Map<string, number>();
    for (const { table } of tables) {
      const [row] = await database.query<[{ rows: number }]>(`select count(*)::int as rows from "${table}"`);
      counted.set(table, row.rows);
    }
    return counted;
  };

  it('goes back to the release before and forward again, and loses nothing but what is told to end', async () => {
    const before = await count();
    expect(before.get('session')).toBeGreaterThan(10);
    while ((await done()) > BEFORE) await database.undoLastMigration({ transaction: 'each' });

    await database.runMigrations();
    const after = await count();
    const lost = [...before].filter(([table, rows]) => after.get(table) !== rows).map(([table]) => table);
    // sign-ins that wait are begun anew; notices of kinds that the older release does not know are gone there
    expect(lost.sort()).toEqual(['security_notice', 'sign_in_challenge']);
    expect(after.get('security_notice')).toBe(1);
  });

  it('lets servers of the release before write while the new one starts', async () => {
    const [{ id }] = await database.query<[{ id: string }]>('select id from account limit 1');
    await expect(
      api.asSystem(async (tx) => {
        await tx.query(
          `insert into session (id, account_id, device, created_at) values ($1, $2, 'HP', '2026-11-23T00:00:00Z')`,
          [uuid(), id],
        );
        await tx.query(
          `insert into sign_in_challenge (id, token_hash, account_id, password_digest, made_at, expires_at)
           values ($1, sha256('a'), $2, sha256('b'), '2026-11-23T00:00:00Z', '2026-11-23T00:05:00Z')`,
          [uuid(), id],
        );
      }),
    ).resolves.toBeUndefined();
  });
});

/** What no journey of the world leaves: a sign-in that waits, and what an owner was told. */
async function makeRest(api: TestApp, accountId: string): Promise<void> {
  const now = '2026-11-23T00:00:00Z';
  await api.asSystem(async (tx) => {
    await tx.query(
      `insert into sign_in_challenge (id, token_hash, account_id, password_digest, device, wrong_before, made_at, expires_at)
       values ($1, sha256('c'), $2, sha256('d'), 'HP', 0, $3, $3::timestamptz + interval '5 minutes')`,
      [uuid(), accountId, now],
    );
    for (const kind of ['new-device', 'account-enabled', 'password-changed'])
      await tx.query(
        `insert into security_notice (id, account_id, kind, params, at) values ($1, $2, $3, '{}', $4)`,
        [uuid(), accountId, kind, now],
      );
  });
}
