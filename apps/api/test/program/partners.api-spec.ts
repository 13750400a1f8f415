import {
  auditOf,
  historyOf,
  type MadeProgram,
  makeProgramWorld,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { messagesTo } from '../identity/messages.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

type Actor = keyof ProgramWorld['people'];

describe('partners of a program', () => {
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
  });

  const ask = (by: Actor, partner: Actor, id = uuid(), role = 'medical') =>
    world.people[by].post(`/api/programs/${program.id}/partners`, {
      id,
      organizationId: world.organizations[by].id,
      partnerOrganizationId: world.organizations[partner].id,
      role,
    });
  const answer = (partner: Actor, id: string, reply: 'confirm' | 'decline', given: object = {}) =>
    world.people[partner].post(`/api/programs/${program.id}/partners/${id}/answer`, {
      changeId: uuid(),
      organizationId: world.organizations[partner].id,
      answer: reply,
      ...given,
    });
  const withdraw = (by: Actor, id: string) =>
    world.people[by].post(`/api/programs/${program.id}/partners/${id}/withdrawal`, {
      changeId: uuid(),
      organizationId: world.organizations[by].id,
    });
  const named = async () => {
    const { body } = await api.person().get(`/api/programs/${program.slug}`);
    return (body['partners'] as { role: string; organization: { code: string } }[]).map(
      ({ role, organization }) => `${organization.code} ${role}`,
    );
  };
  const linkFor = async (actor: Actor): Promise<string> => {
    await api.drainJobs();
    const [newest] = (await messagesTo(api, world.people[actor].email ?? '')).reverse();
    return /#([\w-]{43})/.exec(newest?.text ?? '')?.[1] ?? '';
  };
  const tap = (token: string, reply: 'accept' | 'decline', note = '') =>
    api.person().post('/api/links/answer', { changeId: uuid(), token, answer: reply, note });

  it('are named in public once they confirm their part', async () => {
    const id = uuid();
    expect(await ask('ick', 'pmi', id)).toMatchObject({ status: 201, body: { id, state: 'asked' } });
    expect(await named()).toEqual([]);
    expect(await noticesOf(api, world.organizations.pmi.id, program.slug)).toEqual(['partner-request']);
    expect(await answer('pmi', id, 'confirm', { note: 'Mobil unit siap' })).toMatchObject({
      status: 200,
      body: { id, state: 'confirmed' },
    });
    expect(await named()).toEqual(['PMI medical']);
    expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toEqual(['partner-confirmed']);
    expect((await historyOf(api, program.id)).slice(2)).toEqual(['partner-asked', 'partner-confirmed']);
    expect(await auditOf(api, 'program.answer-partner-request', id)).toEqual([
      {
        table: 'program_partner',
        action: 'update',
        actor: world.people.pmi.accountId,
        organizationId: world.organizations.pmi.id,
      },
    ]);
  });

  it('confirm by a link without an account; the app answers the same after that', async () => {
    const id = uuid();
    await ask('ick', 'pmi', id);
    const token = await linkFor('pmi');
    const shown = await api.person().post('/api/links/read', { token });
    expect(shown.body).toMatchObject({
      purpose: 'partner-confirmation',
      state: 'open',
      organization: { code: 'PMI' },
      subject: { title: 'Donor Darah Rutin', partnerRole: 'medical', invitedBy: { code: 'ICK' } },
    });
    expect((await tap(token, 'accept', 'Siap')).status).toBe(200);
    expect(await named()).toEqual(['PMI medical']);
    expect(await answer('pmi', id, 'confirm')).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect((await historyOf(api, program.id)).filter((kind) => kind === 'partner-confirmed')).toHaveLength(1);
    const [partner] = await api.db.query('select note from program_partner where id = $1', [id]);
    expect(partner).toEqual({ note: 'Siap' });
  });

  it('who answer twice at once answered once; another answer comes too late', async () => {
    const id = uuid();
    await ask('ick', 'pmi', id);
    const answers = await Promise.all([1, 2, 3].map(() => answer('pmi', id, 'confirm')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await answer('pmi', id, 'decline')).toMatchObject({
      status: 409,
      body: { code: 'partner-request-not-open' },
    });
  });

  it('are asked once for a part, and again after a no', async () => {
    const id = uuid();
    const first = await ask('ick', 'pmi', id);
    expect((await ask('ick', 'pmi', id)).body).toEqual(first.body);
    expect(await ask('ick', 'pmi')).toMatchObject({ status: 409, body: { code: 'already-partner' } });
    expect((await ask('ick', 'pmi', uuid(), 'media')).status).toBe(201);
    await answer('pmi', id, 'decline');
    expect((await ask('ick', 'pmi')).status).toBe(201);
  });

  it('of whom two hosts ask at once are asked once', async () => {
    const answers = await Promise.all([ask('ick', 'pmi'), ask('ick', 'pmi')]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  });

  it('can be let go by a host, or go themselves; their link ends', async () => {
    const [one, two] = [uuid(), uuid()];
    await ask('ick', 'pmi', one);
    const token = await linkFor('pmi');
    expect(await withdraw('ick', one)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await tap(token, 'accept')).toMatchObject({ body: { code: 'link-not-open' } });
    expect(await noticesOf(api, world.organizations.pmi.id, program.slug)).toContain('partner-withdrawn');

    await ask('ick', 'polres', two, 'security');
    await answer('polres', two, 'confirm');
    expect(await named()).toEqual(['Polres security']);
    expect(await withdraw('polres', two)).toMatchObject({ status: 200 });
    expect(await named()).toEqual([]);
    expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toContain('partner-withdrawn');
    expect(await withdraw('polres', two)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  });

  it.each(['isk', 'polres', 'office', 'ick'] as const)('are not answered for by %s', async (actor) => {
    const id = uuid();
    await ask('ick', 'pmi', id);
    expect((await answer(actor, id, 'confirm')).status).toBe(403);
    const inItsName = await world.people[actor].post(`/api/programs/${program.id}/partners/${id}/answer`, {
      changeId: uuid(),
      organizationId: world.organizations.pmi.id,
      answer: 'confirm',
    });
    expect(inItsName.status).toBe(403);
  });

  it('are asked by hosts only, and of this program', async () => {
    expect((await ask('isk', 'pmi')).status).toBe(403);
    const other = await planProgram(world.people.isk, world.organizations.isk.id);
    const id = uuid();
    await ask('ick', 'pmi', id);
    const elsewhere = await world.people.pmi.post(`/api/programs/${other.id}/partners/${id}/answer`, {
      changeId: uuid(),
      organizationId: world.organizations.pmi.id,
      answer: 'confirm',
    });
    expect(elsewhere.status).toBe(404);
  });
});
