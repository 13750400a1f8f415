import { randomInt } from 'node:crypto';

import { makeAccount, PASSWORD } from '../makers/account.ts';
import { isSignedIn, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { reason } from '../makers/sysadmin.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { type Disabling, startDisabling } from './disabling.ts';
import { messagesTo, newestToken } from './messages.ts';

describe('a disabled account', () => {
  let api: TestApp;
  let group: Disabling['group'];
  let dewi: Disabling['dewi'];
  let admin: Disabling['admin'];
  let disable: Disabling['disable'];
  let enable: Disabling['enable'];
  let rowOf: Disabling['rowOf'];
  beforeAll(async () => {
    ({ api, group, dewi, admin, disable, enable, rowOf } = await startDisabling());
  });
  afterAll(() => api.close());

  const signIn = (login: string, password = PASSWORD) =>
    api.person().post('/api/session', { login, password });
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
});
