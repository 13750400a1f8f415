import { jest } from '@jest/globals';

import { PasswordConfirmation } from '../../src/features/identity/password-confirmation.ts';
import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import type { AccountCaller } from '../../src/platform/caller.ts';
import { requestContext } from '../../src/platform/request-context.ts';
import { makeAccount, makeSession, PASSWORD, type SignedInPerson } from '../makers/account.ts';
import { isSignedIn } from '../makers/second-factor.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo } from './messages.ts';

const wrong = 'salah sekali ini';
const fresh = 'sawah hijau membentang';
const phone = 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36';
const device = 'Chrome · Android';

describe('wrong passwords in an open session', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_TRUST_PROXY: '1' } });
  });
  afterAll(() => api.close());

  let networks = 0;
  /** from another network each time, as who has many */
  const elsewhere = () => ({ 'x-forwarded-for': `10.0.${++networks}.7`, 'user-agent': phone });
  const confirm = (person: Person, current = wrong) =>
    person.post('/api/session/proof', { changeId: uuid(), current }, elsewhere());
  const times = async (
    count: number,
    work: () => Promise<{ status: number; body: Record<string, unknown> }>,
  ) => {
    const seen = [];
    for (let time = 0; time < count; time++) {
      const { status, body } = await work();
      seen.push(body.code ?? status);
    }
    return seen;
  };
  const another = async (siti: SignedInPerson) => {
    const person = api.person();
    person.setCookie('guyub-local', await makeSession(api, siti.accountId));
    return person;
  };
  const noticesOf = (accountId: string) =>
    api.db.query<unknown[]>(
      `select kind, params from security_notice where account_id = $1 order by at, (params ->> 'times')::int`,
      [accountId],
    );

  it('end it after ten, from however many networks, and no other session', async () => {
    const siti = await makeAccount(api);
    const home = await another(siti);
    expect(await times(9, () => confirm(siti))).toEqual(Array.from({ length: 9 }, () => 'password-wrong'));
    expect(await isSignedIn(siti)).toBe(true);
    expect(await times(2, () => confirm(siti))).toEqual(['sign-in-needed', 'sign-in-needed']);
    expect([await isSignedIn(siti), await isSignedIn(home)]).toEqual([false, true]);
    expect((await siti.get('/api/session/ending')).body).toEqual({ ending: 'wrong-passwords' });
    // what was shown there holds nobody up here
    expect(await times(2, () => confirm(home))).toEqual(['password-wrong', 'password-wrong']);
    expect((await confirm(home, PASSWORD)).status).toBe(204);
  });

  it('end it however many come at once, and none of them is the right one then', async () => {
    const siti = await makeAccount(api);
    const answers = await Promise.all(Array.from({ length: 25 }, () => confirm(siti)));
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThan(10);
    expect(await isSignedIn(siti)).toBe(false);
    const [{ count }] = await api.db.query<[{ count: number }]>(
      `select max(wrong) as count from wrong_try where kind = 'session-proof'`,
    );
    expect(count).toBe(10);
  });

  it('are counted wherever a password is asked for, as one', async () => {
    const siti = await makeAccount(api);
    const change = () =>
      siti.post('/api/me/password', { changeId: uuid(), current: wrong, password: fresh }, elsewhere());
    const begin = () =>
      siti.post(
        '/api/me/second-factors/setup',
        { changeId: uuid(), kind: 'totp', current: wrong },
        elsewhere(),
      );
    const codes = () =>
      siti.post('/api/me/recovery-codes', { changeId: uuid(), current: wrong }, elsewhere());
    const remove = () =>
      siti.post(`/api/me/second-factors/${uuid()}/remove`, { changeId: uuid(), current: wrong }, elsewhere());
    for (const work of [change, begin, codes, remove])
      expect(await times(2, work)).toEqual(['password-wrong', 'password-wrong']);
    expect(await times(2, change)).toEqual(['password-wrong', 'sign-in-needed']);
  });

  it('end it too where their sender leaves before they hear of any', async () => {
    const siti = await makeAccount(api);
    const hasher = api.app.get(PasswordHasher, { strict: false });
    const look = hasher.verify.bind(hasher);
    const asked = (network: number) => ({ address: `10.8.${network}.7`, device: phone, deviceToken: null });
    const [{ id: sessionId } = { id: '' }] = await api.db.query<{ id: string }[]>(
      'select id from session where account_id = $1',
      [siti.accountId],
    );
    const { accountId, personId, name } = siti;
    const caller: AccountCaller = {
      kind: 'account',
      accountId,
      personId,
      sessionId,
      name,
      hasSecondFactor: false,
      isProven: false,
      memberships: [],
      isOverseer: false,
      isSysadmin: false,
      isAuditor: false,
    };
    for (let time = 0; time < 10; time++) {
      const leaver = new AbortController();
      jest.spyOn(hasher, 'verify').mockImplementationOnce(async (...given) => {
        const found = await look(...given);
        leaver.abort();
        return found;
      });
      await requestContext.run({ requestId: 'test', left: leaver.signal }, () =>
        api.app.get(PasswordConfirmation, { strict: false }).run(caller, wrong, asked(time)),
      );
    }
    expect(await isSignedIn(siti)).toBe(false);
    expect((await noticesOf(siti.accountId)).length).toBeGreaterThan(1);
  });

  it('are forgotten with the right one', async () => {
    const siti = await makeAccount(api);
    await times(9, () => confirm(siti));
    expect((await confirm(siti, PASSWORD)).status).toBe(204);
    expect(await times(2, () => confirm(siti))).toEqual(['password-wrong', 'password-wrong']);
  });

  it('from one place count on there after a right one, which itself is no try however often it is given', async () => {
    const siti = await makeAccount(api);
    const here = elsewhere();
    const confirmHere = (current: string) =>
      siti.post('/api/session/proof', { changeId: uuid(), current }, here);
    expect(await times(4, () => confirmHere(wrong))).toEqual(
      Array.from({ length: 4 }, () => 'password-wrong'),
    );
    expect(await times(7, () => confirmHere(PASSWORD))).toEqual(Array.from({ length: 7 }, () => 204));
    expect(await times(2, () => confirmHere(wrong))).toEqual(['password-wrong', 'too-many-tries']);
  });

  it('are told to their owner from five on, in all sessions together, once an hour; and the end of one', async () => {
    const siti = await makeAccount(api);
    const there = await another(siti);
    await times(2, () => confirm(siti));
    await times(2, () => confirm(there));
    expect(await noticesOf(siti.accountId)).toEqual([]);
    await times(3, () => confirm(there));
    const told = { kind: 'wrong-passwords-in-session', params: { device, times: '5' } };
    expect(await noticesOf(siti.accountId)).toEqual([told]);
    api.clock.set(api.clock.now().add({ minutes: 60 }).toString());
    await times(5, () => confirm(there));
    const news = [
      told,
      { kind: 'wrong-passwords-in-session', params: { device, times: '8' } },
      { kind: 'session-ended-by-wrong-passwords', params: { device, times: '10' } },
    ];
    expect(await noticesOf(siti.accountId)).toEqual(news);
    await api.drainJobs();
    expect((await messagesTo(api, siti.email!)).map(({ subject }) => subject).sort()).toEqual([
      'Ada yang beberapa kali salah mengetik kata sandi Anda',
      'Ada yang beberapa kali salah mengetik kata sandi Anda',
      'Satu perangkat dikeluarkan setelah kata sandi salah berkali-kali',
    ]);
  });
});
