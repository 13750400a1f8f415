import { SessionRights } from '../../src/features/identity/index.ts';
import { makeAccount, makeAccountRow, makeSession, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { isSignedIn } from '../makers/second-factor.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const start = '2026-11-23T00:00:00Z';
const needed = { status: 403, code: 'proof-needed' };

const confirm = (person: Person, current = PASSWORD, changeId = uuid()) =>
  person.post('/api/session/proof', { changeId, current });
const endOthers = (person: Person) => person.post('/api/sessions/end-others', { changeId: uuid() });

describe('the password, shown once more', () => {
  let api: TestApp;
  // the clock goes on from test to test, so each makes its own people
  beforeAll(async () => {
    api = await startTestApp({ now: start });
  });
  afterAll(() => api.close());

  const later = (minutes: number) => api.clock.set(api.clock.now().add({ minutes }).toString());
  /** Somebody whose password was shown at the sign-in, just now. */
  const somebody = (options: Parameters<typeof makeAccount>[1] = {}) =>
    makeAccount(api, { provenAt: api.clock.now().toString(), ...options });

  it('is asked for before sessions are ended, ten minutes after the sign-in, and counts for ten more', async () => {
    const siti = await somebody();
    later(9);
    expect((await endOthers(siti)).status).toBe(204);
    later(1);
    const elsewhere = api.person();
    elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId));
    expect((await endOthers(siti)).body).toMatchObject(needed);
    const { body } = await siti.get('/api/sessions');
    const other = (body.items as { id: string; isCurrent: boolean }[]).find(({ isCurrent }) => !isCurrent)!;
    expect((await siti.post(`/api/sessions/${other.id}/end`, { changeId: uuid() })).body).toMatchObject(
      needed,
    );
    expect(await isSignedIn(elsewhere)).toBe(true);

    expect((await confirm(siti)).status).toBe(204);
    later(9);
    expect((await endOthers(siti)).status).toBe(204);
    expect(await isSignedIn(elsewhere)).toBe(false);
    later(1);
    expect((await endOthers(siti)).body).toMatchObject(needed);
  });

  it('is not asked for to sign out here', async () => {
    const siti = await somebody();
    later(60);
    expect((await siti.post('/api/session/end', { changeId: uuid() })).status).toBe(204);
    expect(await isSignedIn(siti)).toBe(false);
  });

  it('proves nothing when it is wrong, and guesses are slowed down', async () => {
    const siti = await somebody();
    later(60);
    for (let tries = 0; tries < 5; tries++)
      expect((await confirm(siti, 'salah sekali ini')).body).toMatchObject({ code: 'password-wrong' });
    expect((await confirm(siti)).status).toBe(429);
    expect((await endOthers(siti)).body).toMatchObject(needed);
  });

  it('gives the session a new token, which the old one does not outlive for long', async () => {
    const { accountId } = await makeAccountRow(api);
    const old = await makeSession(api, accountId, true, start);
    const [siti, thief] = [api.person(), api.person()];
    for (const person of [siti, thief]) person.setCookie('guyub-local', old);
    const [cookie = ''] = (await confirm(siti)).headers.getSetCookie();
    expect(cookie).toMatch(/^guyub-local=[A-Za-z0-9_-]{43};/);
    expect(cookie).not.toContain(old);
    expect(await isSignedIn(siti)).toBe(true);
    later(2);
    expect(await isSignedIn(thief)).toBe(false);
    expect(await isSignedIn(siti)).toBe(true);
  });

  describe('from an old token', () => {
    /** Somebody long signed in, in two browsers that hold the same token. */
    const two = async () => {
      const { accountId } = await makeAccountRow(api);
      const token = await makeSession(api, accountId, true, start);
      const [siti, thief] = [api.person(), api.person()];
      for (const person of [siti, thief]) person.setCookie('guyub-local', token);
      later(60);
      const rights = api.app.get(SessionRights, { strict: false });
      const changeRights = () => api.asSystem((tx) => rights.changed(tx, accountId));
      return { siti, thief, changeRights };
    };

    it('proves nothing for it, before the new one is used and after', async () => {
      const { siti, thief } = await two();
      expect((await confirm(siti)).status).toBe(204);
      expect((await endOthers(thief)).body).toMatchObject(needed);
      expect((await endOthers(siti)).status).toBe(204);
      expect((await endOthers(thief)).body).toMatchObject(needed);
    });

    it('lets it go on no further, by a change of rights in its last minute or before', async () => {
      for (const isUsed of [true, false]) {
        const { siti, thief, changeRights } = await two();
        await confirm(siti);
        if (isUsed) expect(await isSignedIn(siti)).toBe(true);
        await changeRights();
        const asked = await thief.get('/api/me');
        expect([asked.body.me === null, asked.headers.getSetCookie()]).toEqual([false, []]);
        expect(await isSignedIn(siti)).toBe(true);
        later(2);
        expect([await isSignedIn(thief), await isSignedIn(siti)]).toEqual([false, true]);
      }
    });

    it('ends with it what had followed on it, which is not proven', async () => {
      const { siti, thief, changeRights } = await two();
      await changeRights();
      // the thief goes on first, and the owner's password comes with the old token still
      expect((await thief.get('/api/me')).headers.getSetCookie()).toHaveLength(1);
      expect((await confirm(siti)).status).toBe(204);
      expect((await endOthers(thief)).body).toMatchObject(needed);
      expect((await endOthers(siti)).status).toBe(204);
      later(2);
      expect([await isSignedIn(thief), await isSignedIn(siti)]).toEqual([false, true]);
    });

    it('goes with the session when a change of rights gives it a new token', async () => {
      const { siti, changeRights } = await two();
      await confirm(siti);
      await changeRights();
      expect((await siti.get('/api/me')).headers.getSetCookie()).toHaveLength(1);
      expect((await endOthers(siti)).status).toBe(204);
    });
  });

  it('is answered alike when it is sent again, and gives no second token', async () => {
    const siti = await somebody();
    const changeId = uuid();
    expect((await confirm(siti, PASSWORD, changeId)).headers.getSetCookie()).toHaveLength(1);
    const again = await confirm(siti, PASSWORD, changeId);
    expect([again.status, again.headers.getSetCookie()]).toEqual([204, []]);
  });

  it('of one session proves nothing in another of the same person', async () => {
    const siti = await somebody();
    const elsewhere = api.person();
    elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId, true, start));
    later(60);
    await confirm(siti);
    expect((await endOthers(elsewhere)).body).toMatchObject(needed);
  });

  it('is asked for before what gives or takes power, and after who may do it at all', async () => {
    const office = await makeOrganization(api, { isCommunicationOffice: true });
    const group = await makeOrganization(api);
    const roles = ['head', 'officer', 'sysadmin'] as const;
    const dewi = await somebody({ memberships: [{ organizationId: office.id, roles }] });
    const rina = await somebody({ memberships: [{ organizationId: group.id, roles: ['admin'] }] });
    const member = await somebody({ memberships: [{ organizationId: group.id, roles: ['member'] }] });
    const contact = uuid();
    const registered = { id: contact, name: 'Tono', email: 'tono@example.org' };
    expect((await rina.post(`/api/organizations/${group.id}/contacts`, registered)).status).toBe(201);
    later(60);
    const { id } = group;
    const membership = member.membershipIds[0];
    const asked: [Person, string, string, object | undefined][] = [
      [dewi, 'POST', `/api/organizations/${id}/suspension`, {}],
      [dewi, 'POST', `/api/organizations/${id}/hand-over`, {}],
      [dewi, 'POST', `/api/organizations/${id}/verification`, {}],
      [dewi, 'POST', `/api/organizations/${id}/contacts`, {}],
      [dewi, 'POST', `/api/organizations/${id}/contacts/${contact}/removal`, {}],
      [dewi, 'GET', '/api/messages', undefined],
      [dewi, 'POST', '/api/settings', {}],
      [dewi, 'POST', `/api/second-factor-holders/${rina.accountId}/remove`, {}],
      [dewi, 'POST', `/api/accounts/${rina.accountId}/end-sessions`, {}],
      [dewi, 'POST', `/api/accounts/${rina.accountId}/disable`, {}],
      [dewi, 'POST', `/api/accounts/${rina.accountId}/enable`, {}],
      [dewi, 'POST', '/api/accounts/end-sessions', {}],
      [rina, 'PUT', `/api/organizations/${id}/members/${membership}`, { roles: ['member', 'treasurer'] }],
      [rina, 'POST', `/api/organizations/${id}/invitations`, { roles: ['admin'] }],
    ];
    for (const [person, method, path, body] of asked)
      expect([path, (await person.send(method, path, body)).body.code]).toEqual([path, 'proof-needed']);
    // who may not, learns nothing of it
    for (const [, method, path, body] of asked)
      expect((await member.send(method, path, body)).body.code).toBe('not-allowed');
    // and plain membership needs none
    const invitation = {
      id: uuid(),
      name: 'Tono',
      contact: { kind: 'email', value: 'tono@example.org' },
      roles: ['member'],
    };
    expect((await rina.post(`/api/organizations/${id}/invitations`, invitation)).status).toBe(201);
    await confirm(rina);
    const edit = { changeId: uuid(), version: 1, roles: ['member', 'treasurer'] };
    expect((await rina.put(`/api/organizations/${id}/members/${membership}`, edit)).status).toBe(200);
  });

  describe('leaving', () => {
    it('asks for the password once more when it makes somebody else the admin, and only then', async () => {
      const { id } = await makeOrganization(api);
      const of = (role: 'admin' | 'member') =>
        makeAccount(api, {
          memberships: [{ organizationId: id, roles: [role] }],
          provenAt: '2026-11-22T23:50:00Z',
        });
      const [rina, siti, tono] = [await of('admin'), await of('member'), await of('member')];
      const leave = (who: Person, more: object = {}) =>
        who.post(`/api/organizations/${id}/leave`, { changeId: uuid(), ...more });
      const named = { successorMembershipId: siti.membershipIds[0] };
      const admins = () =>
        api.db.query<object[]>(
          `select account_id as id from membership where organization_id = $1 and ended_at is null and 'admin' = any (roles)`,
          [id],
        );
      for (const more of [named, { successorMembershipId: [siti.membershipIds[0]] }])
        expect((await leave(rina, more)).body).toMatchObject(needed);
      expect(await admins()).toEqual([{ id: rina.accountId }]);
      expect((await leave(tono)).status).toBe(204);
      expect((await confirm(rina)).status).toBe(204);
      expect((await leave(rina, named)).status).toBe(204);
      expect(await admins()).toEqual([{ id: siti.accountId }]);
    });
  });

  describe('letting somebody in', () => {
    it('asks for the password once more when they get roles of power, and only then', async () => {
      const { id } = await makeOrganization(api);
      const memberships = [{ organizationId: id, roles: ['admin' as const] }];
      // long enough ago that it counts no more
      const rina = await makeAccount(api, { memberships, provenAt: '2026-11-22T23:50:00Z' });
      const ask = async () => {
        const [asker, requestId] = [await makeAccount(api), uuid()];
        const asked = await asker.post(`/api/organizations/${id}/join-requests`, {
          id: requestId,
          message: 'Saya warga Wedi',
        });
        expect(asked.status).toBe(201);
        return requestId;
      };
      const answer = (requestId: string, more: object = {}) =>
        rina.post(`/api/organizations/${id}/join-requests/${requestId}/answer`, {
          changeId: uuid(),
          answer: 'accept',
          ...more,
        });
      const [first, second, third] = [await ask(), await ask(), await ask()];
      expect((await answer(first)).body).toMatchObject({ state: 'accepted' });
      expect((await answer(second, { roles: ['member', 'surveyor'] })).body).toMatchObject({
        state: 'accepted',
      });
      for (const role of ['admin', 'treasurer'])
        expect((await answer(third, { roles: ['member', role] })).body).toMatchObject(needed);
      const rolesOf = () =>
        api.db.query<{ roles: string[] }[]>(
          `select m.roles from membership m join join_request r on r.account_id = m.account_id where r.id = $1`,
          [third],
        );
      expect(await rolesOf()).toEqual([]);
      expect((await confirm(rina)).status).toBe(204);
      expect((await answer(third, { roles: ['member', 'treasurer'] })).body).toMatchObject({
        state: 'accepted',
      });
      expect(await rolesOf()).toEqual([{ roles: ['member', 'treasurer'] }]);
    });
  });

  it('counts for as long as the setting says', async () => {
    const siti = await somebody();
    await api.asSystem((tx) =>
      tx.query(
        `insert into setting_value (id, key, value, effective_from, source, note, set_by, set_at)
         values ($1, 'session.proof_minutes', '2', '2026-11-01', 'test', '', $1, $2)`,
        [uuid(), start],
      ),
    );
    later(2);
    expect((await endOthers(siti)).body).toMatchObject(needed);
  });
});
