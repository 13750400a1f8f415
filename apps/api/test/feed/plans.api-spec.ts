import { jest } from '@jest/globals';

import { type FeedFilter, FeedEventsQuery } from '../../src/features/feed/feed-events.query.ts';
import { Reads } from '../../src/platform/reads.ts';
import { makeOrganization } from '../makers/organization.ts';
import { makeProgramRow } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { vevents } from './ics.ts';

const NOW = '2026-11-23T01:00:00Z';
const EVENTS = 30_000;
const PROGRAMS = 300;
const MOST_DATES = 5_000;

/** Asks PostgreSQL how it goes about each feed, with many years of dates of which a feed tells a part. */
describe('feeds of 30,000 dates', () => {
  let api: TestApp;
  let groups: string[];

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
    const made = await Promise.all(Array.from({ length: 20 }, () => makeOrganization(api)));
    groups = made.map(({ slug }) => slug);
    await makeProgramRow(api, made[0]?.id ?? '');
    await seed();
  });
  afterAll(() => api.close());

  /** Every two hours from 2024 to 2030: rows straight into the tables, since the triggers are not what is tried here. */
  const seed = () =>
    api.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(
        `insert into program select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', 'program-' || n))).*
         from program p, generate_series(1, ${PROGRAMS}) n`,
      );
      await tx.query(
        `with ranked as (select id, row_number() over (order by slug) as n from program)
         insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone, starts_at,
           ends_at, online_url, area_code, status, is_detached, needs_decision, sequence, is_reported, search_text,
           created_at, changed_at, version)
         select gen_random_uuid(), p.id, 'event-' || i, at, 'Kegiatan ' || i,
           case when i % 100 = 0 then '{house-rehab}' else '{meeting,information}' end::text[],
           at, at + interval '1 hour', 'Asia/Jakarta', at at time zone 'Asia/Jakarta',
           (at + interval '1 hour') at time zone 'Asia/Jakarta', 'https://example.org',
           '33.10.' || lpad((i % 26 + 1)::text, 2, '0'), case when i % 50 = 1 then 'draft' else 'scheduled' end,
           false, false, 0, false, 'kegiatan' || i, now(), now(), 1
         from generate_series(1, ${EVENTS}) i
         join ranked p on p.n = i % ${PROGRAMS} + 1,
         lateral (select timestamp '2024-01-01 08:00' + i * interval '2 hours' as at) t`,
      );
      await tx.query(
        `with ranked as (select id, row_number() over (order by slug) as n from organization)
         insert into event_host (event_id, organization_id, starts_at)
         select e.id, o.id, e.starts_at from event e join ranked o on o.n = abs(hashtext(e.slug)) % 20 + 1`,
      );
      for (const table of ['event', 'event_host', 'program']) await tx.query(`analyze ${table}`);
    });

  const day = 86_400_000;
  const window = {
    from: new Date(Date.parse(NOW) - 90 * day),
    now: new Date(NOW),
    until: new Date(Date.parse(NOW) + 550 * day),
  };
  const planOf = async (filter: FeedFilter, limit = MOST_DATES) => {
    const { sql, values } = api.app.get(FeedEventsQuery).statement(filter, window, limit);
    const rows = await api.appDb.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it.each<[string, () => FeedFilter, number]>([
    ['the regency', () => ({}), MOST_DATES],
    ['the regency, the nearest', () => ({}), 50],
    ['a group', () => ({ group: groups[3] ?? '' }), MOST_DATES],
    ['a program', () => ({ program: 'program-7' }), MOST_DATES],
    ['a rare kind', () => ({ kind: 'house-rehab' }), MOST_DATES],
    ['a usual kind, the nearest', () => ({ kind: 'meeting' }), 8],
    ['a kecamatan, the nearest', () => ({ area: '33.10.05' }), 8],
    ['one date', () => ({ event: 'event-77' }), MOST_DATES],
  ])('never read the whole table for %s', async (_of, filter, limit) => {
    const plan = await planOf(filter(), limit);
    expect(plan).not.toMatch(/Seq Scan on event(_host)?\b/);
    expect(plan).toMatch(/Index/);
  });

  it('read of a group only its own dates of the time that is told', async () => {
    expect(await planOf({ group: groups[3] ?? '' })).toMatch(
      /event_host_by_organization.*\n\s*Index Cond: \(\(organization_id = .*starts_at >=.*starts_at </,
    );
  });

  it('tell at most 5,000 dates, those to come before those that were, in two questions to the database', async () => {
    const asked = jest.spyOn(api.app.get(Reads), 'run');
    const answer = await api.person().get('/calendar.ics');
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
    const starts = vevents(answer.text).map((event) => event['DTSTART;TZID=Asia/Jakarta'] ?? '');
    expect(starts).toHaveLength(MOST_DATES);
    // 12 a day less the drafts: 5,000 dates from now on take more than 14 months
    expect(starts.sort()[0]).toBe('20261123T080000');
    expect(starts.at(-1)?.slice(0, 4)).toBe('2028');
  });

  it('tell all dates of a time that holds fewer, the past ones too', async () => {
    const [own] = await api.db.query<[{ count: number }]>(
      `select count(*)::int as count from event e join event_host h on h.event_id = e.id
        where h.organization_id = (select id from organization where slug = $1) and e.status <> 'draft'
          and e.starts_at >= $2 and e.starts_at < $3`,
      [groups[3], window.from, window.until],
    );
    const answer = await api.person().get(`/groups/${groups[3]}/calendar.ics`);
    expect(vevents(answer.text)).toHaveLength(own.count);
    expect(own.count).toBeGreaterThan(200);
  });
});
