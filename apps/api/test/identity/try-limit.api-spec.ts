import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import { SignInUseCase } from '../../src/features/identity/sign-in.use-case.ts';
import { requestContext } from '../../src/platform/request-context.ts';
import { makeAccountRow, PASSWORD } from '../makers/account.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

const wrong = 'salah sekali ini';

describe('guessing passwords', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({
      now: '2026-11-23T00:00:00Z',
      environment: { GUYUB_TRUST_PROXY: '1', GUYUB_PUBLIC_URL: 'https://guyub.example.org' },
    });
  });
  afterAll(() => api.close());

  let networks = 0;
  /** an address of its own for each test */
  const newAddress = () => `10.0.${++networks}.7`;
  const signIn = (login: string, password: string, address: string) =>
    api
      .person()
      .post(
        '/api/session',
        { login, password },
        { 'x-forwarded-for': address, 'x-forwarded-proto': 'https', origin: 'https://guyub.example.org' },
      );
  const later = (seconds: number) => api.clock.set(api.clock.now().add({ seconds }).toString());

  it('slows down after five wrong tries, says for how long, and then takes the right password', async () => {
    const { email } = await makeAccountRow(api);
    const address = newAddress();
    for (let tries = 0; tries < 5; tries++) expect((await signIn(email!, wrong, address)).status).toBe(401);
    const refused = await signIn(email!, PASSWORD, address);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'too-many-tries', params: { retryAfterSeconds: 30 } });
    expect(refused.headers.get('retry-after')).toBe('30');
    later(30);
    expect((await signIn(email!, PASSWORD, address)).status).toBe(200);
    expect((await signIn(email!, wrong, address)).status).toBe(401);
  });

  it('slows down guesses at accounts that do not exist just the same', async () => {
    const address = newAddress();
    for (let tries = 0; tries < 5; tries++)
      expect((await signIn('bukan@example.org', wrong, address)).status).toBe(401);
    expect((await signIn('bukan@example.org', wrong, address)).status).toBe(429);
  });

  it('counts every one of many tries at once', async () => {
    const { email } = await makeAccountRow(api);
    const address = newAddress();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email!, wrong, address)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('locks nobody else out of an account: its owner signs in from elsewhere meanwhile', async () => {
    const { email } = await makeAccountRow(api);
    const guesser = newAddress();
    for (let tries = 0; tries < 6; tries++) await signIn(email!, wrong, guesser);
    expect((await signIn(email!, wrong, guesser)).status).toBe(429);
    expect((await signIn(email!, PASSWORD, newAddress())).status).toBe(200);
  });

  it('never slows the owner down in a browser they have used, whoever guesses beside them', async () => {
    const { email } = await makeAccountRow(api);
    const home = newAddress();
    const browser = api.person();
    const fromHome = (password: string) =>
      browser.post(
        '/api/session',
        { login: email, password },
        { 'x-forwarded-for': home, 'x-forwarded-proto': 'https', origin: 'https://guyub.example.org' },
      );
    expect((await fromHome(PASSWORD)).status).toBe(200);
    for (let tries = 0; tries < 6; tries++) await signIn(email!, wrong, home);
    expect((await signIn(email!, PASSWORD, home)).status).toBe(429);
    expect((await fromHome(PASSWORD)).status).toBe(200);
    // its own wrong tries still count
    for (let tries = 0; tries < 5; tries++) expect((await fromHome(wrong)).status).toBe(401);
    expect((await fromHome(PASSWORD)).status).toBe(429);
  });

  it('counts no right password whose sender leaves while it is looked at, and every wrong one', async () => {
    const { email } = await makeAccountRow(api);
    const origin = { address: newAddress(), device: 'Chrome', deviceToken: null };
    const hasher = api.app.get(PasswordHasher, { strict: false });
    const look = hasher.verify.bind(hasher);
    const leave = (password: string, isLookedAt = true) => {
      const leaver = new AbortController();
      jest.spyOn(hasher, 'verify').mockImplementationOnce(async (...given) => {
        if (!isLookedAt) leaver.abort();
        const found = await look(...given);
        leaver.abort();
        return found;
      });
      return requestContext.run({ requestId: 'test', left: leaver.signal }, () =>
        api.app
          .get(SignInUseCase, { strict: false })
          .run({ kind: 'visitor' }, { login: email!, password }, origin, null),
      );
    };
    for (let tries = 0; tries < 6; tries++) {
      await expect(leave(PASSWORD)).rejects.toMatchObject({ status: 499 });
      await expect(leave(wrong, false)).rejects.toMatchObject({ status: 499 });
    }
    expect((await signIn(email!, PASSWORD, origin.address)).status).toBe(200);
    for (let tries = 0; tries < 5; tries++)
      expect(await leave(wrong)).toMatchObject({ ok: false, error: { code: 'sign-in-refused' } });
    const { address } = origin;
    expect((await signIn(email!, wrong, address)).status).toBe(429);
  });

  it('takes a browser of another account for any other', async () => {
    const [{ email }, { email: others }] = [await makeAccountRow(api), await makeAccountRow(api)];
    const address = newAddress();
    const browser = api.person();
    const from = (login: string, password: string) =>
      browser.post(
        '/api/session',
        { login, password },
        { 'x-forwarded-for': address, 'x-forwarded-proto': 'https', origin: 'https://guyub.example.org' },
      );
    expect((await from(others!, PASSWORD)).status).toBe(200);
    for (let tries = 0; tries < 5; tries++) expect((await from(email!, wrong)).status).toBe(401);
    expect((await signIn(email!, PASSWORD, address)).status).toBe(429);
  });

  it('slows down guesses from many addresses, but never where the owner has signed in before', async () => {
    const { email } = await makeAccountRow(api);
    const [home, cafe] = [newAddress(), newAddress()];
    expect((await signIn(email!, PASSWORD, home)).status).toBe(200);
    await Promise.all(Array.from({ length: 50 }, (_, index) => signIn(email!, wrong, `10.9.${index}.1`)));
    const refused = await signIn(email!, PASSWORD, cafe);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await signIn(email!, PASSWORD, home)).status).toBe(200);
  });

  it('counts a whole IPv6 network as one address', async () => {
    const { email } = await makeAccountRow(api);
    for (let tries = 0; tries < 5; tries++)
      expect((await signIn(email!, wrong, `2001:db8:7:1::${tries + 1}`)).status).toBe(401);
    expect((await signIn(email!, wrong, '2001:db8:7:1:ffff::9')).status).toBe(429);
    expect((await signIn(email!, wrong, '2001:db8:7:2::1')).status).toBe(401);
  });

  it('counts accounts tried from one address together, but not against who has signed in there before', async () => {
    const address = newAddress();
    const { email: neighbour } = await makeAccountRow(api);
    expect((await signIn(neighbour!, PASSWORD, address)).status).toBe(200);
    for (let tries = 0; tries < 100; tries++) {
      const { status } = await signIn(`akun-${tries}@example.org`, wrong, address);
      expect(status).toBe(401);
    }
    expect((await signIn('akun-101@example.org', wrong, address)).status).toBe(429);
    expect((await signIn(neighbour!, PASSWORD, address)).status).toBe(200);
  });

  describe('tells no account from none, where its owner signs in too', () => {
    /** What whoever tries sees, and how often it was work. */
    const seen = async (login: string, address: string, times: number) => {
      const verify = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
      const tries = [];
      for (let time = 0; time < times; time++) {
        verify.mockClear();
        const { status, body, headers } = await signIn(login, wrong, address);
        tries.push([status, body.code, headers.get('retry-after'), verify.mock.calls.length]);
      }
      verify.mockRestore();
      return tries;
    };
    const atHome = async () => {
      const { email } = await makeAccountRow(api);
      const home = newAddress();
      expect((await signIn(email!, PASSWORD, home)).status).toBe(200);
      return { email: email!, home };
    };

    it('once the network’s tries are used up', async () => {
      const { email, home } = await atHome();
      for (let tries = 0; tries < 99; tries++) await signIn(`warga-${tries}@example.org`, wrong, home);
      // the last one is taken by a try at the account, as it would be by any other
      expect(await seen(email, home, 1)).toEqual([[401, 'sign-in-refused', null, 1]]);
      const nobodys = await seen('bukan-warga@example.org', home, 7);
      expect(nobodys[0]).toEqual([429, 'too-many-tries', '30', 1]);
      const { email: neighbour } = await makeAccountRow(api);
      await api.asSystem((tx) =>
        tx.query(
          `insert into known_address (account_id, address_hash, last_at)
           select n.id, k.address_hash, k.last_at from known_address k
             join account a on a.id = k.account_id, account n where a.email = $1 and n.email = $2`,
          [email, neighbour],
        ),
      );
      expect(await seen(neighbour!, home, 7)).toEqual(nobodys);
      expect((await signIn(email, PASSWORD, home)).status).toBe(200);
    });

    it('once the account’s tries from anywhere are used up', async () => {
      const { email, home } = await atHome();
      const nobodys = `bukan-${email}`;
      for (const login of [email, nobodys])
        await Promise.all(Array.from({ length: 50 }, (_, at) => signIn(login, wrong, `10.8.${at}.1`)));
      const known = await seen(email, home, 7);
      expect(known).toEqual(await seen(nobodys, home, 7));
      expect(known[0]).toEqual([429, 'too-many-tries', '5', 1]);
      later(30);
      expect((await signIn(email, PASSWORD, home)).status).toBe(200);
    });
  });

  it('keeps what was counted although each request was refused, as digests only', async () => {
    const { email } = await makeAccountRow(api);
    const address = newAddress();
    await signIn(email!, wrong, address);
    const rows = await api.db.query<{ kind: string; wrong: number; text: string }[]>(
      `select kind, wrong, w::text as text from wrong_try w where last_at = $1`,
      [api.clock.now().toString()],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) {
      expect(text).not.toContain(email);
      expect(text).not.toContain(address);
    }
  });

  it('forgets the counts of a day ago', async () => {
    const { email } = await makeAccountRow(api);
    const address = newAddress();
    for (let tries = 0; tries < 6; tries++) await signIn(email!, wrong, address);
    await api.moveTo(api.clock.now().add({ hours: 25 }).toString());
    const [{ count }] = await api.db.query<[{ count: number }]>(
      'select count(*)::int as count from wrong_try',
    );
    expect(count).toBe(0);
    for (let tries = 0; tries < 5; tries++) expect((await signIn(email!, wrong, address)).status).toBe(401);
  });
});
