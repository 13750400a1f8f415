import { randomInt } from 'node:crypto';

import {
  makeAccount,
  makeAccountRow,
  makeSession,
  PASSWORD,
  type SignedInPerson,
} from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { isSignedIn, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { act, makeSysadmin, reason } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { messagesTo, newestToken } from './messages.ts';

const now = '2026-11-23T00:00:00Z';

describe('a disabled account', () => {
  let api: TestApp;
  let office: string;
  let group: { id: string; slug: string };
  let dewi: SignedInPerson;
  let admin: SignedInPerson;
  beforeAll(async () => {
    // only a demo keeps the mails of resets where they can be read
    api = await startTestApp({ now, environment: { GUYUB_DEMO: '1' } });
    office = (await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' })).id;
    group = await makeOrganization(api, { name: 'Info Cawas' });
    dewi = await makeSysadmin(api, office, { name: 'Dewi' });
    admin = await makeAccount(api, { memberships: [{ organizationId: group.id, roles: ['admin'] }] });
  });
  afterAll(() => api.close());

  const disable = (accountId: string, more: object = {}) =>
    dewi.post(`/api/accounts/${accountId}/disable`, act(more));
  const enable = (accountId: string) => dewi.post(`/api/accounts/${accountId}/enable`, act());
  const signIn = (login: string, password = PASSWORD) =>
    api.person().post('/api/session', { login, password });
  const rowOf = async (accountId: string) => {
    const [row] = await api.db.query<{ at: Date | null; by: string | null; why: string | null }[]>(
      'select disabled_at as at, disabled_by as by, disabled_reason as why from account where id = $1',
      [accountId],
    );
    return row;
  };
  const openLinks = (contact: string) =>
    api.db.query('select from signed_link where contact = $1 and uses = 0 and revoked_at is null', [contact]);
  const aPhone = () => `+62812${randomInt(1e7, 1e8)}`;

  it('says who disabled it, when and why; its owner is told by mail, and is out everywhere', async () => {
    const budi = await makeAccount(api, { name: 'Budi Contoh', hasSecondFactor: false });
    await turnOnCodes(api, budi);
    const waiting = await startSignIn(api, budi.email!);
    const at = api.clock.now().toString();
    expect((await disable(budi.accountId)).status).toBe(204);
    expect(await rowOf(budi.accountId)).toEqual({ at: new Date(at), by: dewi.accountId, why: reason });
    expect(await isSignedIn(budi)).toBe(false);
    const step = await waiting.post('/api/session/second-step', { code: '000000' });
    expect(step.body).toMatchObject({ code: 'sign-in-over' });
    await api.drainJobs();
    const told = (await messagesTo(api, budi.email!)).find(({ subject }) =>
      subject.includes('dinonaktifkan'),
    );
    expect(told?.text).toContain(`Alasan: ${reason}`);
    // it is no use to who cannot sign in
    expect(told?.text).not.toContain('/saya');
    const listed = await dewi.get(`/api/accounts?search=${budi.email}`);
    expect(listed.body.items).toMatchObject([
      { openSessions: 0, disabled: { at: new Date(at).toISOString(), by: 'Dewi', reason } },
    ]);
  });

  it('answers a sign-in as a wrong password is answered, and counts it alike', async () => {
    const [budi, siti] = [await makeAccount(api), await makeAccount(api)];
    await disable(budi.accountId);
    const right = await signIn(budi.email!);
    const wrong = await signIn(siti.email!, 'bukan ini kata sandi');
    const plain = ({ body }: { body: Record<string, unknown> }) => ({
      ...body,
      requestId: null,
      instance: null,
    });
    expect(right.status).toBe(401);
    expect(plain(right)).toEqual(plain(wrong));
    for (let tries = 2; tries <= 5; tries++) await signIn(budi.email!);
    expect((await signIn(budi.email!)).body).toMatchObject({ code: 'too-many-tries' });
  });

  it('is not signed in by a password that was being looked at meanwhile', async () => {
    const budi = await makeAccount(api);
    const owner = api.db.createQueryRunner();
    await owner.startTransaction();
    await owner.query('select from account where id = $1 for update', [budi.accountId]);
    const disabling = disable(budi.accountId);
    await untilWaiting(api, 1);
    const signingIn = signIn(budi.email!);
    await untilWaiting(api, 2);
    await owner.commitTransaction();
    await owner.release();
    expect((await disabling).status).toBe(204);
    expect(await signingIn).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } });
    expect(await api.db.query('select from session where account_id = $1', [budi.accountId])).toEqual([]);
  });

  it('is reset by no link, one that is out already too', async () => {
    const budi = await makeAccount(api);
    const ask = () => api.person().post('/api/password-resets', { changeId: uuid(), email: budi.email });
    await ask();
    const token = await newestToken(api, budi.email!);
    await disable(budi.accountId);
    const use = { changeId: uuid(), token, password: 'gajah biru delapan' };
    expect((await api.person().post('/api/password-resets/use', use)).body).toMatchObject({
      code: 'link-not-open',
      params: { state: 'revoked' },
    });
    expect((await ask()).status).toBe(202);
    await api.drainJobs();
    expect(await openLinks(budi.email!)).toEqual([]);
  });

  it('is reset by no code, and gets no new one', async () => {
    const phone = aPhone();
    const memberships = [{ organizationId: group.id, roles: ['member' as const] }];
    const tono = await makeAccount(api, { email: null, phone, memberships });
    const path = `/api/organizations/${group.id}/members/${tono.membershipIds[0]}/reset-code`;
    const { code } = (await admin.post(path, { changeId: uuid() })).body;
    await disable(tono.accountId);
    const use = { changeId: uuid(), phone, code, password: 'gajah biru delapan' };
    expect((await api.person().post('/api/password-resets/use', use)).body).toMatchObject({
      code: 'code-wrong',
    });
    expect((await admin.post(path, { changeId: uuid() })).body).toMatchObject({
      code: 'reset-code-not-for-account',
      params: { reason: 'disabled' },
    });
  });

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

  it('is enabled again with a reason that its owner reads, and is what it was', async () => {
    const memberships = [{ organizationId: group.id, roles: ['member' as const] }];
    const budi = await makeAccount(api, { memberships });
    expect((await enable(budi.accountId)).body).toMatchObject({ code: 'account-not-disabled' });
    await disable(budi.accountId);
    expect((await disable(budi.accountId)).body).toMatchObject({ code: 'account-disabled' });
    expect((await enable(budi.accountId)).status).toBe(204);
    expect(await rowOf(budi.accountId)).toEqual({ at: null, by: null, why: null });
    const anew = api.person();
    const signedIn = await anew.post('/api/session', { login: budi.email, password: PASSWORD });
    expect(signedIn.body).toMatchObject({ memberships: [{ roles: ['member'] }] });
    const kinds = (await anew.get('/api/me/security-notices')).body.items as { kind: string }[];
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['account-disabled', 'account-enabled']),
    );
    await api.drainJobs();
    const mails = (await messagesTo(api, budi.email!)).map(({ subject }) => subject);
    expect(mails).toEqual(expect.arrayContaining([expect.stringContaining('aktif lagi')]));
  });

  it('is disabled once, however often it is asked, and disabled again only by another act', async () => {
    const budi = await makeAccount(api);
    const changeId = uuid();
    expect((await disable(budi.accountId, { changeId })).status).toBe(204);
    await enable(budi.accountId);
    expect((await disable(budi.accountId, { changeId })).status).toBe(204);
    expect((await rowOf(budi.accountId))?.at).toBeNull();
    const other = await disable(budi.accountId, { changeId, reason: 'alasan lain' });
    expect(other.body).toMatchObject({ code: 'id-reused' });
  });

  it('stands in the trail: who did it, and why', async () => {
    const budi = await makeAccount(api);
    await disable(budi.accountId);
    const trail = await api.db.query(
      `select actor_id as actor, changes -> 'disabled_reason' ->> 1 as why, changes -> 'disabled_by' ->> 1 as by
         from audit_entry where operation = 'identity.disable-account' and table_name = 'account' and row_id = $1`,
      [budi.accountId],
    );
    expect(trail).toEqual([{ actor: dewi.accountId, why: reason, by: dewi.accountId }]);
  });

  describe('in the database', () => {
    /** As the application's role, in the name of somebody. */
    const asApp = (...statements: [string, unknown[]][]) =>
      api.appDb.transaction(async (tx) => {
        await tx.query(
          `select set_config('guyub.actor', '{"kind":"system","id":"test"}', true), set_config('guyub.now', $1, true),
                  set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true)`,
          [now],
        );
        for (const [sql, values] of statements) await tx.query(sql, values);
      });
    const disabling = (
      accountId: string,
      by = dewi.accountId,
      why: string | null = reason,
    ): [string, unknown[]] => [
      'update account set disabled_at = $2, disabled_by = $3, disabled_reason = $4 where id = $1',
      [accountId, now, by, why],
    ];

    it('is one by somebody else, with a reason, or none', async () => {
      const { accountId } = await makeAccountRow(api);
      await expect(asApp(disabling(accountId, accountId))).rejects.toThrow(/account_disabled_by_another/);
      await expect(asApp(disabling(accountId, dewi.accountId, null))).rejects.toThrow(
        /account_disabled_whole/,
      );
      await expect(asApp(disabling(accountId, dewi.accountId, ' '))).rejects.toThrow(
        /account_disabled_reason/,
      );
      await asApp(disabling(accountId));
    });

    it('has no session left, and gets none', async () => {
      const { accountId } = await makeAccount(api);
      await expect(asApp(disabling(accountId))).rejects.toThrow(/a disabled account has no session/);
      await asApp(disabling(accountId), ['delete from session where account_id = $1', [accountId]]);
      await expect(makeSession(api, accountId)).rejects.toThrow(/nobody gets in by a disabled account/);
    });

    it.each([
      [
        'sign-in that waits',
        `insert into sign_in_challenge (id, token_hash, account_id, password_digest, made_at, expires_at)
         values ($1, sha256('a'), $2, sha256('b'), $3, $3::timestamptz + interval '5 minutes')`,
      ],
      [
        'reset code',
        `insert into reset_code (id, account_id, code_hash, made_by, made_at, expires_at, tries_left)
         values ($1, $2, '$argon2id$x', '${uuid()}', $3, $3::timestamptz + interval '30 minutes', 5)`,
      ],
    ])('gets no %s', async (_what, sql) => {
      const { accountId } = await makeAccountRow(api);
      await asApp(disabling(accountId));
      await expect(asApp([sql, [uuid(), accountId, now]])).rejects.toThrow(
        /nobody gets in by a disabled account/,
      );
    });

    it('waits for a session that is being made, and has it ended', async () => {
      const { accountId } = await makeAccountRow(api);
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
        set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`);
      await owner.query(
        `insert into session (id, account_id, device, has_second_factor, created_at, proven_at)
         values ($1, $2, 'test', false, $3, $3)`,
        [uuid(), accountId, now],
      );
      const underWay = disable(accountId);
      await untilWaiting(api, 1);
      await owner.commitTransaction();
      await owner.release();
      expect((await underWay).status).toBe(204);
      expect(await api.db.query('select from session where account_id = $1', [accountId])).toEqual([]);
    });
  });
});
