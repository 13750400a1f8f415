import { makeOrganization } from '../makers/organization.ts';
import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import {
  joinAsHost,
  makeProgramWorld,
  planProgram,
  programInput,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

interface Listed {
  title: string;
  slug: string;
  state: string;
  nextEvent: { startsLocal: string } | null;
}

const cursorOf = (body: Record<string, unknown>) => (body['nextCursor'] as string | null) ?? '';
const itemsOf = (body: Record<string, unknown>) => body['items'] as Listed[];
const workspace = async (person: SignedInPerson, slug: string) =>
  (await person.get(`/api/programs/${slug}/workspace`)).body as unknown as {
    program: { purpose: string; activities: unknown[]; title: string };
    hosts: { organization: { code: string }; state: string }[];
    partners: { organization: { code: string } }[];
    history: { kind: string }[];
    may: Record<string, unknown>;
  };

describe('reading programs', () => {
  let api: TestApp;
  let world: ProgramWorld;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
    world = await makeProgramWorld(api);
  });
  afterAll(() => api.close());

  const recurrence = (given: object) => ({ ...(programInput('')['recurrence'] as object), ...given });
  const once = (date: string) => ({
    kind: 'once',
    startsOn: date,
    startTime: '08:00',
    endTime: '10:00',
    timeZone: 'Asia/Jakarta',
    until: null,
    count: null,
  });

  const preview = (given: object) =>
    world.people.ick.post('/api/programs/preview-dates', { holidayPolicy: 'shift', ...given });

  describe('the list', () => {
    let group: { id: string; slug: string };
    let admin: SignedInPerson;
    const list = async (query: string, person = api.person()) =>
      itemsOf((await person.get(`/api/programs?organization=${group.slug}&${query}`)).body);
    const titles = async (query: string, person = api.person()) =>
      (await list(query, person)).map(({ title }) => title);

    beforeAll(async () => {
      group = await makeOrganization(api, { code: 'KPT', name: 'Komunitas Peduli Trucuk' });
      admin = await makeAccount(api, { memberships: [{ organizationId: group.id, roles: ['admin'] }] });
      const plan = (title: string, given: object = {}) => planProgram(admin, group.id, { title, ...given });
      await plan('Ronda Anti Klithih', { recurrence: once('2027-03-01') });
      await plan('bedah Rumah Warga', {
        recurrence: once('2026-12-05'),
        activities: [
          { id: uuid(), kind: 'house-rehab', title: 'Kerja bakti', targetAmount: null, unit: 'hours' },
        ],
      });
      await plan('Rapat Koordinasi', { recurrence: once('2018-09-08') });
      await plan('Café Donor', { recurrence: once('2026-12-20') });
      await plan('Rencana Rahasia', { publish: false });
    });

    it('goes by title, whatever the case, page after page', async () => {
      expect(await titles('')).toEqual([
        'bedah Rumah Warga',
        'Café Donor',
        'Rapat Koordinasi',
        'Ronda Anti Klithih',
      ]);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await api
          .person()
          .get(`/api/programs?organization=${group.slug}&limit=1${cursor && `&cursor=${cursor}`}`);
        seen.push(...itemsOf(body).map(({ title }) => title));
        cursor = cursorOf(body);
      } while (cursor);
      expect(seen).toEqual(await titles(''));
    });

    it('goes by the next date, and what has none stands last', async () => {
      const soon = await list('order=soon');
      expect(soon.map(({ title, nextEvent }) => [title, nextEvent?.startsLocal ?? null])).toEqual([
        ['bedah Rumah Warga', '2026-12-05T08:00'],
        ['Café Donor', '2026-12-20T08:00'],
        ['Ronda Anti Klithih', '2027-03-01T08:00'],
        ['Rapat Koordinasi', null],
      ]);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await api
          .person()
          .get(`/api/programs?organization=${group.slug}&order=soon&limit=1${cursor && `&cursor=${cursor}`}`);
        seen.push(...itemsOf(body).map(({ title }) => title));
        cursor = cursorOf(body);
      } while (cursor);
      expect(seen).toEqual(soon.map(({ title }) => title));
    });

    it.each([
      ['klitih', ['Ronda Anti Klithih']],
      ['KLITIH ronda', ['Ronda Anti Klithih']],
      ['cafe', ['Café Donor']],
      ['kerja bakti', ['bedah Rumah Warga']],
      ['peduli trucuk rapat', ['Rapat Koordinasi']],
      ['tidak ada', []],
      ['%', []],
    ])('finds "%s"', async (search, expected) => {
      expect(await titles(`search=${encodeURIComponent(search)}`)).toEqual(
        search === '%' ? await titles('') : expected,
      );
    });

    it('filters by kind and state', async () => {
      expect(await titles('kind=house-rehab')).toEqual(['bedah Rumah Warga']);
      expect(await titles('state=paused')).toEqual([]);
    });

    it('shows drafts to their hosts when asked, to nobody else', async () => {
      expect(await titles('state=draft')).toEqual([]);
      expect(await titles('state=draft', world.people.isk)).toEqual([]);
      expect(await titles('', admin)).not.toContain('Rencana Rahasia');
      expect(await titles('state=draft', admin)).toEqual(['Rencana Rahasia']);
      expect(await titles('state=draft', world.people.office)).toEqual(['Rencana Rahasia']);
    });

    it('takes no cursor of another list', async () => {
      const { body } = await api.person().get(`/api/programs?organization=${group.slug}&limit=1`);
      const cursor = cursorOf(body);
      expect((await api.person().get(`/api/programs?limit=1&cursor=${cursor}`)).status).toBe(422);
    });
  });

  describe('one program', () => {
    it('is unknown by another name', async () => {
      expect((await api.person().get('/api/programs/tidak-ada')).status).toBe(404);
    });

    it('says where it is and whom to ask', async () => {
      const { ick } = world.organizations;
      const [venue] = await api.db.query<{ id: string; name: string }[]>(
        'select id, name from place_venue order by name limit 1',
      );
      const channelId = uuid();
      await api.asSystem((tx) =>
        tx.query(
          `insert into organization_channel (id, organization_id, platform, address, label, added_at, version)
           values ($1, $2, 'instagram', 'https://instagram.com/ick', 'Instagram', $3, 1)`,
          [channelId, ick.id, api.clock.now().toString()],
        ),
      );
      const program = await planProgram(world.people.ick, ick.id, {
        location: { venueId: venue?.id, onlineUrl: null },
        contactChannelId: channelId,
      });
      const { body } = await api.person().get(`/api/programs/${program.slug}`);
      expect(body).toMatchObject({
        venue: {
          id: venue?.id,
          name: venue?.name,
          directionsUrl: expect.stringContaining('google.com/maps'),
        },
        contactName: 'Mbak Rini',
        contactUrl: 'https://instagram.com/ick',
      });
    });
  });

  describe('the workspace', () => {
    it('shows hosts all, and those who were asked a part', async () => {
      const { ick, skb, isk, pmi, polres } = world.organizations;
      const program = await planProgram(world.people.ick, ick.id, {
        publish: false,
        invitedHosts: [isk.id],
        partners: [
          { id: uuid(), organizationId: pmi.id, role: 'medical' },
          { id: uuid(), organizationId: polres.id, role: 'security' },
        ],
      });
      await joinAsHost(
        program,
        { person: world.people.ick, organizationId: ick.id },
        { person: world.people.skb, organizationId: skb.id },
      );
      const hosts = await workspace(world.people.skb, program.slug);
      expect(hosts.program).toMatchObject({ purpose: 'Menjaga stok darah PMI Klaten' });
      expect(hosts.hosts.map(({ organization, state }) => [organization.code, state])).toEqual([
        ['ICK', 'owner'],
        ['ISK', 'invited'],
        ['SKB', 'accepted'],
      ]);
      expect(hosts.partners).toHaveLength(2);
      expect(hosts.may).toEqual({
        editFor: [skb.id],
        answerInvitationFor: [],
        answerPartnerFor: [],
        isOwnerAdmin: false,
        moderate: false,
      });

      const invited = await workspace(world.people.isk, program.slug);
      expect(invited.program).toMatchObject({ title: 'Donor Darah Rutin', purpose: '', activities: [] });
      expect(invited.partners).toEqual([]);
      expect(invited.history.map(({ kind }) => kind)).toEqual(['host-invited']);
      expect(invited.may).toMatchObject({ editFor: [], answerInvitationFor: [isk.id] });

      const partner = await workspace(world.people.pmi, program.slug);
      expect(partner.partners.map(({ organization }) => organization.code)).toEqual(['PMI']);
      expect(partner.hosts.map(({ organization }) => organization.code)).toEqual(['ICK', 'SKB']);
      expect(partner.may).toMatchObject({ answerPartnerFor: [pmi.id] });

      expect((await world.people.isw.get(`/api/programs/${program.slug}/workspace`)).status).toBe(404);
      expect((await api.person().get(`/api/programs/${program.slug}/workspace`)).status).toBe(401);
    });

    it('of a published program is not for others', async () => {
      const program = await planProgram(world.people.ick, world.organizations.ick.id);
      expect((await world.people.isw.get(`/api/programs/${program.slug}/workspace`)).status).toBe(403);
      expect(await workspace(world.people.ick, program.slug)).toMatchObject({ may: { isOwnerAdmin: true } });
    });

    it('is not for members who do not act for their group', async () => {
      const program = await planProgram(world.people.ick, world.organizations.ick.id);
      const member = await makeAccount(api, {
        memberships: [{ organizationId: world.organizations.ick.id, roles: ['member', 'treasurer'] }],
      });
      expect((await member.get(`/api/programs/${program.slug}/workspace`)).status).toBe(403);
    });
  });

  describe('the preview of dates', () => {
    it('tells the holidays and Ramadan days among the next six, and what the policy makes of them', async () => {
      const answer = await preview({
        recurrence: recurrence({ kind: 'monthly-day', day: 25, ordinal: undefined, weekday: undefined }),
      });
      expect(answer.status).toBe(200);
      const dates = answer.body['dates'] as {
        date: string;
        outcome: string;
        notes: { kind: string }[];
      }[];
      expect(dates.map(({ date }) => date)).toEqual([
        '2026-12-25',
        '2027-01-25',
        '2027-02-25',
        '2027-03-25',
        '2027-04-25',
        '2027-05-25',
      ]);
      expect(dates[0]).toMatchObject({ outcome: 'shifted', shiftDate: '2026-12-26' });
      expect(dates[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'holiday' }));
      expect(dates[2]?.notes).toContainEqual({ kind: 'ramadan', status: 'estimate' });
      expect(answer.body['undecidedYears']).toEqual([2027]);
    });

    it('writes nothing, and needs no more than a sign-in', async () => {
      const [before] = await api.db.query('select count(*) as count from program');
      expect((await preview({ recurrence: recurrence({}), holidayPolicy: 'ask' })).status).toBe(200);
      expect(await api.db.query('select count(*) as count from program')).toEqual([before]);
      const visitor = await api.person().post('/api/programs/preview-dates', {});
      expect(visitor.status).toBe(401);
    });

    it('of a series without dates is empty', async () => {
      const answer = await preview({
        recurrence: recurrence({ startsOn: '2026-12-14', until: '2026-12-20' }),
      });
      expect(answer.body).toEqual({ dates: [], undecidedYears: [] });
    });
  });
});
