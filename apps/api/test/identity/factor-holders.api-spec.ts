import { makeAccount, makeAccountRow, PASSWORD } from '../makers/account.ts';
import { isSignedIn, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { makeOrganization } from '../makers/organization.ts';
import { makeFactorRow } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { messagesTo } from './messages.ts';

const reason = 'HP hilang di pasar; dikenali lewat telepon kantor';

describe('somebody who lost every second factor', () => {
  let api: TestApp;
  let office: string;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
    office = (await makeOrganization(api, { isCommunicationOffice: true, name: 'Diskominfo' })).id;
  });
  afterAll(() => api.close());

  const sysadmin = async (hasSecondFactor = true) => {
    const memberships = [{ organizationId: office, roles: ['sysadmin' as const] }];
    const made = await makeAccount(api, { hasSecondFactor, memberships });
    if (hasSecondFactor) await makeFactorRow(api, made.accountId);
    return made;
  };
  const removal = (accountId: string) => `/api/second-factor-holders/${accountId}/remove`;

  it('is let in by the password alone again, after a sysadmin took the factors with a reason', async () => {
    const dewi = await sysadmin();
    const budi = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, budi);
    const waiting = await startSignIn(api, budi.email!);
    expect((await dewi.post(removal(budi.accountId), { changeId: uuid(), reason })).status).toBe(204);

    expect(await isSignedIn(budi)).toBe(false);
    const step = await waiting.post('/api/session/second-step', { code: '000000' });
    expect(step.body).toMatchObject({ code: 'sign-in-over' });
    const anew = api.person();
    const signedIn = await anew.post('/api/session', { login: budi.email, password: PASSWORD });
    expect(signedIn.body).toMatchObject({ accountId: budi.accountId, hasSecondFactor: false });
    expect((await anew.get('/api/me/second-factors')).body).toMatchObject({
      factors: [],
      recoveryCodesLeft: 0,
    });
    const { items } = (await anew.get('/api/me/security-notices')).body;
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'factors-removed-by-sysadmin', reason })]),
    );
    await api.drainJobs();
    const told = (await messagesTo(api, budi.email!)).find(({ subject }) => subject.includes('dihapus oleh'));
    expect(told?.text).toContain(`Alasan: ${reason}`);
  });

  it('leaves in the trail who did it, to whom and why', async () => {
    const dewi = await sysadmin();
    const budi = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, budi);
    await dewi.post(removal(budi.accountId), { changeId: uuid(), reason });
    const trail = await api.db.query<{ table: string; why: string | null; account: string }[]>(
      `select table_name as "table", changes -> 'reason' ->> 1 as why,
              coalesce(changes -> 'account_id' ->> 1, changes -> 'account_id' ->> 0) as account
         from audit_entry where operation = 'identity.remove-factors-of' and actor_id = $1`,
      [dewi.accountId],
    );
    expect(trail).toEqual(
      expect.arrayContaining([
        { table: 'second_factor', why: null, account: budi.accountId },
        { table: 'security_notice', why: reason, account: budi.accountId },
      ]),
    );
  });

  it('is helped by nobody but a sysadmin who has shown a second factor, and never by herself', async () => {
    const budi = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, budi);
    const officer = await makeAccount(api, {
      memberships: [{ organizationId: office, roles: ['officer', 'head'] }],
    });
    const change = () => ({ changeId: uuid(), reason });
    expect((await officer.post(removal(budi.accountId), change())).status).toBe(403);
    expect((await (await sysadmin(false)).post(removal(budi.accountId), change())).status).toBe(403);
    const dewi = await sysadmin(false);
    await turnOnCodes(api, dewi);
    expect((await dewi.post(removal(dewi.accountId), change())).body).toMatchObject({ code: 'own-account' });
    expect((await budi.get('/api/me/second-factors')).body.factors).toHaveLength(1);
    expect((await dewi.get('/api/me/second-factors')).body.factors).toHaveLength(1);
  });

  it('is not helped by who stops being a sysadmin while her request is under way', async () => {
    const [dewi, budi] = [await sysadmin(), await makeAccount(api, { hasSecondFactor: false })];
    await turnOnCodes(api, budi);
    const owner = api.db.createQueryRunner();
    await owner.startTransaction();
    await owner.query('select from membership where account_id = $1 for update', [dewi.accountId]);
    const underWay = dewi.post(removal(budi.accountId), { changeId: uuid(), reason });
    await untilWaiting(api, 1);
    await owner.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
      set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`);
    await owner.query(`update membership set roles = '{member}' where account_id = $1`, [dewi.accountId]);
    await owner.commitTransaction();
    await owner.release();
    expect(await underWay).toMatchObject({ status: 403, body: { code: 'no-longer-sysadmin' } });
    expect((await budi.get('/api/me/second-factors')).body.factors).toHaveLength(1);
  });

  it('is there, and has one', async () => {
    const dewi = await sysadmin();
    const { accountId } = await makeAccountRow(api);
    const remove = async (id: string) =>
      (await dewi.post(removal(id), { changeId: uuid(), reason })).body.code;
    expect(await remove(accountId)).toBe('no-second-factor');
    expect(await remove(uuid())).toBe('account-not-found');
  });
});

describe('in a demo', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  it('a sysadmin without a second factor takes away nobody’s', async () => {
    const office = (await makeOrganization(api, { isCommunicationOffice: true })).id;
    const memberships = [{ organizationId: office, roles: ['sysadmin' as const] }];
    const dewi = await makeAccount(api, { hasSecondFactor: false, memberships });
    const budi = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, budi);
    const path = `/api/second-factor-holders/${budi.accountId}/remove`;
    const refused = await dewi.post(path, { changeId: uuid(), reason });
    expect(refused.body).toMatchObject({ code: 'second-factor-needed' });
  });
});
