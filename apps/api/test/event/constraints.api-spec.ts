import type { EntityManager } from 'typeorm';

import { dateOf, datesOf, fileReport } from '../makers/event.ts';
import { makeProgramWorld, type MadeProgram, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';

describe('what the database itself forbids about dates', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  let eventId: string;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await makeProgramWorld(api);
    const recurrence = {
      kind: 'weekly',
      every: 1,
      weekdays: ['mo'],
      startsOn: '2026-11-09',
      startTime: '08:00',
      endTime: '10:00',
      timeZone: 'Asia/Jakarta',
      until: '2026-12-31',
      count: null,
    };
    program = await planProgram(world.people.ick, world.organizations.ick.id, { recurrence });
    eventId = (await dateOf(api, program.id)).id;
  });

  /** As the application's own role: what a mistake in a use case could do. */
  const asApp = (sql: string, values: unknown[] = []) =>
    api.appDb.transaction(async (tx: EntityManager) => {
      await tx.query(
        `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.now', $1, true),
                set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true)`,
        [NOW],
      );
      await tx.query(sql, values);
    });
  const set = (what: string) => asApp(`update event set ${what} where id = $1`, [eventId]);

  const addRole = (since: string, ended: string | null) =>
    asApp(
      `insert into event_role (id, event_id, account_id, role, organization_id, since, ended_at)
       values ($1, $2, $3, 'cashier', $4, $5, $6)`,
      [uuid(), eventId, world.people.ick.accountId, world.organizations.ick.id, since, ended],
    );

  it.each([
    ['a date that ends before it starts', `ends_at = starts_at`, /event_check/],
    ['a date of weeks', `ends_at = starts_at + interval '9 days'`, /event_check/],
    ['cancelling without a reason', `status = 'cancelled'`, /event_check/],
    ['a reason without cancelling', `cancel_reason = 'x'`, /event_check/],
    ['a report without its figure', `is_reported = true`, /event_check/],
    ['a figure without its report', `people_came = 3`, /event_check/],
    ['fewer people than none', `is_reported = true, people_came = -1`, /people_came/],
    ['a public date without a place', `venue_id = null, online_url = null`, /event_check/],
    ['a kind that nobody knows', `kinds = array['party']`, /event_kinds/],
    ['an unknown state', `status = 'ongoing'`, /status/],
    ['an address that is none', `slug = 'Donor Darah'`, /slug/],
  ])('%s', async (_name, what, constraint) => {
    await expect(set(what)).rejects.toThrow(constraint);
  });

  it('two dates of a program at one place of its rule, or at one time', async () => {
    const [one, other] = await datesOf(api, program.id);
    await expect(
      asApp('update event set recurrence_id = $2 where id = $1', [one?.id, other?.recurrenceId]),
    ).rejects.toThrow(/event_once_per_date/);
    await expect(
      asApp('update event set starts_local = $2 where id = $1', [one?.id, other?.startsLocal]),
    ).rejects.toThrow(/event_start_once/);
  });

  it('changing or taking away a filing, its figures and the history', async () => {
    await fileReport(api, world.people.ick, eventId, world.organizations.ick.id);
    for (const [table, column] of [
      ['event_report', 'people_came'],
      ['activity_result', 'amount'],
      ['event_history', 'reason'],
    ]) {
      await expect(asApp(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/permission denied/);
      await expect(asApp(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(asApp(`truncate ${table} cascade`)).rejects.toThrow(/permission denied/);
    }
    // not even their owner
    await expect(
      api.asSystem((tx) =>
        tx.query('update event_report set people_came = 1 where event_id = $1', [eventId]),
      ),
    ).rejects.toThrow(/append-only/);
    await expect(asApp('delete from event where id = $1', [eventId])).rejects.toThrow(/event_report/);
  });

  it('a correction without a reason, and two filings of one number', async () => {
    await fileReport(api, world.people.ick, eventId, world.organizations.ick.id);
    const add = (revision: number, reason: string) =>
      asApp(
        `insert into event_report (id, event_id, revision, people_came, note, handed_over, photos, correction_reason, filed_by, filed_at)
         values ($1, $2, $3, 1, '', '[]', '[]', $4, $5, $6)`,
        [uuid(), eventId, revision, reason, world.organizations.ick.id, NOW],
      );
    await expect(add(2, '')).rejects.toThrow(/event_report_check/);
    await expect(add(1, 'Salah hitung')).rejects.toThrow(/event_report_event_id_revision/);
  });

  it('a figure of another date’s activity', async () => {
    await fileReport(api, world.people.ick, eventId, world.organizations.ick.id);
    const [, other] = await datesOf(api, program.id);
    await expect(
      asApp(
        `insert into activity_result (report_id, activity_id, amount)
         select r.id, a.id, 1 from event_report r, activity a where r.event_id = $1 and a.event_id = $2`,
        [eventId, other?.id],
      ),
    ).rejects.toThrow(/A figure is of an activity of the date/);
  });

  it('a role held twice, and one that ends before it begins', async () => {
    await addRole(NOW, null);
    await expect(addRole(NOW, null)).rejects.toThrow(/event_role_once/);
    await expect(addRole(NOW, '2026-11-22T00:00:00Z')).rejects.toThrow(/event_role_check/);
  });

  it('a host whose date says another time', async () => {
    await expect(
      asApp(`update event_host set starts_at = starts_at + interval '1 hour' where event_id = $1`, [eventId]),
    ).rejects.toThrow(/event_host/);
  });
});
