import { dateOf, datesOf, reportInput } from '../makers/event.ts';
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
const fridays = {
  kind: 'weekly',
  every: 1,
  weekdays: ['fr'],
  startsOn: '2026-11-27',
  startTime: '19:00',
  endTime: '21:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};

describe('cancelling and deciding dates', () => {
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
    program = await planProgram(world.people.ick, world.organizations.ick.id, { recurrence: fridays });
    await joinAsHost(
      program,
      { person: world.people.ick, organizationId: world.organizations.ick.id },
      { person: world.people.skb, organizationId: world.organizations.skb.id },
    );
  });

  const act = async (day: string, path: string, body: Record<string, unknown>) => {
    const { id, version } = await dateOf(api, program.id, day);
    const common = { changeId: uuid(), version, organizationId: world.organizations.ick.id };
    return world.people.ick.post(`/api/events/${id}/${path}`, { ...common, ...body });
  };
  const cancel = (day: string, scope: string) => act(day, 'cancellation', { scope, reason: 'Hujan lebat' });

  const decide = (day: string, decision: string, movedTo: string | null = null) =>
    act(day, 'decision', { decision, movedTo });
  const asked = async () =>
    (await datesOf(api, program.id))
      .filter(({ needsDecision }) => needsDecision)
      .map(({ startsLocal }) => startsLocal.slice(0, 10));

  it('rests for a host that is suspended, as changing, reporting and roles do; the others go on', async () => {
    const { id, version } = await dateOf(api, program.id, '2026-12-04');
    const organizationId = world.organizations.skb.id;
    await api.asSystem((tx) =>
      tx.query(`update organization set status = 'suspended' where id = $1`, [organizationId]),
    );
    const common = { changeId: uuid(), version, organizationId };
    const tries: [string, Record<string, unknown>][] = [
      ['cancellation', { ...common, scope: 'this', reason: 'Hujan lebat' }],
      ['changes', { ...common, scope: 'this', set: { startTime: '18:00' }, reason: '' }],
      ['decision', { ...common, decision: 'leave' }],
      ['report', await reportInput(api, id, organizationId)],
      ['roles', { id: uuid(), organizationId, accountId: uuid(), role: 'door-crew' }],
    ];
    for (const [path, body] of tries)
      expect(await world.people.skb.post(`/api/events/${id}/${path}`, body)).toMatchObject({
        status: 409,
        body: { code: 'organization-suspended' },
      });
    expect((await cancel('2026-12-04', 'this')).status).toBe(200);
  });

  it('of one date shows it as cancelled while it is ahead, and tells the other hosts', async () => {
    expect((await cancel('2026-12-04', 'this')).status).toBe(200);
    const list = async () =>
      (await api.person().get(`/api/events?program=${program.slug}&limit=3`)).body['items'];
    expect(await list()).toMatchObject([
      { state: 'scheduled' },
      { state: 'cancelled', startsLocal: '2026-12-04T19:00' },
      { state: 'scheduled' },
    ]);
    expect(await noticesOf(api, world.organizations.skb.id, program.slug)).toContain('event-cancelled');
    await api.moveTo('2026-12-05T00:00:00Z');
    expect(await list()).toMatchObject([{ startsLocal: '2026-12-11T19:00' }, {}, {}]);
  });

  it('can be taken back while it is ahead, and not afterwards', async () => {
    await cancel('2026-12-04', 'this');
    expect((await act('2026-12-04', 'reinstatement', {})).status).toBe(200);
    expect((await act('2026-12-04', 'reinstatement', {})).body).toMatchObject({ code: 'nothing-changed' });
    const view = await api.person().get(`/api/events/${program.slug}-2026-12-04`);
    expect(view.body).toMatchObject({
      state: 'scheduled',
      cancelReason: null,
      history: [{ kind: 'cancelled' }, { kind: 'reinstated' }],
      sequence: 2,
    });
    await cancel('2026-12-04', 'this');
    await api.moveTo('2026-12-05T00:00:00Z');
    expect((await act('2026-12-04', 'reinstatement', {})).body).toMatchObject({ code: 'event-over' });
  });

  it('is not taken back where another date has come to its time', async () => {
    await cancel('2026-12-04', 'this');
    const moved = await act('2026-12-11', 'changes', {
      scope: 'this',
      set: { date: '2026-12-04' },
      reason: 'Aula dipakai',
    });
    expect(moved.status).toBe(200);
    const cancelled = (await datesOf(api, program.id)).find(({ status }) => status === 'cancelled');
    const answer = await world.people.ick.post(`/api/events/${cancelled?.id}/reinstatement`, {
      changeId: uuid(),
      version: cancelled?.version,
      organizationId: world.organizations.ick.id,
    });
    expect(answer.body).toMatchObject({ code: 'date-taken' });
  });

  it('of this and the following ends the rule: no dates come after', async () => {
    expect((await cancel('2026-12-11', 'following')).status).toBe(200);
    await api.moveTo('2027-06-01T00:00:00Z');
    const open = (await datesOf(api, program.id)).filter(({ status }) => status === 'scheduled');
    expect(open.map(({ startsLocal }) => startsLocal.slice(0, 10))).toEqual(['2026-11-27', '2026-12-04']);
    expect(await noticesOf(api, world.organizations.skb.id, program.slug)).toContain('dates-cancelled');
  });

  it('of this and the following can be taken back for one date, which is not asked about again', async () => {
    await cancel('2026-12-11', 'following');
    expect((await act('2026-12-18', 'reinstatement', {})).status).toBe(200);
    await api.moveTo('2026-12-10T00:00:00Z');
    expect(await asked()).toEqual([]);
    expect(await noticesOf(api, world.organizations.skb.id, program.slug)).not.toContain('date-on-holiday');
  });

  it('of a paused program is told when it goes on', async () => {
    const setState = (to: string) =>
      world.people.ick.post(`/api/programs/${program.id}/state`, {
        changeId: uuid(),
        organizationId: world.organizations.ick.id,
        to,
        reason: 'Bulan puasa',
      });
    await setState('paused');
    expect((await cancel('2026-12-04', 'this')).status).toBe(200);
    await setState('active');
    const list = await api.person().get(`/api/events?program=${program.slug}&limit=2`);
    expect(list.body['items']).toMatchObject([{ state: 'scheduled' }, { state: 'cancelled' }]);
  });

  it('of a draft just takes it away, and the rule does not bring it back', async () => {
    const draft = await planProgram(world.people.ick, world.organizations.ick.id, {
      recurrence: fridays,
      publish: false,
    });
    const { id, version } = await dateOf(api, draft.id, '2026-12-04');
    const body = {
      changeId: uuid(),
      version,
      organizationId: world.organizations.ick.id,
      scope: 'this',
      reason: 'Salah',
    };
    const answer = await world.people.ick.post(`/api/events/${id}/cancellation`, body);
    expect(answer.body).toEqual({ slug: null, version: null, dates: 1 });
    await world.people.ick.post(`/api/programs/${draft.id}/state`, {
      changeId: uuid(),
      organizationId: world.organizations.ick.id,
      to: 'active',
      reason: '',
    });
    expect(
      (await datesOf(api, draft.id)).slice(0, 2).map(({ startsLocal }) => startsLocal.slice(0, 10)),
    ).toEqual(['2026-11-27', '2026-12-11']);
  });

  describe('a date on a holiday', () => {
    // 17 August 2027 is a Tuesday, 1 June 2027 too
    const tuesdays = { ...fridays, weekdays: ['tu'], startsOn: '2027-04-06', until: '2027-06-30' };
    beforeEach(async () => {
      program = await planProgram(world.people.ick, world.organizations.ick.id, { recurrence: tuesdays });
    });

    it.each([
      ['leave', null, '2027-06-01', 'scheduled'],
      ['move', '2027-06-02', '2027-06-02', 'scheduled'],
      ['skip', null, '2027-06-01', 'cancelled'],
    ])('is decided once: %s', async (decision, movedTo, day, status) => {
      expect(await asked()).toEqual(['2027-06-01']);
      expect((await decide('2027-06-01', decision, movedTo)).status).toBe(200);
      await api.moveTo('2026-11-24T00:00:00Z');
      expect(await asked()).toEqual([]);
      expect(await dateOf(api, program.id, day)).toMatchObject({ status, isDetached: false });
      expect((await decide(day, 'leave')).body).toMatchObject({ code: 'decision-not-needed' });
    });

    it('that is skipped carries the name of the holiday as its reason', async () => {
      await decide('2027-06-01', 'skip');
      const view = await api.person().get(`/api/events/${program.slug}-2027-06-01`);
      expect(view.body).toMatchObject({
        state: 'cancelled',
        cancelReason: expect.stringContaining('Pancasila'),
      });
    });

    it('is told where to go only when it moves', async () => {
      expect((await decide('2027-06-01', 'move')).body).toMatchObject({ code: 'invalid-request' });
    });
  });
});
