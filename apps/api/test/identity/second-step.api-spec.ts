import { makeAccount, makeAccountRow, PASSWORD, type SignedInPerson } from '../makers/account.ts';
import { type CodeApp, finish, isSignedIn, startSignIn, turnOnCodes } from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo, newestToken } from './messages.ts';

const wrong = { code: '000000' };

describe('the second step of a sign-in', () => {
  let api: TestApp;
  beforeAll(async () => {
    // a demo, which keeps the mails of a reset; and a proxy, so that people sign in from several networks
    const environment = { GUYUB_DEMO: '1', GUYUB_TRUST_PROXY: '1' };
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment });
  });
  afterAll(() => api.close());

  const later = (minutes: number) => api.clock.set(api.clock.now().add({ minutes }).toString());
  const from = (address: string) => ({ 'x-forwarded-for': address });

  async function somebody(): Promise<{ siti: SignedInPerson; app: CodeApp; recoveryCodes: string[] }> {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    return { siti, ...(await turnOnCodes(api, siti)) };
  }

  it('is asked for after the right password, which alone gives no session', async () => {
    const { siti } = await somebody();
    const there = api.person();
    const { status, body, headers } = await there.post('/api/session', {
      login: siti.email,
      password: PASSWORD,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      secondStep: {
        kinds: ['totp', 'recovery-code'],
        expiresAt: api.clock.now().add({ minutes: 5 }).toString(),
      },
    });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^guyub-local-step=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    expect(await isSignedIn(there)).toBe(false);
  });

  it('is finished by a code of the app', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    const kept = { cookie: there.cookieHeader() };
    const answer = await finish(there, { code: app.nextCode() });
    expect(answer.body).toMatchObject({ accountId: siti.accountId, hasSecondFactor: true });
    expect(await isSignedIn(there)).toBe(true);
    expect(there.cookieHeader()).not.toContain('step');
    // nor by who kept the cookie that was taken back
    expect((await finish(there, { code: app.nextCode() }, kept)).body).toMatchObject({
      code: 'sign-in-over',
    });
  });

  it('takes a code of the step before and after, and none that is older or newer', async () => {
    for (const [steps, status] of [
      [-2, 422],
      [-1, 200],
      [0, 200],
      [1, 200],
      [2, 422],
    ] as const) {
      const { siti, app } = await somebody();
      later(5);
      const there = await startSignIn(api, siti.email!);
      expect([steps, (await finish(there, { code: app.code(steps) })).status]).toEqual([steps, status]);
    }
  });

  it('takes a code once, and not the one that was shown in the set-up', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    expect((await finish(there, { code: app.code() })).body).toMatchObject({ code: 'second-step-wrong' });
    const code = app.nextCode();
    expect((await finish(there, { code })).status).toBe(200);
    const elsewhere = await startSignIn(api, siti.email!);
    expect((await finish(elsewhere, { code })).body).toMatchObject({ code: 'second-step-wrong' });
    // nor an older one, that nobody has used
    expect((await finish(elsewhere, { code: app.code(-1) })).body).toMatchObject({
      code: 'second-step-wrong',
    });
  });

  it('lets one in of those who send one code at once', async () => {
    const { siti, app } = await somebody();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => startSignIn(api, siti.email!)));
    const code = app.nextCode();
    const answers = await Promise.all(browsers.map((browser) => finish(browser, { code })));
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '422', '422', '422']);
  });

  it('cannot be taken without the first', async () => {
    const { siti, app, recoveryCodes } = await somebody();
    const there = api.person();
    for (const proof of [{ code: app.nextCode() }, { recoveryCode: recoveryCodes[0] }])
      expect((await finish(there, proof)).body).toMatchObject({ code: 'sign-in-over' });
    there.setCookie('guyub-local-step', 'x'.repeat(43));
    expect((await finish(there, { code: app.nextCode() })).body).toMatchObject({ code: 'sign-in-over' });
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({ recoveryCodesLeft: 10 });
  });

  it('of one account is not finished by what another has', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const there = await startSignIn(api, one.siti.email!);
    expect((await finish(there, { code: other.app.nextCode() })).status).toBe(422);
    expect((await finish(there, { recoveryCode: other.recoveryCodes[0] })).status).toBe(422);
    expect(await isSignedIn(there)).toBe(false);
  });

  it('is over after five minutes', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    later(5);
    expect((await finish(there, { code: app.code() })).body).toMatchObject({ code: 'sign-in-over' });
  });

  it('is not gone around by a reset, which ends those that wait', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    await api.person().post('/api/password-resets', { changeId: uuid(), email: siti.email });
    const password = 'sawah hijau membentang';
    const token = await newestToken(api, siti.email!);
    const reset = await api.person().post('/api/password-resets/use', { changeId: uuid(), token, password });
    expect(reset.status).toBe(204);
    expect((await finish(there, { code: app.nextCode() })).body).toMatchObject({ code: 'sign-in-over' });
    const anew = await api.person().post('/api/session', { login: siti.email, password });
    expect(anew.body).toHaveProperty('secondStep');
  });

  it('is over when the password was changed by another way than these', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    const { accountId } = await makeAccountRow(api);
    await api.asSystem((tx) =>
      tx.query(
        `update account set password_hash = (select replace(password_hash, 'm=', 'm=') || 'A' from account where id = $2)
          where id = $1`,
        [siti.accountId, accountId],
      ),
    );
    expect((await finish(there, { code: app.nextCode() })).body).toMatchObject({ code: 'sign-in-over' });
  });

  it('slows down wrong codes, also when the right one comes among them, and forgets them after it', async () => {
    const { siti, app } = await somebody();
    const there = await startSignIn(api, siti.email!);
    for (let tries = 1; tries <= 5; tries++) expect((await finish(there, wrong)).status).toBe(422);
    const slowed = await finish(there, { code: app.code(1) });
    expect(slowed.status).toBe(429);
    later(1);
    expect((await finish(there, { code: app.code() })).status).toBe(200);
    const again = await startSignIn(api, siti.email!);
    expect((await finish(again, { code: app.nextCode() })).status).toBe(200);
  });

  it('counts each of many wrong codes that come at once', async () => {
    const { siti } = await somebody();
    const browsers = await Promise.all([...Array(12).keys()].map(() => startSignIn(api, siti.email!)));
    const answers = await Promise.all(browsers.map((browser) => finish(browser, wrong)));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('is not locked for its owner by who knows the password elsewhere', async () => {
    const { siti, app } = await somebody();
    const home = from('203.0.113.7');
    const first = await startSignIn(api, siti.email!, api.person(), home);
    expect((await finish(first, { code: app.nextCode() }, home)).status).toBe(200);
    for (const address of ['198.51.100.1', '198.51.101.2', '198.51.102.3']) {
      const thief = await startSignIn(api, siti.email!, api.person(), from(address));
      for (let tries = 1; tries <= 5; tries++) await finish(thief, wrong, from(address));
      expect((await finish(thief, wrong, from(address))).status).toBe(429);
    }
    const owner = await startSignIn(api, siti.email!, api.person(), home);
    // in the same moment: a later one would be past the thief's wait
    expect((await finish(owner, { code: app.code(1) }, home)).status).toBe(200);
  });

  it('is not locked in its owner’s browser by who knows the password on the same network', async () => {
    const { siti, app } = await somebody();
    const home = from('203.0.113.8');
    const browser = await startSignIn(api, siti.email!, api.person(), home);
    expect((await finish(browser, { code: app.nextCode() }, home)).status).toBe(200);
    const thief = await startSignIn(api, siti.email!, api.person(), home);
    for (let tries = 1; tries <= 5; tries++) await finish(thief, wrong, home);
    expect((await finish(thief, wrong, home)).status).toBe(429);
    const owner = await startSignIn(api, siti.email!, browser, home);
    expect((await finish(owner, { code: app.code(1) }, home)).status).toBe(200);
  });

  it('is finished by a recovery code, however it is typed, once; its owner is told how many are left', async () => {
    const { siti, recoveryCodes } = await somebody();
    const recoveryCode = ` ${recoveryCodes[3]!.toUpperCase().replace('-', ' ')} `;
    const there = await startSignIn(api, siti.email!);
    expect((await finish(there, { recoveryCode })).body).toMatchObject({ hasSecondFactor: true });
    const elsewhere = await startSignIn(api, siti.email!);
    expect((await finish(elsewhere, { recoveryCode })).body).toMatchObject({ code: 'second-step-wrong' });
    expect((await finish(elsewhere, { recoveryCode: 'bukan kodenya' })).status).toBe(422);
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({ recoveryCodesLeft: 9 });
    const { body } = await siti.get('/api/me/security-notices');
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'recovery-code-used',
          params: expect.objectContaining({ left: '9' }) as unknown,
        }),
      ]),
    );
    await api.drainJobs();
    const mails = await messagesTo(api, siti.email!);
    expect(mails.map(({ subject }) => subject)).toContain('Kode pemulihan dipakai untuk masuk');
  });

  it('lets one in of those who send one recovery code at once', async () => {
    const { siti, recoveryCodes } = await somebody();
    const browsers = await Promise.all([1, 2, 3].map(() => startSignIn(api, siti.email!)));
    const answers = await Promise.all(
      browsers.map((browser) => finish(browser, { recoveryCode: recoveryCodes[0] })),
    );
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '422', '422']);
  });

  it('offers no recovery code where none is left', async () => {
    const { siti } = await somebody();
    await api.asSystem((tx) =>
      tx.query('update recovery_code set used_at = $2 where account_id = $1', [
        siti.accountId,
        api.clock.now().toString(),
      ]),
    );
    const { body } = await api.person().post('/api/session', { login: siti.email, password: PASSWORD });
    expect(body).toMatchObject({ secondStep: { kinds: ['totp'] } });
  });

  it('stays asked for in a demo, where somebody turned it on', async () => {
    expect(api.config.isDemo).toBe(true);
    const { siti } = await somebody();
    await startSignIn(api, siti.email!);
  });
});
