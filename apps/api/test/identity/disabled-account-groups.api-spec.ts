import { randomInt } from 'node:crypto';

import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { type Disabling, startDisabling } from './disabling.ts';
import { messagesTo, newestToken } from './messages.ts';

describe('a disabled account in its groups', () => {
  let api: TestApp;
  let office: Disabling['office'];
  let group: Disabling['group'];
  let dewi: Disabling['dewi'];
  let admin: Disabling['admin'];
  let disable: Disabling['disable'];
  let enable: Disabling['enable'];
  let rowOf: Disabling['rowOf'];
  beforeAll(async () => {
    ({ api, office, group, dewi, admin, disable, enable, rowOf } = await startDisabling());
  });
  afterAll(() => api.close());

  const aPhone = () => `+62812${randomInt(1e7, 1e8)}`;

  describe('and invitations', () => {
    const invite = async (email: string) => {
      const invited = await admin.post(`/api/organizations/${group.id}/invitations`, {
        id: uuid(),
        name: 'Budi',
        contact: { kind: 'email', value: email },
        roles: ['treasurer'],
      });
      expect(invited.status).toBe(201);
      return newestToken(api, email);
    };
    const inviteByPhone = async () => {
      const invited = await admin.post(`/api/organizations/${group.id}/invitations`, {
        id: uuid(),
        name: 'Budi',
        contact: { kind: 'phone', value: aPhone() },
        roles: ['treasurer'],
      });
      return /#([\w-]{43})/.exec(String(invited.body.link))?.[1] ?? '';
    };
    const answer = (who: { post: SignedInPerson['post'] }, token: string, more: object = {}) =>
      who.post('/api/links/answer', { changeId: uuid(), token, answer: 'accept', ...more });

    it('that were open have ended, and one that comes later is not taken', async () => {
      const budi = await makeAccount(api);
      const before = await invite(budi.email!);
      await disable(budi.accountId);
      const revoked = { code: 'link-not-open', params: { state: 'revoked' } };
      const newAccount = { name: 'Budi', password: 'gajah biru delapan' };
      expect((await answer(api.person(), before, { newAccount })).body).toMatchObject(revoked);
      const [{ state } = { state: '' }] = await api.db.query<{ state: string }[]>(
        `select case when revoked_at is null then 'open' else 'revoked' end as state from signed_link
          where contact = $1 and purpose = 'member-invitation'`,
        [budi.email],
      );
      expect(state).toBe('revoked');
      await admin.post(`/api/organizations/${group.id}/invitations`, {
        id: uuid(),
        name: 'Budi',
        contact: { kind: 'email', value: budi.email },
        roles: ['member'],
      });
      await api.drainJobs();
      // the job makes no token for it
      const later = await api.db.query<{ hasToken: boolean }[]>(
        `select token_hash is not null as "hasToken" from signed_link where contact = $1 order by made_at desc`,
        [budi.email],
      );
      expect(later.filter(({ hasToken }) => hasToken)).toHaveLength(1);
      expect(await api.db.query('select from membership where account_id = $1', [budi.accountId])).toEqual(
        [],
      );
    });

    it.each(['email', 'phone'] as const)(
      'are not taken by a request that was under way, by %s',
      async (kind) => {
        const budi = await makeAccount(api);
        // a number is not this account's contact: its link stays open, and the account alone is in the way
        const token = kind === 'email' ? await invite(budi.email!) : await inviteByPhone();
        const owner = api.db.createQueryRunner();
        await owner.startTransaction();
        await owner.query('select from account where id = $1 for update', [budi.accountId]);
        const disabling = disable(budi.accountId);
        await untilWaiting(api, 1);
        const taking = answer(budi, token);
        await untilWaiting(api, 2);
        await owner.commitTransaction();
        await owner.release();
        // whichever was first: who is in is out, or was not let in
        await Promise.all([disabling, taking]);
        expect((await rowOf(budi.accountId))?.by).toBe(dewi.accountId);
        expect((await taking).body).toMatchObject({ code: 'link-not-open' });
        expect(await api.db.query('select from membership where account_id = $1', [budi.accountId])).toEqual(
          [],
        );
      },
    );
  });

  it('is written to no more in the name of its organizations', async () => {
    const memberships = [{ organizationId: group.id, roles: ['admin' as const] }];
    const budi = await makeAccount(api, { memberships });
    await disable(budi.accountId);
    const asking = await makeAccount(api);
    const asked = await asking.post(`/api/organizations/${group.id}/join-requests`, {
      id: uuid(),
      message: 'Mau ikut',
    });
    expect(asked.status).toBe(201);
    await api.drainJobs();
    expect((await messagesTo(api, budi.email!)).map(({ kind }) => kind)).toEqual(['security']);
    expect((await messagesTo(api, admin.email!)).map(({ kind }) => kind)).toContain('notice');
  });

  it('of a group’s only admin leaves a group without one, at once', async () => {
    const { id } = await makeOrganization(api, { name: 'Info Juwiring' });
    const of = (name: string, role: 'admin' | 'member') =>
      makeAccount(api, { name, memberships: [{ organizationId: id, roles: [role] }] });
    const [sari, lina, yudi] = [
      await of('Sari', 'admin'),
      await of('Lina', 'member'),
      await of('Yudi', 'member'),
    ];
    const look = async () => (await lina.get(`/api/organizations/${id}/succession`)).body;
    expect(await look()).toMatchObject({ isWithoutAdmin: false, hasAdmin: true });
    await disable(sari.accountId);
    expect(await look()).toMatchObject({
      isWithoutAdmin: true,
      hasAdmin: false,
      voters: 2,
      mayPropose: true,
    });
    const officer = await makeAccount(api, { memberships: [{ organizationId: office, roles: ['officer'] }] });
    const groups = (await officer.get('/api/groups-without-admin?limit=100')).body.items;
    expect(groups).toContainEqual(expect.objectContaining({ id, hasAdmin: false }));
    // nor is one whose account is disabled an heir
    await disable(yudi.accountId);
    const proposed = await lina.post(`/api/organizations/${id}/successions`, {
      id: uuid(),
      membershipId: yudi.membershipIds[0],
    });
    expect(proposed.body).toMatchObject({ code: 'too-few-voters' });
    await enable(sari.accountId);
    expect(await look()).toMatchObject({ isWithoutAdmin: false, hasAdmin: true });
  });

  it('of an admin does not count when the other one wants to go', async () => {
    const { id } = await makeOrganization(api, { name: 'Info Pedan' });
    const of = () => makeAccount(api, { memberships: [{ organizationId: id, roles: ['admin'] }] });
    const [sari, lina] = [await of(), await of()];
    await disable(sari.accountId);
    const removed = await lina.put(`/api/organizations/${id}/members/${lina.membershipIds[0]}`, {
      changeId: uuid(),
      version: 1,
      roles: ['member'],
    });
    expect(removed.body).toMatchObject({ code: 'last-admin' });
  });
});
