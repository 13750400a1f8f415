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

  /** Of what has a hidden title: a program's own, and its dates'. */
  const slugs = async () => {
    const rows = await database.query<{ slug: string }[]>(
      `select slug from (select id, slug from program union all select program_id, slug from event) s
        where id in (select program_id from program_moderation where field = 'title')`,
    );
    return rows.map(({ slug }) => slug).sort();
  };

  const isEmpty = (slug: string) => /^program-[0-9a-f]{12}(-|$)/.test(slug);

  it('goes back to the release before and forward again, and loses nothing but what is told to end', async () => {
    const before = await count();
    expect(before.get('session')).toBeGreaterThan(10);
    const hidden = await slugs();
    expect(hidden.every((slug) => isEmpty(slug))).toBe(true);
    while ((await done()) > BEFORE) await database.undoLastMigration({ transaction: 'each' });

    // the release before leads nowhere by an address that is not the one out in the world
    const shown = await slugs();
    expect(shown.some((slug) => isEmpty(slug))).toBe(false);
    await database.runMigrations();
    const after = await count();
    // but for the trail, where what the way back and forth did stands too
    expect(after.get('audit_entry')).toBeGreaterThan(before.get('audit_entry') ?? 0);
    const lost = [...before]
      .filter(([table, rows]) => table !== 'audit_entry' && after.get(table) !== rows)
      .map(([table]) => table);
    // sign-ins that wait are begun anew; notices and channels of kinds that the older release does not know are gone there
    expect(lost.sort()).toEqual(['organization_channel', 'security_notice', 'sign_in_challenge']);
    expect(after.get('security_notice')).toBe(1);
    expect(after.get('organization_channel')).toBe((before.get('organization_channel') ?? 0) - 2);
    // titles that were hidden are out of their addresses again, and who has an old one is led on
    const again = await slugs();
    expect(again.every((slug) => isEmpty(slug))).toBe(true);
    expect(again).toHaveLength(shown.length);
    const former = await database.query<{ slug: string }[]>('select slug from former_slug');
    expect(former.map(({ slug }) => slug).sort()).toEqual(shown);
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
    const [{ id: program }] = await tx.query<[{ id: string }]>(
      'select program_id as id from event order by id limit 1',
    );
    await tx.query(
      `insert into program_moderation (program_id, field, reason, since) values ($1, 'title', 'Nomor pribadi', $2)
       on conflict do nothing`,
      [program, now],
    );
    await tx.query('select hide_slugs($1)', [program]);
    for (const [platform, address] of [
      ['telephone', 'tel:+622723331122'],
      ['email', 'mailto:kominfo@example.org'],
    ]) {
      const channel = uuid();
      await tx.query(
        `insert into organization_channel (id, organization_id, platform, address, label, added_at, version)
         select $1, owner_organization_id, $2, $3, 'Kantor', $4, 1 from program where id = $5`,
        [channel, platform, address, now, program],
      );
      await tx.query('update program set contact_channel_id = $1 where id = $2', [channel, program]);
    }
    for (const kind of ['new-device', 'account-enabled', 'password-changed'])
      await tx.query(
        `insert into security_notice (id, account_id, kind, params, at) values ($1, $2, $3, '{}', $4)`,
        [uuid(), accountId, kind, now],
      );
  });
}
