import { datesOf } from '../makers/event.ts';
import {
  joinAsHost,
  makeProgramWorld,
  type MadeProgram,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const NOW = '2026-11-23T01:00:00Z';
const once = {
  kind: 'once',
  startsOn: '2026-11-29',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};
const sundays = { ...once, kind: 'weekly', every: 1, weekdays: ['su'], until: '2026-12-13' };

describe('one more date of a program', () => {
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
  const plan = (recurrence: object) => planProgram(ick().person, ick().organizationId, { recurrence });
  const versionOf = async ({ id }: MadeProgram) => {
    const [row] = await api.db.query<{ version: number }[]>('select version from program where id = $1', [
      id,
    ]);
    return row?.version;
  };
  const input = async (program: MadeProgram, given: object = {}) => ({
    changeId: uuid(),
    version: await versionOf(program),
    organizationId: ick().organizationId,
    date: '2026-12-20',
    startTime: '08:00',
    endTime: '12:00',
    ...given,
  });
  const starts = async (program: MadeProgram) =>
    (await datesOf(api, program.id)).map(({ startsLocal }) => startsLocal.slice(5, 16));

  it('follows when the only one is behind, and tells the other hosts; sent twice it is one date', async () => {
    const program = await plan(once);
    await joinAsHost(program, ick(), skb());
    api.clock.set('2026-12-01T01:00:00Z');
    const body = await input(program);
    const answer = await ick().person.post(`/api/programs/${program.id}/dates`, body);
    expect(answer).toMatchObject({ status: 201, body: { slug: `${program.slug}-2026-12-20`, dates: 1 } });
    expect((await ick().person.post(`/api/programs/${program.id}/dates`, body)).body).toEqual(answer.body);
    expect(await starts(program)).toEqual(['11-29T08:00', '12-20T08:00']);

    const view = await api.person().get(`/api/events/${program.slug}-2026-12-20`);
    expect(view.body).toMatchObject({
      state: 'scheduled',
      program: { recurrence: { kind: 'dates', dates: ['2026-11-29', '2026-12-20'] } },
    });
    expect(await noticesOf(api, skb().organizationId, program.slug)).toContain('date-added');
    expect(await noticesOf(api, ick().organizationId, program.slug)).not.toContain('date-added');
    expect((await datesOf(api, program.id)).at(-1)).toMatchObject({ hosts: 2, isDetached: false });
  });

  it('stands beside a repetition that has ended, and the rule stays as it is', async () => {
    const program = await plan(sundays);
    const version = await versionOf(program);
    const answer = await ick().person.post(`/api/programs/${program.id}/dates`, await input(program));
    expect(answer.status).toBe(201);
    expect(await starts(program)).toEqual(['11-29T08:00', '12-06T08:00', '12-13T08:00', '12-20T08:00']);
    expect((await datesOf(api, program.id)).at(-1)).toMatchObject({ isDetached: true });
    expect(await versionOf(program)).toBe(version);
  });

  it('is not asked about again when it is a holiday that the hosts chose', async () => {
    const program = await plan(once);
    await ick().person.post(
      `/api/programs/${program.id}/dates`,
      await input(program, { date: '2026-12-25' }),
    );
    expect((await datesOf(api, program.id)).at(-1)).toMatchObject({ needsDecision: false });
  });

  it('is refused in the past, where the program has one, with an old version, and to who does not host', async () => {
    const program = await plan(once);
    const add = async (given: object, who = ick()) => {
      const answer = await who.person.post(`/api/programs/${program.id}/dates`, await input(program, given));
      return [answer.status, (answer.body as { code?: string }).code];
    };
    expect(await add({ date: '2026-11-22' })).toEqual([409, 'date-past']);
    expect(await add({ date: '2026-11-29' })).toEqual([409, 'date-taken']);
    expect(await add({ version: 99 })).toEqual([409, 'edited-meanwhile']);
    expect(await add({ organizationId: skb().organizationId }, skb())).toEqual([403, 'not-allowed']);
    expect(await starts(program)).toEqual(['11-29T08:00']);
  });
});
