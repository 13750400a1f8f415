import { eventState, isReportOverdue } from '@guyub/domain/event';

import { dateOf, fileReport } from '../makers/event.ts';
import { makeAccount } from '../makers/account.ts';
import { anyVenue, makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const monthly = {
  kind: 'monthly-day',
  every: 1,
  day: 5,
  startsOn: '2026-10-05',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: '2027-03-31',
  count: null,
};
const once = (startsOn: string) => ({
  ...monthly,
  kind: 'once',
  every: undefined,
  day: undefined,
  startsOn,
  until: null,
});
const activity = (kind: string, unit: string) => [
  { id: uuid(), kind, title: 'Kegiatan', targetAmount: null, unit },
];

const days = (items: { startsLocal: string }[]) => items.map(({ startsLocal }) => startsLocal.slice(0, 10));
const morningOf = (day: string) => `startsLocal=${day}T09:00&endsLocal=${day}T10:00`;

describe('reading dates', () => {
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

  const plan = (given: Record<string, unknown> = {}) =>
    planProgram(world.people.ick, world.organizations.ick.id, { recurrence: monthly, ...given });
  const read = async (path: string) => {
    const answer = await api.person().get(path);
    expect(answer.status).toBe(200);
    return answer.body as unknown as {
      items: { slug: string; startsLocal: string }[];
      nextCursor: string | null;
    };
  };

  it('lists what comes, page by page, each once and in order', async () => {
    const program = await plan();
    const seen: { startsLocal: string }[] = [];
    for (let cursor = ''; ; ) {
      const page = await read(`/api/events?program=${program.slug}&limit=2${cursor}`);
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(days(seen)).toEqual(['2026-12-05', '2027-01-05', '2027-02-05', '2027-03-05']);
  });

  it('lists what has been, newest first, and nothing that was cancelled', async () => {
    const program = await plan();
    const { items } = await read(`/api/events?program=${program.slug}&order=past`);
    expect(days(items)).toEqual(['2026-11-05', '2026-10-05']);
  });

  it('ties a cursor to its filter', async () => {
    const program = await plan();
    const { nextCursor } = await read(`/api/events?program=${program.slug}&limit=1`);
    const other = await api
      .person()
      .get(`/api/events?program=${program.slug}&kind=meeting&limit=1&cursor=${nextCursor}`);
    expect(other).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/cursor' }] } });
  });

  it('finds by kind, kecamatan, group, days and words, whatever their spelling', async () => {
    const [venue] = await api.db.query<{ id: string; district: string }[]>(
      `select v.id, case a.level when 'district' then a.code else a.parent_code end as district
       from place_venue v join place_area a on a.code = v.area_code order by v.name limit 1`,
    );
    const program = await plan({
      title: 'Cegah Klitih Bersama',
      location: { venueId: venue?.id, onlineUrl: null },
      activities: activity('information', 'people'),
      recurrence: once('2026-12-07'),
    });
    const slug = `${program.slug}-2026-12-07`;
    const { slug: group } = world.organizations.ick;
    for (const query of [
      'kind=information',
      'kind=information&kind=meeting',
      `area=${venue?.district}`,
      'from=2026-12-07&to=2026-12-07',
      'search=klithih',
      'search=KLITIH%20bersama',
      'search=info%20ick',
    ])
      expect((await read(`/api/events?group=${group}&${query}`)).items).toMatchObject([{ slug }]);
    for (const query of ['kind=meeting', 'area=33.10.99', 'from=2026-12-08', 'to=2026-12-06', 'search=donor'])
      expect((await read(`/api/events?group=${group}&${query}`)).items).toEqual([]);
    expect((await read(`/api/events?group=${world.organizations.skb.slug}`)).items).toEqual([]);
  });

  it('counts the kinds of what comes', async () => {
    await plan({ recurrence: once('2026-12-01') });
    await plan({ recurrence: once('2026-12-02'), activities: activity('meeting', 'people') });
    const answer = await api.person().get(`/api/events/kind-counts?group=${world.organizations.ick.slug}`);
    expect(answer.body).toEqual({
      counts: { 'blood-drive': 1, fundraising: 1, 'house-rehab': 0, meeting: 1, information: 0, other: 0 },
      total: 2,
      hasMore: false,
    });
  });

  it('counts in all what the list of the chosen kinds and days holds', async () => {
    await plan({ recurrence: once('2026-12-01') });
    await plan({ recurrence: once('2026-12-02'), activities: activity('meeting', 'people') });
    const group = `group=${world.organizations.ick.slug}`;
    const count = async (query: string) =>
      (await api.person().get(`/api/events/kind-counts?${group}&${query}`)).body;
    expect(await count('kind=meeting')).toMatchObject({ counts: { 'blood-drive': 1, meeting: 1 }, total: 1 });
    expect(await count('kind=meeting&kind=fundraising')).toMatchObject({ total: 2 });
    expect(await count('from=2026-12-02&to=2026-12-02')).toMatchObject({
      counts: { 'blood-drive': 0, meeting: 1 },
      total: 1,
    });
  });

  it('offers what is nearly what was sought, by one date a program', async () => {
    const program = await plan({ title: 'Donor Darah Malam' });
    const meeting = await plan({
      title: 'Rapat Admin',
      recurrence: once('2026-11-01'),
      activities: [
        { id: uuid(), kind: 'meeting', title: 'Rapat soal klitih', targetAmount: null, unit: 'people' },
      ],
    });
    const group = `group=${world.organizations.ick.slug}`;
    const similar = (query: string) => read(`/api/events/similar?${group}&${query}`);
    expect((await read(`/api/events?${group}&search=donr%20drah`)).items).toEqual([]);
    expect((await similar('search=donr%20drah')).items).toMatchObject([
      { slug: `${program.slug}-2026-12-05` },
    ]);
    // what lies behind is offered where nothing lies ahead
    expect((await similar('search=Kelitih')).items).toMatchObject([{ slug: `${meeting.slug}-2026-11-01` }]);
    expect((await similar('search=donr%20drah&kind=meeting')).items).toEqual([]);
    expect((await similar('search=xqzwv')).items).toEqual([]);
    const hidden = await world.people.office.post(`/api/programs/${program.id}/moderation`, {
      changeId: uuid(),
      field: 'title',
      hidden: true,
      reason: 'Judulnya menyinggung orang',
    });
    expect(hidden.status).toBeLessThan(300);
    expect((await similar('search=donr%20drah')).items).toEqual([]);
  });

  it('shows a month with holidays, and says which years are not decided', async () => {
    const overnight = { ...once('2026-12-24'), startTime: '20:00', endTime: '02:00' };
    await plan({
      title: 'Jaga Natal',
      recurrence: overnight,
      activities: activity('other', 'people'),
    });
    const { slug } = world.organizations.ick;
    const answer = await api.person().get(`/api/calendar?from=2026-12-01&to=2027-01-05&group=${slug}`);
    const day = { count: 1, hasMore: false, kinds: ['other'] };
    expect(answer.body).toMatchObject({
      days: [
        { date: '2026-12-24', ...day },
        { date: '2026-12-25', ...day },
      ],
      holidays: expect.arrayContaining([expect.objectContaining({ date: '2026-12-25' })]),
      undecidedYears: [2027],
    });
    const long = await api.person().get('/api/calendar?from=2026-12-01&to=2027-02-01');
    expect(long).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/to' }] } });
  });

  it('shows a page with its neighbours, its history and its program', async () => {
    const program = await plan();
    const { body } = await api.person().get(`/api/events/${program.slug}-2026-12-05`);
    expect(body).toMatchObject({
      purpose: 'Menjaga stok darah PMI Klaten',
      previous: { slug: `${program.slug}-2026-11-05`, state: 'ended' },
      next: { slug: `${program.slug}-2027-01-05`, state: 'scheduled' },
      program: { slug: program.slug, recurrence: { kind: 'monthly-day', day: 5 } },
      historicHosts: [],
      history: [],
      moderated: [],
    });
    expect((await api.person().get('/api/events/tidak-ada')).status).toBe(404);
  });

  it('leaves out words that the office hid, and says why', async () => {
    const program = await plan({ title: 'Kata Kasar' });
    const hidden = await world.people.office.post(`/api/programs/${program.id}/moderation`, {
      changeId: uuid(),
      field: 'title',
      hidden: true,
      reason: 'Judulnya menyinggung orang',
    });
    expect(hidden.status).toBeLessThan(300);
    const date = await dateOf(api, program.id, '2026-12-05');
    expect((await api.person().get(`/api/events/${date.slug}`)).body).toMatchObject({
      title: '',
      program: { title: '' },
      moderated: [{ field: 'title', reason: 'Judulnya menyinggung orang' }],
    });
    expect((await read(`/api/events?program=${program.slug}&limit=1`)).items).toMatchObject([{ title: '' }]);
    expect((await read(`/api/events?program=${program.slug}&search=kasar`)).items).toEqual([]);
  });

  it('tells the state as the domain does, whatever the hour', async () => {
    const program = await plan({ recurrence: once('2026-11-24') });
    const { slug, id } = await dateOf(api, program.id);
    const [row] = await api.db.query<{ starts: Date; ends: Date }[]>(
      'select starts_at as starts, ends_at as ends from event where id = $1',
      [id],
    );
    for (const at of [
      '2026-11-24T00:59:59Z',
      '2026-11-24T01:00:00Z',
      '2026-11-24T05:00:00Z',
      '2026-12-01T16:59:59Z',
      '2026-12-01T17:00:00Z',
    ]) {
      api.clock.set(at);
      const event = {
        status: 'scheduled' as const,
        isReported: false,
        endsLocal: '2026-11-24T12:00',
        timeZone: 'Asia/Jakarta',
        startsAt: row?.starts.toISOString() ?? '',
        endsAt: row?.ends.toISOString() ?? '',
      };
      expect((await api.person().get(`/api/events/${slug}`)).body).toMatchObject({
        state: eventState(event, Date.parse(at)),
        isOverdue: isReportOverdue(event, 7, Date.parse(at)),
      });
    }
    await fileReport(api, world.people.ick, id, world.organizations.ick.id);
    expect((await api.person().get(`/api/events/${slug}`)).body).toMatchObject({
      state: 'reported',
      isOverdue: false,
    });
  });

  it('hints at what meets a planned date: place, host, and donors who rest', async () => {
    const venueId = await anyVenue(api);
    await plan({ recurrence: once('2026-12-05'), location: { venueId, onlineUrl: null } });
    const { ick } = world.people;
    const { id } = world.organizations.skb;
    const clashes = async (query: string) => {
      const answer = await ick.get(`/api/clashes?${query}`);
      expect(answer.status).toBe(200);
      return (answer.body['clashes'] as { kind: string; days: number }[]).map(({ kind, days: apart }) => [
        kind,
        apart,
      ]);
    };
    expect(await clashes(`${morningOf('2026-12-05')}&venueId=${venueId}&kind=meeting`)).toContainEqual([
      'same-venue',
      0,
    ]);
    expect(
      await clashes(`${morningOf('2026-12-05')}&kind=meeting&host=${world.organizations.ick.id}`),
    ).toEqual([['same-host', 0]]);
    expect(
      await clashes(`${morningOf('2027-01-20')}&kind=blood-drive&host=${world.organizations.ick.id}`),
    ).toEqual([['blood-interval', -46]]);
    expect(
      await clashes(`${morningOf('2027-02-03')}&kind=blood-drive&host=${world.organizations.ick.id}`),
    ).toEqual([]);
    expect(await clashes(`${morningOf('2027-01-20')}&kind=blood-drive&host=${id}`)).toEqual([]);
    const backwards = await ick.get('/api/clashes?startsLocal=2026-12-05T09:00&endsLocal=2026-12-05T08:00');
    expect(backwards.body).toMatchObject({ code: 'ends-before-start' });
  });

  it('lets hosts say who helps at one date, and take it back', async () => {
    const program = await plan();
    const { id } = await dateOf(api, program.id, '2026-12-05');
    const organizationId = world.organizations.ick.id;
    const helper = await makeAccount(api, {
      name: 'Budi',
      memberships: [{ organizationId, roles: ['member'] }],
    });
    const stranger = await makeAccount(api);
    const assign = (accountId: string, roleId = uuid()) =>
      world.people.ick.post(`/api/events/${id}/roles`, {
        id: roleId,
        organizationId,
        accountId,
        role: 'photographer',
      });
    expect((await assign(stranger.accountId)).body).toMatchObject({ code: 'account-unknown' });
    const roleId = uuid();
    expect((await assign(helper.accountId, roleId)).status).toBe(201);
    // given twice is the same role
    expect((await assign(helper.accountId)).status).toBe(201);
    const list = () => world.people.ick.get(`/api/events/${id}/roles`);
    expect((await list()).body).toMatchObject({
      items: [{ id: roleId, name: 'Budi', role: 'photographer' }],
    });
    const end = { changeId: uuid(), organizationId };
    expect((await world.people.ick.post(`/api/events/${id}/roles/${roleId}/end`, end)).status).toBe(200);
    expect((await list()).body).toMatchObject({ items: [] });
  });
});
