import { dateOf, fileReport, reportInput } from '../makers/event.ts';
import { makeOrganization } from '../makers/organization.ts';
import { makeProgramWorld, planProgram, type ProgramWorld } from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const once = (startsOn: string) => ({
  kind: 'once',
  startsOn,
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
});

describe('what the office sees', () => {
  let api: TestApp;
  let world: ProgramWorld;

  beforeEach(async () => {
    api = await startTestApp({ now: NOW });
    world = await makeProgramWorld(api);
  });
  afterEach(() => api.close());

  const plan = (title: string, startsOn: string, given: Record<string, unknown> = {}) =>
    planProgram(world.people.ick, world.organizations.ick.id, {
      title,
      recurrence: once(startsOn),
      ...given,
    });
  const rows = async (query = '') => {
    const answer = await world.people.office.get(`/api/oversight/programs${query}`);
    expect(answer.status).toBe(200);
    return answer.body as { items: { title: string }[]; nextCursor: string | null };
  };
  const titles = async (query: string) => (await rows(query)).items.map(({ title }) => title);
  const summary = async (query = '') => {
    const answer = await world.people.office.get(`/api/oversight/summary${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('is every published program, what is not reported first, page by page', async () => {
    await plan('Beres', '2026-11-02');
    const done = await dateOf(api, (await plan('Anggur', '2026-11-03')).id);
    await fileReport(api, world.people.ick, done.id, world.organizations.ick.id);
    await plan('Ditunggu', '2026-11-20');
    await plan('Kelak', '2027-01-10');
    await plan('Rencana', '2027-01-10', { publish: false });

    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await rows(`?limit=1${cursor}`);
      seen.push(...page.items.map(({ title }) => title));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(['Beres', 'Ditunggu', 'Anggur', 'Kelak']);

    const { items } = await rows();
    expect(items).toMatchObject([
      {
        title: 'Beres',
        owner: { id: world.organizations.ick.id },
        lastStartsLocal: '2026-11-02T08:00',
        lastReported: false,
        lastResults: [],
        heldCount: 1,
        notReportedCount: 1,
        overdueCount: 1,
        oldestOverdueDays: 14,
        nextEventSlug: null,
      },
      { title: 'Ditunggu', notReportedCount: 1, overdueCount: 0, oldestOverdueDays: null },
      {
        title: 'Anggur',
        lastReported: true,
        lastResults: [{ kind: 'blood-drive', amount: 40, unit: 'bags' }, { amount: 41 }],
      },
      // nothing has taken place yet: that is neither reported nor not
      { title: 'Kelak', lastReported: null, heldCount: 0, nextStartsLocal: '2027-01-10T08:00' },
    ]);
  });

  it('narrows by group, kind, words and state of things', async () => {
    await plan('Donor Lama', '2026-11-02');
    const flagged = await plan('Rapat', '2026-12-01', {
      activities: [{ id: uuid(), kind: 'meeting', title: 'Rapat', targetAmount: null, unit: 'people' }],
    });
    await world.people.office.post(`/api/programs/${flagged.id}/flags`, {
      id: uuid(),
      reason: 'Lokasi belum berizin',
    });
    await plan('Kelak', '2027-03-01');
    expect(await titles('?show=overdue')).toEqual(['Donor Lama']);
    expect(await titles('?show=not-reported')).toEqual(['Donor Lama']);
    expect(await titles('?show=flagged')).toEqual(['Rapat']);
    expect(await titles('?show=quiet')).toEqual(['Kelak']);
    expect(await titles('?kind=meeting')).toEqual(['Rapat']);
    expect(await titles('?search=donor%20lama')).toEqual(['Donor Lama']);
    expect(await titles(`?organization=${world.organizations.skb.slug}`)).toEqual([]);
  });

  it('is downloaded as it is filtered, and runs nothing in a spreadsheet', async () => {
    await plan('=HYPERLINK("x")', '2026-11-02');
    const done = await dateOf(api, (await plan('Anggur', '2026-11-03')).id);
    await fileReport(api, world.people.ick, done.id, world.organizations.ick.id);
    const answer = await world.people.office.get('/api/oversight/programs.csv?show=all&lang=en');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="guyub-programs.csv"');
    const [head, late, reported, ...rest] = answer.text.split('\r\n');
    expect(head).toMatch(/^\uFEFF?Program,Owner,Hosts,/);
    expect(late).toMatch(/^"'=HYPERLINK\(""x""\)",Info ICK Klaten,/);
    expect(late).toContain(',2026-11-02,no,1,1,1,14,0,,');
    expect(reported).toContain(',2026-11-03,yes,1,0,0,,0,40,41,');
    expect(rest).toEqual(['']);
    const filtered = await world.people.office.get('/api/oversight/programs.csv?show=overdue');
    expect(filtered.text).not.toContain('Anggur');
    expect((await world.people.ick.get('/api/oversight/programs.csv')).status).toBe(403);
  });

  it('of a month is figures by kind and unit, beside what was not reported', async () => {
    const one = await dateOf(api, (await plan('Donor', '2026-11-02')).id);
    const other = await dateOf(api, (await plan('Donor lagi', '2026-11-09')).id);
    await plan('Tak dilaporkan', '2026-11-10');
    await plan('Bulan lalu', '2026-10-31');
    await fileReport(api, world.people.ick, one.id, world.organizations.ick.id);
    const input = await reportInput(api, other.id, world.organizations.ick.id);
    const results = (input['results'] as { activityId: string; amount: number }[]).map((result, at) => ({
      ...result,
      amount: at === 0 ? 10 : null,
    }));
    await world.people.ick.post(`/api/events/${other.id}/report`, { ...input, results });

    expect(await summary('?month=2026-11')).toMatchObject({
      month: '2026-11',
      totals: [
        { kind: 'blood-drive', unit: 'bags', amount: 50, events: 2 },
        { kind: 'fundraising', unit: 'rupiah', amount: 41, events: 1 },
      ],
      peopleCame: 174,
      held: 3,
      notReported: 1,
      groups: [{ organization: { id: world.organizations.ick.id }, held: 3, reported: 2 }],
      fine: { events: 2, groups: 1 },
    });
  });

  it('names a new group until the office has decided about it', async () => {
    const founded = await makeOrganization(api, { name: 'Info Wedi Anyar' });
    const waiting = async () =>
      ((await summary())['exceptions'] as { kind: string; title: string; days: number }[]).filter(
        ({ kind }) => kind === 'group-unverified',
      );
    await api.moveTo('2026-11-25T01:00:00Z');
    expect(await waiting()).toMatchObject([{ title: 'Info Wedi Anyar', days: 2 }]);
    await world.people.office.post(`/api/organizations/${founded.id}/verification`, {
      changeId: uuid(),
      isVerified: false,
      nameVerified: false,
      note: 'Pengurus belum dikenal',
    });
    expect(await waiting()).toEqual([]);
  });

  it('is first what needs a look: late results, silence after a question, open flags, quiet groups', async () => {
    const { skb, pmi } = world.organizations;
    const program = await plan('Donor', '2027-01-10', {
      invitedHosts: [skb.id],
      partners: [{ id: uuid(), organizationId: pmi.id, role: 'medical' }],
    });
    await world.people.office.post(`/api/programs/${program.id}/flags`, {
      id: uuid(),
      reason: 'Lokasi belum berizin',
    });
    await plan('Terlambat', '2026-11-02');
    expect(await summary()).toMatchObject({
      month: '2026-11',
      exceptionsTotal: 2,
      exceptions: [
        { kind: 'report-overdue', days: 14, title: 'Terlambat' },
        { kind: 'flag-open', days: 0 },
      ],
    });

    await api.moveTo('2026-12-01T01:00:00Z');
    expect((await summary())['exceptions']).toMatchObject([
      { kind: 'report-overdue', days: 22 },
      { kind: 'flag-open', days: 8 },
      { kind: 'invitation-unanswered', days: 8, organization: { id: skb.id } },
      { kind: 'partner-unanswered', days: 8, organization: { id: pmi.id } },
    ]);

    // somebody looks in between: a session that is not used ends
    await api.moveTo('2026-12-12T01:00:00Z');
    await summary();
    await api.moveTo('2026-12-23T01:00:00Z');
    const quiet = (await summary())['exceptions'] as {
      kind: string;
      organization: { id: string };
    }[];
    const ids = quiet.filter(({ kind }) => kind === 'group-quiet').map(({ organization }) => organization.id);
    // ICK plans for January; the others have neither held nor planned anything
    expect(ids).not.toContain(world.organizations.ick.id);
    expect(ids).toEqual(
      expect.arrayContaining([skb.id, world.organizations.isk.id, world.organizations.isw.id]),
    );
  });
});
