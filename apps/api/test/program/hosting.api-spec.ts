import type { SignedInPerson } from '../makers/account.ts';
import {
  auditOf,
  historyOf,
  joinAsHost,
  type MadeProgram,
  makeProgramWorld,
  noticesOf,
  planProgram,
  type ProgramWorld,
} from '../makers/program.ts';
import { messagesTo, tokenIn } from '../identity/messages.ts';
import type { Answer } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

type Actor = keyof ProgramWorld['people'];

describe('hosting together', () => {
  let api: TestApp;
  let world: ProgramWorld;
  let program: MadeProgram;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.moveTo('2026-11-22T00:00:00Z');
    world = await makeProgramWorld(api);
    program = await planProgram(world.people.ick, world.organizations.ick.id);
  });

  const as = (actor: Actor) => ({
    person: world.people[actor],
    organizationId: world.organizations[actor].id,
  });
  const invite = (by: Actor, invited: Actor, changeId = uuid()) =>
    world.people[by].post(`/api/programs/${program.id}/hosts`, {
      changeId,
      organizationId: world.organizations[by].id,
      invitedOrganizationId: world.organizations[invited].id,
    });
  const answer = (actor: Actor, reply: 'accept' | 'decline', changeId = uuid()) =>
    world.people[actor].post(`/api/programs/${program.id}/hosts/answer`, {
      changeId,
      organizationId: world.organizations[actor].id,
      answer: reply,
    });
  const leave = (actor: Actor, changeId = uuid()) =>
    world.people[actor].post(`/api/programs/${program.id}/hosts/leave`, {
      changeId,
      organizationId: world.organizations[actor].id,
      reason: 'kurang orang',
    });
  const remove = (by: Actor, target: Actor) =>
    world.people[by].post(`/api/programs/${program.id}/proposals`, {
      id: uuid(),
      organizationId: world.organizations[by].id,
      kind: 'remove-host',
      targetOrganizationId: world.organizations[target].id,
      reason: 'tidak pernah hadir',
    });
  const stateOf = async (actor: Actor): Promise<string | undefined> => {
    const [host] = await api.db.query<{ state: string }[]>(
      'select state from program_host where program_id = $1 and organization_id = $2',
      [program.id, world.organizations[actor].id],
    );
    return host?.state;
  };
  const credited = async (): Promise<string[]> => {
    const { body } = await api.person().get(`/api/programs/${program.slug}`);
    return (body['hosts'] as { code: string }[]).map(({ code }) => code);
  };
  const hostsAhead = async (): Promise<string[]> => {
    const rows = await api.db.query<{ code: string }[]>(
      `select distinct o.code from event e join event_host h on h.event_id = e.id join organization o on o.id = h.organization_id
        where e.program_id = $1 order by o.code`,
      [program.id],
    );
    return rows.map(({ code }) => code);
  };
  /** The tokens of the links that were mailed to the admins of an organization, newest first. */
  const linksOf = async (person: SignedInPerson): Promise<string[]> => {
    await api.drainJobs();
    const messages = (await messagesTo(api, person.email ?? '')).reverse();
    return messages.flatMap(({ text }) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? []);
  };
  const tap = (token: string, reply: 'accept' | 'decline'): Promise<Answer> =>
    api.person().post('/api/links/answer', { changeId: uuid(), token, answer: reply });

  describe('an invitation', () => {
    it('accepted gives equal rights and equal credit, also on the dates ahead', async () => {
      expect(await invite('ick', 'skb')).toMatchObject({ status: 200, body: { state: 'invited' } });
      expect(await credited()).toEqual(['ICK']);
      expect(await answer('skb', 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
      expect(await credited()).toEqual(['ICK', 'SKB']);
      expect(await hostsAhead()).toEqual(['ICK', 'SKB']);
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toEqual(['host-accepted']);
      expect(await invite('skb', 'isk')).toMatchObject({ status: 200 });
      expect((await historyOf(api, program.id)).slice(2)).toEqual([
        'host-invited',
        'host-accepted',
        'host-invited',
      ]);
      expect(await auditOf(api, 'program.answer-invitation', program.id)).toContainEqual({
        table: 'program_host',
        action: 'update',
        actor: world.people.skb.accountId,
        organizationId: world.organizations.skb.id,
      });
    });

    it('declined is told to the hosts, and may be made again', async () => {
      await invite('ick', 'skb');
      expect(await answer('skb', 'decline')).toMatchObject({ status: 200, body: { state: 'declined' } });
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toEqual(['host-declined']);
      expect(await answer('skb', 'accept')).toMatchObject({
        status: 409,
        body: { code: 'invitation-not-open' },
      });
      expect((await invite('ick', 'skb')).status).toBe(200);
      expect((await answer('skb', 'accept')).status).toBe(200);
    });

    it('accepted twice, and by many at once, is one yes', async () => {
      await invite('ick', 'skb');
      const answers = await Promise.all(Array.from({ length: 6 }, () => answer('skb', 'accept')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect((await historyOf(api, program.id)).filter((kind) => kind === 'host-accepted')).toHaveLength(1);
      const changeId = uuid();
      expect((await answer('skb', 'accept', changeId)).body).toEqual(
        (await answer('skb', 'accept', changeId)).body,
      );
    });

    it('to two who answer at once makes both hosts', async () => {
      await invite('ick', 'skb');
      await invite('ick', 'isk');
      const answers = await Promise.all([answer('skb', 'accept'), answer('isk', 'accept')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await credited()).toEqual(['ICK', 'ISK', 'SKB']);
      expect(await hostsAhead()).toEqual(['ICK', 'ISK', 'SKB']);
    });

    it('that is withdrawn while it is accepted ends in one of two ways, never between', async () => {
      await invite('ick', 'skb');
      const [accepted, removed] = await Promise.all([answer('skb', 'accept'), remove('ick', 'skb')]);
      expect(removed.status).toBe(201);
      expect(await stateOf('skb')).toBe('removed');
      // too late is a refusal; in time, the removal came after
      if (accepted.status !== 200) expect(accepted.body).toMatchObject({ code: 'invitation-not-open' });
      expect(await credited()).toEqual(['ICK']);
      expect(await hostsAhead()).toEqual(['ICK']);
    });

    it.each([
      ['already-host', 'ick', 'ick'],
      ['already-host', 'ick', 'skb'],
    ] as const)('is refused with %s: %s invites %s', async (code, by, invited) => {
      await invite('ick', 'skb');
      expect(await invite(by, invited)).toMatchObject({ status: 409, body: { code } });
    });

    it('is for hosts to make, and for the invited to answer', async () => {
      await invite('ick', 'skb');
      expect((await invite('skb', 'isk')).status).toBe(403);
      expect((await invite('office', 'isk')).status).toBe(403);
      expect((await answer('isk', 'accept')).status).toBe(403);
      const forAnother = await world.people.ick.post(`/api/programs/${program.id}/hosts/answer`, {
        changeId: uuid(),
        organizationId: world.organizations.skb.id,
        answer: 'accept',
      });
      expect(forAnother.status).toBe(403);
    });

    it('can be repeated by its sender without inviting twice', async () => {
      const changeId = uuid();
      const [first, again] = [await invite('ick', 'skb', changeId), await invite('ick', 'skb', changeId)];
      expect(again.body).toEqual(first.body);
      expect(await noticesOf(api, world.organizations.skb.id, program.slug)).toEqual(['host-invitation']);
    });
  });

  describe('its signed link', () => {
    it('shows what is asked, and is answered with one tap without an account', async () => {
      await invite('ick', 'skb');
      const [token = ''] = await linksOf(world.people.skb);
      const shown = await api.person().post('/api/links/read', { token });
      expect(shown).toMatchObject({
        status: 200,
        body: {
          purpose: 'host-invitation',
          state: 'open',
          organization: { code: 'SKB' },
          subject: {
            title: 'Donor Darah Rutin',
            slug: program.slug,
            invitedBy: { code: 'ICK' },
            nextStartsLocal: '2026-12-12T08:00',
            kinds: ['blood-drive', 'fundraising'],
          },
        },
      });
      expect(await stateOf('skb')).toBe('invited');
      expect((await tap(token, 'accept')).status).toBe(200);
      expect(await stateOf('skb')).toBe('accepted');
      expect(await credited()).toEqual(['ICK', 'SKB']);
    });

    it('and the app come to one answer, whichever is first', async () => {
      await invite('ick', 'skb');
      const [token = ''] = await linksOf(world.people.skb);
      await answer('skb', 'accept');
      const shown = await api.person().post('/api/links/read', { token });
      expect(shown.body).toMatchObject({ state: 'used', subject: { answer: 'accepted' } });

      await invite('ick', 'isk');
      const [other = ''] = await linksOf(world.people.isk);
      expect((await tap(other, 'accept')).status).toBe(200);
      expect(await answer('isk', 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
      expect((await historyOf(api, program.id)).filter((kind) => kind === 'host-accepted')).toHaveLength(2);
    });

    it('and the app at once are one yes', async () => {
      await invite('ick', 'skb');
      const [token = ''] = await linksOf(world.people.skb);
      const [linked, signedIn] = await Promise.all([tap(token, 'accept'), answer('skb', 'accept')]);
      expect(signedIn.status).toBe(200);
      // it may have been used by then, which its page tells
      expect([200, 409]).toContain(linked.status);
      expect(await stateOf('skb')).toBe('accepted');
      expect((await historyOf(api, program.id)).filter((kind) => kind === 'host-accepted')).toHaveLength(1);
    });

    it('stops working when the invitation is withdrawn', async () => {
      await invite('ick', 'skb');
      const [token = ''] = await linksOf(world.people.skb);
      await remove('ick', 'skb');
      expect(await tap(token, 'accept')).toMatchObject({ body: { code: 'link-not-open' } });
      expect(await stateOf('skb')).toBe('removed');
    });

    it('stops working when the contact that it went to is removed', async () => {
      const { skb } = world.organizations;
      const email = `sekretariat-${uuid()}@skb.example`;
      const contacts = `/api/organizations/${skb.id}/contacts`;
      const contact = { id: uuid(), name: 'Sekretariat', email };
      expect((await world.people.skb.post(contacts, contact)).status).toBe(201);
      await invite('ick', 'skb');
      await api.drainJobs();
      const token = tokenIn((await messagesTo(api, email)).find(({ kind }) => kind === 'host-invitation'));
      const removed = await world.people.skb.post(`${contacts}/${contact.id}/removal`, { changeId: uuid() });
      expect(removed.status).toBe(204);
      expect(await tap(token, 'accept')).toMatchObject({ body: { code: 'link-not-open' } });
      expect(await stateOf('skb')).toBe('invited');
    });

    it('is sent anew once a day, and the older one ends', async () => {
      await invite('ick', 'skb');
      const [first = ''] = await linksOf(world.people.skb);
      const remind = () =>
        world.people.ick.post(`/api/programs/${program.id}/hosts/${world.organizations.skb.id}/reminder`, {
          changeId: uuid(),
          organizationId: world.organizations.ick.id,
        });
      expect(await remind()).toMatchObject({ status: 409, body: { code: 'reminded-recently' } });
      await api.moveTo('2026-11-23T00:00:00Z');
      expect(await remind()).toMatchObject({ status: 200, body: { state: 'invited' } });
      expect(await remind()).toMatchObject({ status: 409, body: { code: 'reminded-recently' } });
      const tokens = await linksOf(world.people.skb);
      expect(tokens).toHaveLength(2);
      expect(await tap(first, 'accept')).toMatchObject({ body: { code: 'link-not-open' } });
      expect((await tap(tokens[0] ?? '', 'accept')).status).toBe(200);
      expect(await remind()).toMatchObject({ status: 409, body: { code: 'invitation-not-open' } });
    });
  });

  it('rests while a host is suspended; the others go on', async () => {
    await joinAsHost(program, as('ick'), as('skb'));
    await invite('ick', 'isk');
    await api.asSystem((tx) =>
      tx.query(`update organization set status = 'suspended' where id = any ($1)`, [
        [world.organizations.skb.id, world.organizations.isk.id],
      ]),
    );
    const refused = { status: 409, body: { code: 'organization-suspended' } };
    expect(await invite('skb', 'isw')).toMatchObject(refused);
    expect(await answer('isk', 'accept')).toMatchObject(refused);
    expect((await invite('ick', 'isw')).status).toBe(200);
    expect((await leave('skb')).status).toBe(200);
  });

  describe('leaving', () => {
    beforeEach(() => joinAsHost(program, as('ick'), as('skb')));

    it('keeps the history, and what is ahead goes on without it', async () => {
      expect(await leave('skb')).toMatchObject({ status: 200, body: { state: 'left' } });
      expect(await credited()).toEqual(['ICK']);
      expect(await hostsAhead()).toEqual(['ICK']);
      expect(await noticesOf(api, world.organizations.ick.id, program.slug)).toContain('host-left');
      const workspace = await world.people.skb.get(`/api/programs/${program.slug}/workspace`);
      const history = workspace.body['history'] as { kind: string }[];
      expect(history.map(({ kind }) => kind)).toEqual(['host-left', 'host-accepted', 'host-invited']);
      expect(workspace.body['may']).toMatchObject({ editFor: [] });
    });

    it('twice is told what stands, and sent twice is one', async () => {
      const changeId = uuid();
      const first = await leave('skb', changeId);
      expect((await leave('skb', changeId)).body).toEqual(first.body);
      expect(await leave('skb')).toMatchObject({ status: 409, body: { code: 'not-a-host' } });
    });

    it('is not for the owner, and not for strangers', async () => {
      expect(await leave('ick')).toMatchObject({ status: 409, body: { code: 'owner-cannot-leave' } });
      expect((await leave('isk')).status).toBe(403);
    });

    it('takes its open proposals along, and it may be invited again', async () => {
      await joinAsHost(program, as('ick'), as('isk'));
      await remove('skb', 'isk');
      await leave('skb');
      const [proposal] = await api.db.query('select state from program_proposal where program_id = $1', [
        program.id,
      ]);
      expect(proposal).toEqual({ state: 'withdrawn' });
      await joinAsHost(program, as('ick'), as('skb'));
      expect(await credited()).toEqual(['ICK', 'ISK', 'SKB']);
    });
  });
});
