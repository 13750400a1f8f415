import { dateOf, datesOf, fileReport } from '../makers/event.ts';
import {
  anyVenue,
  joinAsHost,
  makeProgramWorld,
  type MadeProgram,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const sundays = {
  kind: 'weekly',
  every: 1,
  weekdays: ['su'],
  startsOn: '2026-11-29',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: '2027-01-03',
  count: null,
};

describe('a change of dates', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    world = await makeProgramWorld(api);
    program = await planProgram(ick().person, ick().organizationId, { recurrence: sundays });
    await joinAsHost(program, ick(), skb());
  });

  const ick = () => ({ person: world.people.ick, organizationId: world.organizations.ick.id });
  const skb = () => ({ person: world.people.skb, organizationId: world.organizations.skb.id });
  const on = (day: string) => dateOf(api, program.id, day);
  const change = async (
    who: { person: Person; organizationId: string },
    day: string,
    scope: string,
    set: Record<string, unknown>,
    given: Record<string, unknown> = {},
  ) => {
    const { id, version } = await on(day);
    const body = {
      changeId: uuid(),
      version,
      organizationId: who.organizationId,
      scope,
      set,
      reason: 'Aula dipakai',
      ...given,
    };
    return who.person.post(`/api/events/${id}/changes`, body);
  };
  const preview = async (day: string, scope: string, set: Record<string, unknown>) => {
    const { id, version } = await on(day);
    const { organizationId, person } = ick();
    return person.post(`/api/events/${id}/changes/preview`, { version, organizationId, scope, set });
  };
  const days = async () =>
    (await datesOf(api, program.id))
      .filter(({ status }) => status !== 'cancelled')
      .map(({ startsLocal }) => startsLocal.slice(5, 16));

  it('says why where a date that people know of moves, and only there', async () => {
    const silent = { reason: '' };
    const moved = await preview('2026-12-06', 'this', { date: '2026-12-08' });
    expect(moved.body).toMatchObject({ needsReason: true });
    const refused = await change(ick(), '2026-12-06', 'this', { date: '2026-12-08' }, silent);
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-needed' } });
    expect(await days()).toContain('12-06T08:00');

    const renamed = await preview('2026-12-06', 'this', { title: 'Donor Akbar' });
    expect(renamed.body).toMatchObject({ needsReason: false });
    expect((await change(ick(), '2026-12-06', 'this', { title: 'Donor Akbar' }, silent)).status).toBe(200);
  });

  it('by any host moves one date, keeps the old one in its history and tells the others', async () => {
    const answer = await change(
      skb(),
      '2026-12-06',
      'this',
      { date: '2026-12-08', startTime: '09:00' },
      { reason: 'Aula dipakai' },
    );
    expect(answer.body).toEqual({ slug: `${program.slug}-2026-12-06`, version: 2, dates: 1 });

    const view = await api.person().get(`/api/events/${program.slug}-2026-12-06`);
    expect(view.body).toMatchObject({
      startsLocal: '2026-12-08T09:00',
      endsLocal: '2026-12-08T13:00',
      startsAt: '2026-12-08T02:00:00Z',
      movedFromLocal: '2026-12-06T08:00',
      sequence: 1,
      history: [
        {
          kind: 'rescheduled',
          fromLocal: '2026-12-06T08:00',
          toLocal: '2026-12-08T09:00',
          reason: 'Aula dipakai',
        },
      ],
    });
    expect(await noticesOf(api, ick().organizationId, program.slug)).toContain('event-rescheduled');
    expect(await noticesOf(api, skb().organizationId, program.slug)).not.toContain('event-rescheduled');
    const [host] = await api.db.query<{ at: Date }[]>(
      `select h.starts_at as at from event_host h join event e on e.id = h.event_id where e.slug = $1 limit 1`,
      [`${program.slug}-2026-12-06`],
    );
    expect(host?.at).toEqual(new Date('2026-12-08T02:00:00Z'));
  });

  it('is previewed by the function that does it, and the preview writes nothing', async () => {
    await change(ick(), '2026-12-13', 'this', { title: 'Donor Khusus' });
    const before = await datesOf(api, program.id);
    const told = await preview('2026-12-06', 'following', { date: '2026-12-07' });
    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({
      lines: [
        { action: 'change', fromLocal: '2026-12-06T08:00', toLocal: '2026-12-07T08:00', changed: ['date'] },
        { fromLocal: '2026-12-20T08:00', toLocal: '2026-12-21T08:00' },
        { fromLocal: '2026-12-27T08:00', toLocal: '2026-12-28T08:00' },
        { fromLocal: '2027-01-03T08:00', toLocal: '2027-01-04T08:00' },
      ],
      untouched: [{ startsLocal: '2026-12-13T08:00', reason: 'changed-before' }],
      told: [{ id: skb().organizationId }],
      truncated: false,
    });
    expect(await datesOf(api, program.id)).toEqual(before);

    await change(ick(), '2026-12-06', 'following', { date: '2026-12-07' });
    expect(await days()).toEqual([
      '11-29T08:00',
      '12-07T08:00',
      '12-13T08:00',
      '12-21T08:00',
      '12-28T08:00',
      '01-04T08:00',
    ]);
    const [rule] = await api.db.query<{ dtstart: string; rrule: string }[]>(
      'select dtstart, rrule from program where id = $1',
      [program.id],
    );
    expect(rule).toMatchObject({ dtstart: '2026-12-07T08:00', rrule: expect.stringContaining('BYDAY=MO') });
    await api.moveTo('2026-11-24T01:00:00Z');
    expect(await days()).toHaveLength(6);
  });

  it('says in the preview what a new day is: holidays near, and what it meets', async () => {
    const venueId = await anyVenue(api);
    await change(ick(), '2026-12-06', 'this', { location: { venueId, onlineUrl: null } });
    await planProgram(world.people.isk, world.organizations.isk.id, {
      title: 'Kerja Bakti',
      location: { venueId, onlineUrl: null },
      recurrence: {
        ...sundays,
        kind: 'once',
        weekdays: undefined,
        every: undefined,
        startsOn: '2026-12-26',
        until: null,
      },
    });
    const told = await preview('2026-12-06', 'this', { date: '2026-12-26' });
    expect(told.body).toMatchObject({
      lines: [
        {
          notes: [
            { kind: 'near-holiday', params: { date: '2026-12-24' } },
            { kind: 'near-holiday', params: { date: '2026-12-25' } },
          ],
          clashes: expect.arrayContaining([
            expect.objectContaining({
              kind: 'same-venue',
              event: expect.objectContaining({ title: 'Kerja Bakti' }),
            }),
          ]),
        },
      ],
    });
  });

  it('by a new rule keeps what it shares, takes away and adds the rest', async () => {
    const fortnightly = {
      ...sundays,
      every: 2,
      weekdays: ['su', 'we'],
      startsOn: '2026-12-06',
      until: '2027-01-06',
    };
    const told = await preview('2026-12-06', 'following', { recurrence: fortnightly });
    expect(told.body).toMatchObject({
      lines: [
        { action: 'remove', fromLocal: '2026-12-13T08:00' },
        { action: 'add', toLocal: '2026-12-16T08:00' },
        { action: 'remove', fromLocal: '2026-12-27T08:00' },
        { action: 'add', toLocal: '2026-12-30T08:00' },
      ],
    });
    const answer = await change(ick(), '2026-12-06', 'following', { recurrence: fortnightly });
    expect(answer.status).toBe(200);
    expect(await days()).toEqual([
      '11-29T08:00',
      '12-06T08:00',
      '12-16T08:00',
      '12-20T08:00',
      '12-30T08:00',
      '01-03T08:00',
    ]);
    expect((await on('2026-12-16')).hosts).toBe(2);
  });

  it('of all dates ahead changes their words, their activities and the program', async () => {
    const { id } = await on('2026-11-29');
    const [own] = await api.db.query<{ id: string }[]>(
      'select id from activity where event_id = $1 order by position limit 1',
      [id],
    );
    const activities = [
      { id: own?.id, kind: 'blood-drive', title: 'Donor darah', targetAmount: 80, unit: 'bags' },
      { id: uuid(), kind: 'information', title: 'Penyuluhan', targetAmount: null, unit: 'people' },
    ];
    const answer = await change(ick(), '2026-11-29', 'all', { title: 'Donor Ahad Pagi', activities });
    expect(answer.status).toBe(200);
    for (const { slug } of await datesOf(api, program.id)) {
      const { body } = await api.person().get(`/api/events/${slug}`);
      expect(body).toMatchObject({
        title: 'Donor Ahad Pagi',
        kinds: ['blood-drive', 'information'],
        activities: [{ kind: 'blood-drive', targetAmount: 80 }, { kind: 'information' }],
      });
    }
    const found = await api.person().get(`/api/programs/${program.slug}`);
    expect(found.body).toMatchObject({
      title: 'Donor Ahad Pagi',
      kinds: ['blood-drive', 'information'],
      version: 2,
    });
    // what is made later carries the new words too, and what is there is not changed a second time
    const versions = (await datesOf(api, program.id)).map(({ version }) => version);
    await api.moveTo('2026-11-24T01:00:00Z');
    expect((await datesOf(api, program.id)).map(({ version }) => version)).toEqual(versions);
  });

  it('of this and the following leaves the words of those before, also when the program changes again', async () => {
    await change(ick(), '2026-12-20', 'following', { title: 'Donor Akhir Tahun' });
    await api.moveTo('2026-11-24T01:00:00Z');
    expect((await datesOf(api, program.id)).map(({ title }) => title)).toEqual([
      'Donor Darah Rutin',
      'Donor Darah Rutin',
      'Donor Darah Rutin',
      'Donor Akhir Tahun',
      'Donor Akhir Tahun',
      'Donor Akhir Tahun',
    ]);
  });

  it('moves a series by whole weeks at once', async () => {
    const answer = await change(ick(), '2026-11-29', 'all', { date: '2026-12-06' });
    expect(answer.status).toBe(200);
    expect(await days()).toEqual([
      '12-06T08:00',
      '12-13T08:00',
      '12-20T08:00',
      '12-27T08:00',
      '01-03T08:00',
      '01-10T08:00',
    ]);
  });

  it('asked by two hosts at once is done for one; the other is told', async () => {
    const { id, version } = await on('2026-12-06');
    const move = (who: { person: Person; organizationId: string }, date: string) =>
      who.person.post(`/api/events/${id}/changes`, {
        changeId: uuid(),
        version,
        organizationId: who.organizationId,
        scope: 'this',
        set: { date },
        reason: 'Aula dipakai',
      });
    const answers = await Promise.all([move(ick(), '2026-12-08'), move(skb(), '2026-12-09')]);
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'edited-meanwhile',
      params: { version: version + 1 },
    });
  });

  it('sent twice is done once, and with other content refused', async () => {
    const changeId = uuid();
    const { id, version } = await on('2026-12-06');
    const body = {
      changeId,
      version,
      organizationId: ick().organizationId,
      scope: 'this',
      set: { date: '2026-12-08' },
      reason: 'Aula dipakai',
    };
    const first = await ick().person.post(`/api/events/${id}/changes`, body);
    const again = await ick().person.post(`/api/events/${id}/changes`, body);
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect((await on('2026-12-08')).version).toBe(version + 1);
    const other = await ick().person.post(`/api/events/${id}/changes`, {
      ...body,
      set: { date: '2026-12-09' },
    });
    expect(other.body).toMatchObject({ code: 'id-reused' });
  });

  it.each([
    ['date-past', '2026-12-06', 'this', { date: '2026-11-22' }, 409],
    ['date-taken', '2026-12-06', 'this', { date: '2026-12-13' }, 409],
    ['nothing-changed', '2026-12-06', 'this', { title: 'Donor Darah Rutin' }, 409],
    ['venue-unknown', '2026-12-06', 'this', { location: { venueId: uuid(), onlineUrl: null } }, 422],
    ['venue-or-link-needed', '2026-12-06', 'this', { location: { venueId: null, onlineUrl: null } }, 422],
    [
      'no-dates',
      '2026-12-06',
      'following',
      { recurrence: { ...sundays, startsOn: '2020-01-05', until: '2020-02-01' } },
      422,
    ],
  ])('is refused: %s', async (code, day, scope, set, status) => {
    const answer = await change(ick(), day, scope, set);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is refused where the rule has no words for it', async () => {
    const monthly = await planProgram(ick().person, ick().organizationId);
    const date = await dateOf(api, monthly.id);
    const answer = await ick().person.post(`/api/events/${date.id}/changes`, {
      changeId: uuid(),
      version: date.version,
      organizationId: ick().organizationId,
      scope: 'following',
      set: { date: '2026-12-13' },
    });
    expect(answer.body).toMatchObject({ code: 'rule-cannot-move' });
  });

  it('is not taken in the name of a group that does not host, nor of what is over or reported', async () => {
    const { id, version } = await on('2026-12-06');
    const body = { changeId: uuid(), version, scope: 'this', set: { title: 'Lain' } };
    const stranger = await world.people.isk.post(`/api/events/${id}/changes`, {
      ...body,
      organizationId: world.organizations.isk.id,
    });
    expect(stranger.status).toBe(403);
    await api.moveTo('2026-12-06T06:00:00Z');
    expect((await change(ick(), '2026-12-06', 'this', { title: 'Lain' })).body).toMatchObject({
      code: 'event-over',
    });
    await fileReport(api, ick().person, id, ick().organizationId);
    expect((await change(ick(), '2026-12-06', 'this', { title: 'Lain' })).body).toMatchObject({
      code: 'event-over',
    });
  });
});
