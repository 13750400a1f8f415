import {
  calendarQuerySchema,
  listEventsSchema,
  MOST_COUNTED,
  MOST_ON_A_DAY,
  similarEventsQuerySchema,
} from '@guyub/domain/event';

import { CalendarQuery } from '../../src/features/event/calendar.query.ts';
import { ListEventsQuery } from '../../src/features/event/list-events.query.ts';
import { SimilarEventsQuery } from '../../src/features/event/similar-events.query.ts';
import { makeOrganization } from '../makers/organization.ts';
import { makeProgramRow } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

const EVENTS = 20_000;
const PROGRAMS = 200;

/** Asks PostgreSQL how it goes about each list, with as many dates as the regency may have in some years. */
describe('lists of 20,000 dates', () => {
  let api: TestApp;
  let groups: string[];

  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T01:00:00Z' });
    const made = await Promise.all(Array.from({ length: 20 }, () => makeOrganization(api)));
    groups = made.map(({ slug }) => slug);
    await makeProgramRow(api, made[0]?.id ?? '');
    await seed();
  });
  afterAll(() => api.close());

  /** Rows straight into the tables: the triggers are not what is tried here. */
  const seed = () =>
    api.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(
        `insert into program select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', 'program-' || n))).*
         from program p, generate_series(1, ${PROGRAMS}) n`,
      );
      await tx.query(
        `insert into program_activity (id, program_id, position, kind, title, unit)
         select gen_random_uuid(), id, n, 'meeting', 'Rapat ' || n, 'people' from program, generate_series(20, 60) n`,
      );
      await tx.query(
        `with ranked as (select id, row_number() over (order by slug) as n from program),
         venue as (select id, area_code, row_number() over (order by id) as n, count(*) over () as of from place_venue)
         insert into event (id, program_id, slug, recurrence_id, title, kinds, starts_local, ends_local, time_zone, starts_at,
           ends_at, venue_id, online_url, area_code, status, is_detached, needs_decision, sequence, is_reported, people_came,
           search_text, created_at, changed_at, version)
         select gen_random_uuid(), p.id, 'event-' || i, at, 'Kegiatan ' || i,
           case i % 3 when 0 then '{blood-drive}' when 1 then '{meeting}' else '{fundraising,information}' end::text[],
           at, at + interval '3 hours', 'Asia/Jakarta', at at time zone 'Asia/Jakarta',
           (at + interval '3 hours') at time zone 'Asia/Jakarta', v.id, 'https://example.org',
           '33.10.' || lpad((i % 26 + 1)::text, 2, '0'), case when i % 50 = 0 then 'draft' else 'scheduled' end,
           false, false, 0, i % 50 <> 0 and i % 7 <> 0 and at < '2026-11-01',
           case when i % 50 <> 0 and i % 7 <> 0 and at < '2026-11-01' then 10 end,
           'kegiatan' || i || case when i % 401 = 0 then ' klitih' else '' end, now(), now(), 1
         from generate_series(1, ${EVENTS}) i
         join ranked p on p.n = i % ${PROGRAMS} + 1
         join venue v on v.n = i % v.of + 1,
         lateral (select timestamp '2024-11-01 08:00' + i * interval '1 hour' as at) t`,
      );
      await tx.query(
        `with ranked as (select id, row_number() over (order by slug) as n from organization)
         insert into event_host (event_id, organization_id, starts_at)
         select e.id, o.id, e.starts_at from event e join ranked o on o.n = abs(hashtext(e.slug)) % 20 + 1`,
      );
      await tx.query('analyze event');
      await tx.query('analyze event_host');
      await tx.query('analyze program');
      await tx.query(`select gin_clean_pending_list('program_activity_title_words')`);
      await tx.query('analyze program_activity');
    });

  const planOf = async (query: Record<string, unknown>, after: [string, string] | null = null) => {
    const { limit, cursor: _cursor, ...filter } = listEventsSchema.parse(query);
    const { sql, values } = await api.app.get(ListEventsQuery).statement(filter, limit, after);
    const rows = await api.appDb.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const nobody = '00000000-0000-0000-0000-000000000000';

  it.each<[string, () => Record<string, unknown>]>([
    ['what comes', () => ({})],
    ['what has been', () => ({ order: 'past' })],
    ['a week', () => ({ from: '2026-12-01', to: '2026-12-07' })],
    ['two kinds', () => ({ kind: ['meeting', 'information'] })],
    ['a kecamatan', () => ({ area: '33.10.05' })],
    ['a group', () => ({ group: groups[3] })],
    ['a program', () => ({ program: 'program-7' })],
    ['a word', () => ({ search: 'klitih' })],
  ])('never read the whole table for %s', async (_name, query) => {
    const plan = await planOf(query());
    expect(plan).not.toMatch(/Seq Scan on event\b/);
    expect(plan).toMatch(/Index/);
  });

  it('offers similar words by the few programs that are called so, never by reading dates', async () => {
    const query = similarEventsQuerySchema.parse({ search: 'donr drah' });
    const { sql, values } = await api.app.get(SimilarEventsQuery).statement(query);
    const rows = await api.appDb.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values);
    });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of ['program_title_words', 'program_activity_title_words', 'place_venue_name_words'])
      expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on event\b/);
  });

  it('find what is under way by its period, also with the one plan for all values', async () => {
    const { sql, values } = await api.app
      .get(ListEventsQuery)
      .statement(listEventsSchema.parse({}), 20, null);
    const rows = await api.appDb.transaction(async (tx) => {
      await tx.query('set local plan_cache_mode = force_generic_plan');
      await tx.query(`prepare list as ${sql}`);
      const literal = (value: unknown) =>
        value instanceof Date
          ? value.toISOString()
          : Array.isArray(value)
            ? `{${value.join(',')}}`
            : String(value);
      const given = values.map((value) => `'${literal(value)}'`);
      return tx.query<{ 'QUERY PLAN': string }[]>(`explain execute list(${given.join(', ')})`);
    });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan (using|on) event_period/);
    expect(plan).not.toMatch(/Seq Scan on event\b/);
    for (const [scan] of plan.matchAll(/using event_by_start[^\n]*\n[^\n]*/g))
      expect(scan).toContain('Index Cond');
  });

  it.each<[string, Record<string, string>]>([
    ['a month', {}],
    ['the month of a group', { group: 'any' }],
  ])('reads for %s no more of a day than it counts', async (_name, query) => {
    const asked = { from: '2026-12-01', to: '2026-12-31', ...(query['group'] ? { group: groups[3] } : {}) };
    const { sql, values } = api.app.get(CalendarQuery).statement(calendarQuerySchema.parse(asked));
    const rows = await api.appDb.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on event(_host)?\b/);
    expect(plan.match(/-> +Limit/g)).toHaveLength(2);
    if (!query['group']) expect(plan).toMatch(/Index.* using event_lasting/);
  });

  it('says of a very full day and of very many dates only that there are more', async () => {
    await api.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(
        `insert into event select r.* from (select * from event where status = 'scheduled' and not is_reported limit 1) e,
           generate_series(0, ${MOST_ON_A_DAY}) n, jsonb_populate_record(null::event, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'slug', 'full-' || n,
           'recurrence_id', timestamp '2028-03-01 00:00' + n * interval '1 minute',
           'starts_local', timestamp '2028-03-01 00:00' + n * interval '1 minute',
           'ends_local', timestamp '2028-03-01 02:00' + n * interval '1 minute',
           'starts_at', timestamptz '2028-03-01 00:00+07' + n * interval '1 minute',
           'ends_at', timestamptz '2028-03-01 02:00+07' + n * interval '1 minute')) r`,
      );
    });
    const { body } = await api.person().get('/api/calendar?from=2028-03-01&to=2028-03-02');
    expect(body['days']).toMatchObject([{ date: '2028-03-01', count: MOST_ON_A_DAY, hasMore: true }]);
    const counts = await api.person().get('/api/events/kind-counts');
    expect(counts.body).toMatchObject({ total: MOST_COUNTED, hasMore: true });
  });

  it('read of a group only its own dates from now on', async () => {
    const plan = await planOf({ group: groups[3] });
    expect(plan).toMatch(/event_host_by_organization.*\n\s*Index Cond: \(\(organization_id = .*starts_at >/);
  });

  it('begin a later page where the last one ended', async () => {
    const plan = await planOf({}, ['2026-12-24T01:00:00Z', nobody]);
    expect(plan).not.toMatch(/Seq Scan on event\b/);
    expect(plan).toMatch(/Index Cond: .*ROW\(/);
    const past = await planOf({ order: 'past' }, ['2025-12-24T01:00:00Z', nobody]);
    expect(past).toMatch(/Index Cond: .*ROW\(/);
  });

  it('answer within a page what is asked for', async () => {
    const answer = await api.person().get('/api/events?limit=100');
    expect((answer.body['items'] as unknown[]).length).toBe(100);
    const words = await api.person().get('/api/events?search=klithih&order=past');
    expect((words.body['items'] as unknown[]).length).toBeGreaterThan(10);
  });
});
