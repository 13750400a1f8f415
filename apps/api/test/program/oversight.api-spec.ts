import {
  auditOf,
  editInput,
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

describe('the communication office', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await makeProgramWorld(api);
    program = await planProgram(world.people.ick, world.organizations.ick.id, {
      title: `Ronda ${uuid().slice(-8)}`,
    });
  });

  const flag = (by: Actor, id = uuid(), reason = 'Tempatnya dipakai acara lain') =>
    world.people[by].post(`/api/programs/${program.id}/flags`, { id, reason });
  const resolve = (by: Actor, id: string, changeId = uuid()) =>
    world.people[by].post(`/api/programs/${program.id}/flags/${id}/resolution`, {
      changeId,
      answer: 'Sudah pindah tempat',
    });
  const moderate = (by: Actor, field: string, hidden: boolean, reason = 'Memuat nomor telepon pribadi') =>
    world.people[by].post(`/api/programs/${program.id}/moderation`, {
      changeId: uuid(),
      field,
      hidden,
      reason,
    });
  const seen = () => api.person().get(`/api/programs/${program.slug}`);

  describe('flags', () => {
    it('with a reason; a host answers; both are told', async () => {
      const id = uuid();
      expect(await flag('office', id)).toMatchObject({ status: 201, body: { id, isResolved: false } });
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toEqual(['program-flagged']);
      expect(await resolve('ick', id)).toMatchObject({ status: 200, body: { id, isResolved: true } });
      expect(await noticesOf(api, world.organizations.office.id, program.slug)).toEqual(['flag-resolved']);
      expect(await resolve('ick', id)).toMatchObject({ status: 409, body: { code: 'flag-not-open' } });
      expect((await historyOf(api, program.id)).slice(2)).toEqual(['flagged', 'flag-resolved']);
      const workspace = await world.people.ick.get(`/api/programs/${program.slug}/workspace`);
      expect(workspace.body['flags']).toMatchObject([{ id, answer: 'Sudah pindah tempat' }]);
      expect(await auditOf(api, 'program.flag', id)).toMatchObject([
        { table: 'program_flag', action: 'insert' },
      ]);
    });

    it('can be taken back by the office itself', async () => {
      const id = uuid();
      await flag('office', id);
      expect(await resolve('office', id)).toMatchObject({ status: 200 });
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toContain('flag-resolved');
    });

    it('say why, at some length', async () => {
      expect((await flag('office', uuid(), 'aneh')).status).toBe(422);
    });

    it('are answered once, by two hosts at once too', async () => {
      const skb = { person: world.people.skb, organizationId: world.organizations.skb.id };
      await joinAsHost(
        program,
        { person: world.people.ick, organizationId: world.organizations.ick.id },
        skb,
      );
      const id = uuid();
      await flag('office', id);
      const answers = await Promise.all([resolve('ick', id), resolve('skb', id)]);
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
      const changeId = uuid();
      const other = uuid();
      await flag('office', other);
      const [first, again] = [await resolve('skb', other, changeId), await resolve('skb', other, changeId)];
      expect(again.body).toEqual(first.body);
    });

    it.each(['ick', 'isk', 'pmi'] as const)('are not for %s to raise', async (actor) => {
      expect((await flag(actor)).status).toBe(403);
    });

    it('are not for strangers to answer', async () => {
      const id = uuid();
      await flag('office', id);
      expect((await resolve('isk', id)).status).toBe(403);
    });
  });

  describe('hides words', () => {
    it('in every public view, with the reason in their place, and finds them no more', async () => {
      const { title } = program.input as { title: string };
      const word = title.split(' ')[1] ?? '';
      const found = async () => {
        const { body } = await api.person().get(`/api/programs?search=${word}`);
        return (body['items'] as unknown[]).length;
      };
      expect(await found()).toBe(1);
      expect(await moderate('office', 'title', true)).toMatchObject({
        status: 200,
        body: { field: 'title', hidden: true },
      });
      expect((await seen()).body).toMatchObject({
        title: '',
        purpose: 'Menjaga stok darah PMI Klaten',
        moderated: [{ field: 'title', reason: 'Memuat nomor telepon pribadi' }],
      });
      expect(await found()).toBe(0);
      const listed = await api.person().get(`/api/programs?organization=${world.organizations.ick.slug}`);
      expect(listed.body['items']).toMatchObject([{ title: '' }]);
      expect(listed.text).not.toContain(title);
      const events = await api.person().get(`/api/events?program=${program.slug}`);
      const eventTitles = (events.body['items'] as { title: string }[]).map((event) => event.title);
      expect(new Set(eventTitles)).toEqual(new Set(['']));

      expect(await moderate('office', 'title', false)).toMatchObject({
        status: 200,
        body: { hidden: false },
      });
      expect((await seen()).body).toMatchObject({ title, moderated: [] });
      expect(await found()).toBe(1);
    });

    it('that its hosts go on seeing, so that they can mend them', async () => {
      await moderate('office', 'contactName', true);
      const workspace = await world.people.ick.get(`/api/programs/${program.slug}/workspace`);
      expect(workspace.body['program']).toMatchObject({
        contactName: 'Mbak Rini',
        moderated: [{ field: 'contactName' }],
      });
      expect((await seen()).body).toMatchObject({ contactName: '' });
    });

    it('and leaves a trace of it', async () => {
      await moderate('office', 'purpose', true);
      await moderate('office', 'purpose', true, 'Mengajak membenci kelompok lain');
      await moderate('office', 'purpose', false);
      expect(await moderate('office', 'purpose', false)).toMatchObject({ status: 200 });
      expect((await historyOf(api, program.id)).slice(2)).toEqual([
        'words-hidden',
        'words-hidden',
        'words-shown',
      ]);
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toContain('words-hidden');
      const trace = await auditOf(api, 'program.moderate', `${program.id}/purpose`);
      expect(trace.map(({ action }) => action)).toEqual(['insert', 'update', 'delete']);
      expect(trace[0]?.actor).toBe(world.people.office.accountId);
    });

    it.each(['ick', 'isk'] as const)('but %s does not', async (actor) => {
      expect((await moderate(actor, 'title', true)).status).toBe(403);
    });
  });

  it('reads everything and edits nothing', async () => {
    const workspace = await world.people.office.get(`/api/programs/${program.slug}/workspace`);
    expect(workspace).toMatchObject({
      status: 200,
      body: { may: { editFor: [], isOwnerAdmin: false, moderate: true } },
    });
    const edited = editInput(program.input, { organizationId: world.organizations.office.id });
    expect((await world.people.office.put(`/api/programs/${program.id}`, edited)).status).toBe(403);
  });
});
