import {
  historyOf,
  joinAsHost,
  type MadeProgram,
  makeProgramWorld,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

type Actor = keyof ProgramWorld['people'];

describe('what one host may not do alone', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await makeProgramWorld(api);
    program = await planProgram(world.people.ick, world.organizations.ick.id);
    for (const actor of ['skb', 'isk'] as const) await joinAsHost(program, as('ick'), as(actor));
  });

  const as = (actor: Actor) => ({
    person: world.people[actor],
    organizationId: world.organizations[actor].id,
  });
  const propose = (by: Actor, target: Actor | null, id = uuid()) =>
    world.people[by].post(`/api/programs/${program.id}/proposals`, {
      id,
      organizationId: world.organizations[by].id,
      kind: target === null ? 'cancel-program' : 'remove-host',
      targetOrganizationId: target === null ? null : world.organizations[target].id,
      reason: 'sudah dibicarakan',
    });
  const answer = (by: Actor, id: string, reply: 'agree' | 'reject', changeId = uuid()) =>
    world.people[by].post(`/api/programs/${program.id}/proposals/${id}/answer`, {
      changeId,
      organizationId: world.organizations[by].id,
      answer: reply,
    });
  const withdraw = (by: Actor, id: string) =>
    world.people[by].post(`/api/programs/${program.id}/proposals/${id}/withdrawal`, {
      changeId: uuid(),
      organizationId: world.organizations[by].id,
    });
  const proposed = async (by: Actor, target: Actor | null) => {
    const id = uuid();
    expect(await propose(by, target, id)).toMatchObject({ status: 201, body: { id, state: 'open' } });
    return id;
  };
  const seen = async () => {
    const { body } = await api.person().get(`/api/programs/${program.slug}`);
    return {
      state: body['state'] as string,
      hosts: (body['hosts'] as { code: string }[]).map(({ code }) => code),
    };
  };
  const openDates = async () => {
    const rows = await api.db.query<{ status: string }[]>(
      `select status from event where program_id = $1 and status <> 'cancelled'`,
      [program.id],
    );
    return rows.length;
  };
  const told = (actor: Actor) => noticesOf(api, world.organizations[actor].id, program.slug);

  it('the owner does at once: removing a host', async () => {
    expect(await propose('ick', 'skb')).toMatchObject({ status: 201, body: { state: 'done' } });
    expect(await seen()).toEqual({ state: 'active', hosts: ['ICK', 'ISK'] });
    expect(await told('skb')).toContain('host-removed');
    expect(await told('isk')).toContain('host-removed');
  });

  it('the owner does at once: cancelling for all, with every date', async () => {
    expect(await openDates()).toBeGreaterThan(0);
    expect(await propose('ick', null)).toMatchObject({ status: 201, body: { state: 'done' } });
    expect(await seen()).toMatchObject({ state: 'cancelled' });
    expect(await openDates()).toBe(0);
    expect(await told('skb')).toContain('program-cancelled');
    expect(await propose('ick', null)).toMatchObject({ status: 409, body: { code: 'state-not-allowed' } });
  });

  it('another host asks, and nothing happens until a second one agrees', async () => {
    const id = await proposed('skb', null);
    expect(await seen()).toMatchObject({ state: 'active' });
    expect(await told('isk')).toContain('cancellation-proposed');
    expect(await answer('skb', id, 'agree')).toMatchObject({
      status: 409,
      body: { code: 'second-host-needed' },
    });
    expect(await answer('isk', id, 'agree')).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(await seen()).toMatchObject({ state: 'cancelled' });
    expect(await answer('isk', id, 'agree')).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(await historyOf(api, program.id)).toEqual(
      expect.arrayContaining(['cancellation-proposed', 'cancelled']),
    );
  });

  it('the one to be removed has no voice in it', async () => {
    const id = await proposed('skb', 'isk');
    expect(await told('isk')).toContain('removal-proposed');
    for (const reply of ['agree', 'reject'] as const)
      expect(await answer('isk', id, reply)).toMatchObject({
        status: 409,
        body: { code: 'second-host-needed' },
      });
    expect(await answer('ick', id, 'agree')).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(await seen()).toEqual({ state: 'active', hosts: ['ICK', 'SKB'] });
  });

  it('one rejection ends it, and it can be asked again', async () => {
    const id = await proposed('skb', 'isk');
    expect(await answer('ick', id, 'reject')).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(await told('skb')).toContain('proposal-rejected');
    expect(await answer('ick', id, 'agree')).toMatchObject({
      status: 409,
      body: { code: 'proposal-not-open' },
    });
    await proposed('skb', 'isk');
  });

  it('the asker takes it back, and only the asker', async () => {
    const id = await proposed('skb', null);
    expect(await withdraw('isk', id)).toMatchObject({ status: 409, body: { code: 'not-a-host' } });
    expect(await withdraw('skb', id)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await withdraw('skb', id)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await answer('isk', id, 'agree')).toMatchObject({
      status: 409,
      body: { code: 'proposal-not-open' },
    });
  });

  it('agreed to and rejected at once, one of them counts', async () => {
    const id = await proposed('skb', null);
    const answers = await Promise.all([answer('ick', id, 'agree'), answer('isk', id, 'reject')]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const { state } = await seen();
    expect(state).toBe(answers[0].status === 200 ? 'cancelled' : 'active');
  });

  it('two that would remove each other do not both succeed without the owner', async () => {
    const [first, second] = [await proposed('skb', 'isk'), await proposed('isk', 'skb')];
    const answers = await Promise.all([answer('ick', first, 'agree'), answer('ick', second, 'agree')]);
    // the first to go takes its own proposal along
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect((await seen()).hosts).toHaveLength(2);
  });

  it('asked for twice waits once, and the owner cuts it short', async () => {
    const id = await proposed('skb', null);
    expect(await propose('isk', null)).toMatchObject({ status: 409, body: { code: 'already-proposed' } });
    expect(await propose('ick', null)).toMatchObject({ status: 201, body: { state: 'done' } });
    const [settled] = await api.db.query('select state, answered_by from program_proposal where id = $1', [
      id,
    ]);
    expect(settled).toEqual({ state: 'done', answered_by: world.organizations.ick.id });
  });

  it.each([
    ['owner-cannot-be-removed', 'skb', 'ick'],
    ['leave-instead', 'skb', 'skb'],
    ['not-a-host', 'skb', 'isw'],
  ] as const)('is refused with %s: %s removes %s', async (code, by, target) => {
    expect(await propose(by, target)).toMatchObject({ status: 409, body: { code } });
  });

  it.each(['isw', 'pmi', 'office'] as const)('is no matter for %s', async (actor) => {
    expect((await propose(actor, null)).status).toBe(403);
    const id = await proposed('skb', null);
    expect((await answer(actor, id, 'agree')).status).toBe(403);
  });

  it('sent twice is one', async () => {
    const id = uuid();
    const [first, again] = [await propose('skb', null, id), await propose('skb', null, id)];
    expect(again.body).toEqual(first.body);
    const changeId = uuid();
    const [agreed, repeated] = [
      await answer('isk', id, 'agree', changeId),
      await answer('isk', id, 'agree', changeId),
    ];
    expect(repeated.body).toEqual(agreed.body);
  });
});
