import { randomBytes } from 'node:crypto';

import { fillDemo } from '../../src/demo/fill-demo.ts';
import { parseConfig } from '../../src/platform/config.ts';
import { cloneDatabase, type TestDatabase } from '../test-database.ts';

const GUYUB_SECRET = randomBytes(32).toString('base64url');
const today = '2026-11-23T01:00:00Z';

describe('fillDemo', () => {
  let database: TestDatabase;
  const fill = () =>
    fillDemo(
      parseConfig({
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: database.appUrl,
        GUYUB_DEMO: '1',
        GUYUB_TEST_CLOCK: today,
        GUYUB_SECRET,
      }),
    );
  const count = async (sql: string) => {
    const [row] = await database.db.query<{ count: number }[]>(`select count(*)::int as count from ${sql}`);
    return row?.count;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    await fill();
  });
  afterAll(() => database.close());

  it('makes the charity day of 2018 with its joint hosts, its results and its historic label', async () => {
    const [day] = await database.db.query<Record<string, unknown>[]>(
      `select p.historic_hosts, e.is_reported, e.people_came,
              (select count(*)::int from event_host h where h.event_id = e.id) as hosts,
              (select array_agg(a.result_amount::text order by a.position) from activity a where a.event_id = e.id) as results
         from event e join program p on p.id = e.program_id where e.starts_local = '2018-09-08T08:00'`,
    );
    expect(day).toEqual({
      historic_hosts: ['FPI'],
      is_reported: true,
      people_came: 132,
      hosts: 4,
      results: ['87', '8450000'],
    });
  });

  it('seeds the fifth label of that day as no organization', async () => {
    expect(await count(`organization where code ilike 'fpi' or slug ilike 'fpi'`)).toBe(0);
    expect(await count('organization')).toBe(9);
  });

  it('leaves living programs with dates ahead, results behind, one late and some waiting', async () => {
    expect(await count(`event where starts_at > '${today}'`)).toBeGreaterThan(30);
    expect(await count(`event where is_reported`)).toBeGreaterThan(10);
    expect(
      await count(`event where status = 'scheduled' and not is_reported and ends_at < '${today}'`),
    ).toBeGreaterThan(1);
    expect(await count(`program_host where state = 'invited'`)).toBeGreaterThan(1);
  });

  it('gives groups a channel with dated followers, and work its own place', async () => {
    expect(await count(`organization_channel where followers is not null and followers_on is not null`)).toBe(
      3,
    );
    expect(
      await count(`event e join place_venue v on v.id = e.venue_id
        where (e.title like 'Kerja Bakti%' or e.title like 'Tanam Pohon%') and v.name not like '%(contoh)'`),
    ).toBe(0);
  });

  it('writes nothing past the audit: every program was made by an account', async () => {
    expect(
      await count(
        `audit_entry where table_name = 'program' and action = 'insert' and actor_kind = 'account'`,
      ),
    ).toBe(await count('program'));
  });

  it('does nothing where somebody has been, and says who may sign in', async () => {
    const before = await count('audit_entry');
    const signIns = await fill();
    expect(await count('audit_entry')).toBe(before);
    expect(signIns.map(({ identifier }) => identifier)).toContain('rina@ick.example');
  });
});
