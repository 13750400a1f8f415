import { datesOf, fileReport } from '../makers/event.ts';
import {
  anyVenue,
  editInput,
  joinAsHost,
  makeProgramWorld,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const weekly = {
  kind: 'weekly',
  every: 1,
  weekdays: ['fr'],
  startsOn: '2026-12-04',
  startTime: '19:00',
  endTime: '21:00',
  timeZone: 'Asia/Jakarta',
  until: '2027-01-31',
  count: null,
};

describe('the dates of a program', () => {
  let api: TestApp;
  let world: ProgramWorld;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    world = await makeProgramWorld(api);
  });

  const ick = () => ({ person: world.people.ick, organizationId: world.organizations.ick.id });
  const skb = () => ({ person: world.people.skb, organizationId: world.organizations.skb.id });
  const plan = (given: Record<string, unknown> = {}) =>
    planProgram(ick().person, ick().organizationId, given);
  const startsOf = async (programId: string) =>
    (await datesOf(api, programId)).map(({ startsLocal }) => startsLocal);

  it('are stored eighteen months ahead with hosts, activities and an address of their own', async () => {
    const program = await plan();
    const dates = await datesOf(api, program.id);

    expect(dates).toHaveLength(18);
    expect(dates[0]).toMatchObject({
      slug: `${program.slug}-2026-12-12`,
      startsLocal: '2026-12-12T08:00',
      recurrenceId: '2026-12-12T08:00',
      status: 'scheduled',
      hosts: 1,
    });
    expect(dates.at(-1)?.startsLocal).toBe('2028-05-13T08:00');
    const [activities] = await api.db.query<[{ count: number }]>(
      `select count(*)::int as count from activity a join event e on e.id = a.event_id where e.program_id = $1`,
      [program.id],
    );
    expect(activities.count).toBe(36);
  });

  it('go over New Year in local time', async () => {
    const program = await plan({
      recurrence: {
        ...weekly,
        weekdays: ['th', 'fr'],
        startsOn: '2026-12-31',
        startTime: '23:30',
        endTime: '01:00',
        until: '2027-01-02',
      },
    });
    const rows = await api.db.query(
      `select starts_local as local, ends_local as ends, starts_at as at from event where program_id = $1 order by starts_at`,
      [program.id],
    );
    expect(rows).toEqual([
      { local: '2026-12-31T23:30', ends: '2027-01-01T01:00', at: new Date('2026-12-31T16:30:00Z') },
      { local: '2027-01-01T23:30', ends: '2027-01-02T01:00', at: new Date('2027-01-01T16:30:00Z') },
    ]);
  });

  it.each([
    ['skip', ['2026-12-18', '2027-01-08']],
    ['shift', ['2026-12-18', '2026-12-26', '2027-01-02', '2027-01-08']],
  ])('keep the policy %s on Christmas and New Year', async (holidayPolicy, expected) => {
    const program = await plan({
      holidayPolicy,
      recurrence: { ...weekly, startsOn: '2026-12-18', until: '2027-01-08' },
    });
    expect((await startsOf(program.id)).map((start) => start.slice(0, 10))).toEqual(expected);
    const shifted = (await datesOf(api, program.id)).find(({ startsLocal }) =>
      startsLocal.startsWith('2026-12-26'),
    );
    if (holidayPolicy === 'shift') expect(shifted?.recurrenceId).toBe('2026-12-25T19:00');
  });

  it('are left, moved and dropped as the planner decided; holidays further on are asked about', async () => {
    const program = await plan({
      recurrence: { ...weekly, kind: 'yearly', weekdays: undefined, startsOn: '2026-12-25', until: null },
    });
    // seen on the form and left
    expect((await datesOf(api, program.id)).map(({ needsDecision }) => needsDecision)).toEqual([
      false,
      false,
    ]);

    const decided = await plan({
      recurrence: { ...weekly, startsOn: '2026-12-18', until: '2027-01-08' },
      dateDecisions: [
        { recurrenceId: '2026-12-25T19:00', movedTo: '2026-12-27' },
        { recurrenceId: '2027-01-01T19:00', movedTo: null },
      ],
    });
    expect((await startsOf(decided.id)).map((start) => start.slice(0, 10))).toEqual([
      '2026-12-18',
      '2026-12-27',
      '2027-01-08',
    ]);

    const far = await plan({ recurrence: { ...weekly, startsOn: '2027-03-05', until: '2027-05-28' } });
    const asked = (await datesOf(api, far.id)).filter(({ needsDecision }) => needsDecision);
    // 1 May 2027 is a Saturday: no Friday of it is a fixed holiday
    expect(asked).toEqual([]);
    const saturdays = await plan({
      recurrence: { ...weekly, weekdays: ['sa'], startsOn: '2027-03-06', until: '2027-05-28' },
    });
    expect(
      (await datesOf(api, saturdays.id))
        .filter(({ needsDecision }) => needsDecision)
        .map(({ startsLocal }) => startsLocal),
    ).toEqual(['2027-05-01T19:00']);
  });

  it('are extended by the day, and stay as they are when nothing is due', async () => {
    const program = await plan();
    const before = await datesOf(api, program.id);
    const audits = async () =>
      (await api.db.query<[{ count: number }]>('select count(*)::int as count from audit_entry'))[0].count;

    await api.moveTo('2026-11-23T02:00:00Z');
    expect(await datesOf(api, program.id)).toEqual(before);
    const audited = await audits();
    await api.moveTo('2026-11-23T03:00:00Z');
    expect(await audits()).toBe(audited);

    await api.moveTo('2026-12-20T03:00:00Z');
    const after = await datesOf(api, program.id);
    expect(after.map(({ id }) => id).slice(0, before.length)).toEqual(before.map(({ id }) => id));
    expect(after.at(-1)?.startsLocal).toBe('2028-06-10T08:00');
  });

  it('of a program that happened are stored too, so that its result can be told', async () => {
    const program = await plan({
      recurrence: {
        ...weekly,
        kind: 'once',
        weekdays: undefined,
        every: undefined,
        startsOn: '2018-09-08',
        until: null,
      },
    });
    const [date] = await datesOf(api, program.id);
    expect(date).toMatchObject({ startsLocal: '2018-09-08T19:00', status: 'scheduled' });
    await fileReport(api, ick().person, String(date?.id), ick().organizationId);
    const answer = await api.person().get(`/api/events/${date?.slug}`);
    expect(answer.body).toMatchObject({ state: 'reported', peopleCame: 87 });
  });

  it('follow the words of their program where nobody changed them, and what is over keeps its own', async () => {
    const program = await plan({ recurrence: { ...weekly, startsOn: '2026-11-20' } });
    const [past, first, second] = await datesOf(api, program.id);
    await world.people.ick.post(`/api/events/${second?.id}/changes`, {
      changeId: uuid(),
      version: 1,
      organizationId: ick().organizationId,
      scope: 'this',
      set: { title: 'Donor di Balai Desa' },
    });
    const venueId = await anyVenue(api);
    const answer = await ick().person.put(
      `/api/programs/${program.id}`,
      editInput(program.input, {
        title: 'Donor Jumat Malam',
        location: { venueId, onlineUrl: null },
        activities: [{ id: uuid(), kind: 'meeting', title: 'Rapat', targetAmount: 20, unit: 'people' }],
      }),
    );
    expect(answer.status).toBe(200);

    const titles = (await datesOf(api, program.id)).slice(0, 4).map(({ title }) => title);
    expect(titles).toEqual([
      'Donor Darah Rutin',
      'Donor Jumat Malam',
      'Donor di Balai Desa',
      'Donor Jumat Malam',
    ]);
    const view = await api.person().get(`/api/events/${first?.slug}`);
    expect(view.body).toMatchObject({
      title: 'Donor Jumat Malam',
      kinds: ['meeting'],
      venue: { id: venueId },
      activities: [{ kind: 'meeting', title: 'Rapat', targetAmount: 20, unit: 'people' }],
    });
    const old = await api.person().get(`/api/events/${past?.slug}`);
    expect(old.body).toMatchObject({ kinds: ['blood-drive', 'fundraising'] });
  });

  it('are credited to those who host them: who joins gets what is ahead, who leaves keeps what was', async () => {
    const program = await plan({ recurrence: { ...weekly, startsOn: '2026-11-20' } });
    await joinAsHost(program, ick(), skb());
    expect((await datesOf(api, program.id)).slice(0, 2).map(({ hosts }) => hosts)).toEqual([1, 2]);

    await api.moveTo('2026-12-01T00:00:00Z');
    const left = await skb().person.post(`/api/programs/${program.id}/hosts/leave`, {
      changeId: uuid(),
      organizationId: skb().organizationId,
      reason: 'Sibuk panen',
    });
    expect(left.status).toBe(200);
    expect((await datesOf(api, program.id)).slice(0, 3).map(({ hosts }) => hosts)).toEqual([1, 2, 1]);
  });

  it('are hidden while the program is a draft or paused, and come back', async () => {
    const program = await plan({ publish: false });
    const statuses = async () => new Set((await datesOf(api, program.id)).map(({ status }) => status));
    const listed = async () => (await api.person().get(`/api/events?program=${program.slug}`)).body['items'];
    const setState = async (to: string) => {
      const answer = await ick().person.post(`/api/programs/${program.id}/state`, {
        changeId: uuid(),
        organizationId: ick().organizationId,
        to,
        reason: 'Bulan puasa',
      });
      expect(answer.status).toBe(200);
    };

    expect(await statuses()).toEqual(new Set(['draft']));
    expect(await listed()).toEqual([]);
    const [first] = await datesOf(api, program.id);
    expect((await api.person().get(`/api/events/${first?.slug}`)).status).toBe(404);
    expect((await ick().person.get(`/api/events/${first?.slug}`)).body).toMatchObject({ state: 'draft' });

    await setState('active');
    expect(await statuses()).toEqual(new Set(['scheduled']));
    await setState('paused');
    expect(await statuses()).toEqual(new Set(['draft']));
    await setState('active');
    expect(await statuses()).toEqual(new Set(['scheduled']));
  });

  it('are cancelled with their program; what has been stays', async () => {
    const program = await plan({ recurrence: { ...weekly, startsOn: '2026-11-20' } });
    const answer = await ick().person.post(`/api/programs/${program.id}/proposals`, {
      id: uuid(),
      organizationId: ick().organizationId,
      kind: 'cancel-program',
      targetOrganizationId: null,
      reason: 'Tidak ada tempat',
    });
    expect(answer.status).toBeLessThan(300);
    const [past, next] = await datesOf(api, program.id);
    expect([past?.status, next?.status]).toEqual(['scheduled', 'cancelled']);
    expect((await api.person().get(`/api/events/${next?.slug}`)).body).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Tidak ada tempat',
      history: [{ kind: 'cancelled', reason: 'Tidak ada tempat' }],
    });
  });

  it('are cancelled with their program while it is paused, as people have them in their diaries', async () => {
    const program = await plan();
    const [first] = await datesOf(api, program.id);
    const { person, organizationId } = ick();
    const asked = { changeId: uuid(), organizationId, to: 'paused', reason: 'Bulan puasa' };
    expect((await person.post(`/api/programs/${program.id}/state`, asked)).status).toBe(200);
    const answer = await person.post(`/api/programs/${program.id}/proposals`, {
      id: uuid(),
      organizationId,
      kind: 'cancel-program',
      targetOrganizationId: null,
      reason: 'Tidak ada tempat',
    });
    expect(answer.status).toBeLessThan(300);
    expect((await api.person().get(`/api/events/${first?.slug}`)).body).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Tidak ada tempat',
    });
  });

  it('are not taken away by a new holiday: their hosts are asked', async () => {
    const program = await plan({ holidayPolicy: 'skip', recurrence: { ...weekly, startsOn: '2026-12-04' } });
    await joinAsHost(program, ick(), skb());
    await api.asSystem((tx) =>
      tx.query(
        `insert into holiday (id, date, name, kind, source) values ($1, '2027-01-15', 'Isra Mikraj', 'nasional', 'SKB')`,
        [uuid()],
      ),
    );
    await api.moveTo('2026-11-24T01:00:00Z');
    const asked = (await datesOf(api, program.id)).filter(({ needsDecision }) => needsDecision);
    expect(asked.map(({ startsLocal }) => startsLocal)).toEqual(['2027-01-15T19:00']);
    expect(await noticesOf(api, skb().organizationId, program.slug)).toContain('date-on-holiday');
    const version = asked[0]?.version;
    await api.moveTo('2026-11-25T01:00:00Z');
    const again = (await datesOf(api, program.id)).find(({ needsDecision }) => needsDecision);
    expect(again?.version).toBe(version);
  });
});
