import { makeAccount } from '../makers/account.ts';
import { dateOf } from '../makers/event.ts';
import {
  joinAsHost,
  makeProgramWorld,
  type MadeProgram,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { EXDATE, linesOf, RECURRENCE, START, type Vevent, vevents } from './ics.ts';

const NOW = '2026-11-23T01:00:00Z';
const sundays = {
  kind: 'weekly',
  every: 1,
  weekdays: ['su'],
  startsOn: '2026-11-29',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: '2027-01-10',
  count: null,
};

describe('calendar feeds', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;

  beforeAll(async () => {
    api = await startTestApp({ now: NOW, environment: { GUYUB_PUBLIC_URL: 'https://guyub.example' } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(NOW);
    world = await makeProgramWorld(api);
    program = await planProgram(ick().person, ick().organizationId, { recurrence: sundays });
  });

  const ick = () => ({ person: world.people.ick, organizationId: world.organizations.ick.id });
  const skb = () => ({ person: world.people.skb, organizationId: world.organizations.skb.id });
  const read = async (path: string) => {
    const answer = await api.person().get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.text;
  };
  const programFeed = () => `/programs/${program.slug}/calendar.ics`;
  const groupFeed = (actor: keyof ProgramWorld['organizations']) =>
    `/groups/${world.organizations[actor].slug}/calendar.ics`;
  const events = async (path = programFeed()) => vevents(await read(path));
  const ofProgram = (all: Vevent[]) => all.filter(({ UID }) => UID === `program-${program.id}@guyub.example`);
  const act = async (day: string, path: string, body: Record<string, unknown>) => {
    const { id, version } = await dateOf(api, program.id, day);
    const common = { changeId: uuid(), version, organizationId: ick().organizationId, reason: '' };
    const answer = await ick().person.post(`/api/events/${id}/${path}`, { ...common, ...body });
    if (answer.status !== 200) throw new Error(`it was not changed: ${answer.text}`);
  };
  const change = (day: string, scope: string, set: Record<string, unknown>) =>
    act(day, 'changes', { scope, set, reason: 'Aula dipakai' });
  const cancel = (day: string) =>
    act(day, 'cancellation', { scope: 'this', reason: 'Banjir; tanggul jebol' });

  it.each([
    ['the regency', () => '/calendar.ics'],
    ['a host', () => groupFeed('ick')],
    ['the program', programFeed],
    ['a kind', () => '/kinds/blood-drive/calendar.ics'],
  ])('tell a series once, of %s', async (_of, path) => {
    const answer = await api.person().get(path());
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const told = ofProgram(vevents(answer.text));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      [START]: '20261129T080000',
      'DTEND;TZID=Asia/Jakarta': '20261129T120000',
      RRULE: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20270110T010000Z',
      SUMMARY: 'Donor Darah Rutin',
      LOCATION: 'https://meet.example.org/donor',
      CATEGORIES: 'Donor darah,Penggalangan dana',
      URL: `https://guyub.example/program/${program.slug}`,
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      DTSTAMP: '20261123T010000Z',
      'LAST-MODIFIED': '20261123T010000Z',
    });
    const lines = linesOf(answer.text);
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines).toContain('TZOFFSETTO:+0700');
  });

  it('tell one date by itself, also long after it', async () => {
    const path = `/events/${program.slug}-2026-11-29.ics`;
    const { id } = await dateOf(api, program.id, '2026-11-29');
    const alone = {
      UID: `event-${id}@guyub.example`,
      [START]: '20261129T080000',
      URL: `https://guyub.example/kegiatan/${program.slug}-2026-11-29`,
    };
    expect(await events(path)).toMatchObject([alone]);
    api.clock.set('2034-11-23T01:00:00Z');
    expect(await events(path)).toMatchObject([alone]);
  });

  it('name themselves in the language that is asked for', async () => {
    const own = linesOf(await read(groupFeed('ick')));
    expect(own).toContain('X-WR-CALNAME:Guyub: Info ICK Klaten');
    expect(own).toContain(`SOURCE;VALUE=URI:https://guyub.example${groupFeed('ick')}`);
    await cancel('2026-12-06');
    const english = linesOf(await read(`${programFeed()}?lang=en&utm=x`));
    expect(english).toContain(`SOURCE;VALUE=URI:https://guyub.example${programFeed()}?lang=en`);
    expect(english).toContain('SUMMARY:Cancelled: Donor Darah Rutin');
    expect(english).toContain('CATEGORIES:Blood drive,Fundraising');
    expect(english).toContain(`URL:https://guyub.example/en/program/${program.slug}`);
    expect(linesOf(await read('/kinds/meeting/calendar.ics?lang=en'))).toContain('NAME:Guyub: Meeting');
  });

  it('look from ninety days back to eighteen months ahead', async () => {
    program = await planProgram(ick().person, ick().organizationId, {
      recurrence: { ...sundays, until: null },
    });
    const first = async () => (await events())[0]?.[START];
    const last = async () => (await events())[0]?.['RRULE']?.replace(/.*UNTIL=/, '');
    expect([await first(), await last()]).toEqual(['20261129T080000', '20280521T010000Z']);
    await api.moveTo('2027-02-27T01:00:00Z');
    expect([await first(), await last()]).toEqual(['20261129T080000', '20280827T010000Z']);
    await api.moveTo('2027-02-28T01:00:00Z');
    expect(await first()).toBe('20261206T080000');
    await api.moveTo('2027-06-01T01:00:00Z');
    expect(await first()).toBe('20270307T080000');
    expect(ofProgram(await events('/calendar.ics'))[0]?.[START]).toBe('20270307T080000');
  });

  it('move one date by its RECURRENCE-ID and a higher SEQUENCE, and keep its name', async () => {
    await change('2026-12-06', 'this', { date: '2026-12-08', startTime: '09:00', endTime: '11:00' });
    const [series, moved, ...rest] = await events();
    expect(rest).toEqual([]);
    expect(moved).toMatchObject({
      UID: series?.['UID'],
      [RECURRENCE]: '20261206T080000',
      [START]: '20261208T090000',
      'DTEND;TZID=Asia/Jakarta': '20261208T110000',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
    });
    await change('2026-12-08', 'this', { date: '2026-12-06', startTime: '08:00', endTime: '12:00' });
    expect((await events())[1]).toMatchObject({ [START]: '20261206T080000', SEQUENCE: '2' });
  });

  it('belong to the series that is told when its first dates were moved or are over', async () => {
    await change('2026-11-29', 'this', { date: '2026-12-01' });
    await change('2027-01-10', 'this', { date: '2027-01-12' });
    for (const now of [NOW, '2027-03-02T01:00:00Z', '2027-03-20T01:00:00Z']) {
      api.clock.set(now);
      const [series, ...others] = await events();
      for (const other of others.filter((event) => event[RECURRENCE]))
        expect([other.UID, String(other[RECURRENCE]) >= String(series?.[START])]).toEqual([
          series?.['UID'],
          true,
        ]);
      expect(String(series?.['RRULE'])).toContain('UNTIL=20270110T010000Z');
    }
  });

  it('keep a cancelled date, marked, with the reason', async () => {
    await cancel('2026-12-06');
    expect((await events())[1]).toMatchObject({
      [RECURRENCE]: '20261206T080000',
      STATUS: 'CANCELLED',
      TRANSP: 'TRANSPARENT',
      SUMMARY: 'Dibatalkan: Donor Darah Rutin',
      DESCRIPTION: expect.stringContaining('Dibatalkan: Banjir\\; tanggul jebol'),
    });
    expect((await events(`/events/${program.slug}-2026-12-06.ics`))[0]).toMatchObject({
      STATUS: 'CANCELLED',
    });
  });

  it('leave out a holiday that was skipped', async () => {
    program = await planProgram(ick().person, ick().organizationId, {
      holidayPolicy: 'skip',
      recurrence: { ...sundays, weekdays: ['fr'], startsOn: '2026-12-18' },
    });
    const [series, ...others] = await events();
    expect(series).toMatchObject({ [START]: '20261218T080000', [EXDATE]: '20261225T080000,20270101T080000' });
    expect(others).toEqual([]);
  });

  it('move a holiday that was shifted', async () => {
    program = await planProgram(ick().person, ick().organizationId, {
      holidayPolicy: 'shift',
      recurrence: { ...sundays, weekdays: ['fr'], startsOn: '2026-12-18' },
    });
    expect((await events()).map((event) => [event[RECURRENCE], event[START]])).toEqual([
      [undefined, '20261218T080000'],
      ['20261225T080000', '20261226T080000'],
      ['20270101T080000', '20270102T080000'],
    ]);
  });

  it('keep dates of before a new rule, each once', async () => {
    await change('2026-12-20', 'following', {
      recurrence: {
        ...sundays,
        weekdays: ['we'],
        startsOn: '2026-12-23',
        startTime: '19:00',
        endTime: '21:00',
      },
    });
    const told = await events();
    const series = told.find(({ RRULE }) => RRULE);
    expect(series).toMatchObject({
      [START]: '20261223T190000',
      RRULE: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270106T120000Z',
      SEQUENCE: '1',
    });
    const single = told.filter((event) => !event['RRULE']).map((event) => event[START]);
    expect(single).toEqual(['20261129T080000', '20261206T080000', '20261213T080000']);
  });

  it('tell a change of all dates as one of the series', async () => {
    await change('2026-11-29', 'all', { title: 'Donor Darah Bersama', startTime: '09:00', endTime: '13:00' });
    expect(await events()).toMatchObject([
      { SUMMARY: 'Donor Darah Bersama', [START]: '20261129T090000', SEQUENCE: '1' },
    ]);
  });

  it('tell dates that were chosen by hand one by one', async () => {
    program = await planProgram(ick().person, ick().organizationId, {
      recurrence: {
        kind: 'dates',
        startsOn: '2026-12-12',
        dates: ['2026-12-12', '2027-03-03'],
        startTime: '08:00',
        endTime: '12:00',
        timeZone: 'Asia/Jakarta',
        until: null,
        count: null,
      },
    });
    const told = await events();
    expect(told.map((event) => event[START])).toEqual(['20261212T080000', '20270303T080000']);
    expect(told.some(({ RRULE }) => RRULE)).toBe(false);
  });

  it('of a group that left keep what it hosted and lose what is to come', async () => {
    await joinAsHost(program, ick(), skb());
    expect((await events(groupFeed('skb'))).length).toBe(1);
    await api.moveTo('2026-12-14T01:00:00Z');
    const admin = await makeAccount(api, {
      memberships: [{ organizationId: skb().organizationId, roles: ['admin'] }],
    });
    const left = await admin.post(`/api/programs/${program.id}/hosts/leave`, {
      changeId: uuid(),
      organizationId: skb().organizationId,
      reason: 'kurang orang',
    });
    expect(left.status).toBe(200);
    expect(await events(groupFeed('skb'))).toMatchObject([
      { [START]: '20261129T080000', RRULE: expect.stringContaining('UNTIL=20261213T010000Z') },
    ]);
    // the other host's series goes on; its coming dates name one host
    const own = await events(groupFeed('ick'));
    expect(own[0]?.['RRULE']).toContain('UNTIL=20270110T010000Z');
    const coming = [...own].filter((event) => String(event[START]) > '20261214' || event['RRULE']);
    expect(coming.every((event) => !event['DESCRIPTION']?.includes('SKB'))).toBe(true);
  });

  it('never tell drafts', async () => {
    program = await planProgram(ick().person, ick().organizationId, { recurrence: sundays, publish: false });
    for (const path of [programFeed(), `/events/${program.slug}-2026-11-29.ics`])
      expect(await api.person().get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    // not even to those whose draft it is
    expect((await ick().person.get(programFeed())).status).toBe(404);
    for (const path of ['/calendar.ics', groupFeed('ick'), '/kinds/blood-drive/calendar.ics'])
      expect(await read(path)).not.toContain(program.id);
  });

  it('tell neither the title nor the purpose that the office hid, in any place', async () => {
    program = await planProgram(ick().person, ick().organizationId, {
      recurrence: sundays,
      title: 'Telepon Bu Sari',
      purpose: 'Hubungi nomor rahasia',
    });
    for (const field of ['title', 'purpose'])
      await world.people.office.post(`/api/programs/${program.id}/moderation`, {
        changeId: uuid(),
        field,
        hidden: true,
        reason: 'Memuat nomor telepon pribadi',
      });
    const group = `/groups/${world.organizations.ick.slug}`;
    for (const path of [
      '/calendar.ics',
      groupFeed('ick'),
      programFeed(),
      `/events/${program.slug}-2026-11-29.ics`,
      `${group}/feed.atom`,
      `${group}/feed.json`,
      `/embed/events?group=${world.organizations.ick.slug}`,
    ]) {
      const text = (await read(path)).replaceAll('\r\n ', '');
      expect(text).not.toMatch(/Telepon Bu Sari|nomor rahasia/);
      expect(text).toContain('Judul disembunyikan');
    }
  });

  it.each([
    '/groups/tidak-ada/calendar.ics',
    '/programs/tidak-ada/calendar.ics',
    '/events/tidak-ada.ics',
    '/groups/tidak-ada/feed.atom',
    '/groups/tidak-ada/feed.json',
    '/embed/events?group=tidak-ada',
  ])('answer %s with a problem', async (path) => {
    const answer = await api.person().get(path);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(['/calendar.ics?lang=jv', '/kinds/tidak-ada/calendar.ics', '/embed/events?limit=31'])(
    'refuse %s',
    async (path) => {
      expect(await api.person().get(path)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    },
  );
});
