import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';

import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import { makeAccount, makeAccountRow, makeSession, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const logged: string[] = [];
const logStream = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk));
    done();
  },
});

const tokenIn = (headers: Headers, name = 'guyub-local'): string =>
  headers
    .getSetCookie()
    .map((cookie) => new RegExp(`^${name}=([^;]*)`).exec(cookie)?.[1])
    .find(Boolean) ?? '';

describe('signing in', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', logStream });
  });
  afterAll(() => api.close());

  const signIn = (login: string, password = PASSWORD, headers: Record<string, string> = {}) =>
    api.person().post('/api/session', { login, password }, headers);

  it('opens a session by e-mail, however its letters are cased, and says who is signed in', async () => {
    const organization = await makeOrganization(api, { code: 'SKB', name: 'Sedulur Klaten Bersinar' });
    const { email, accountId } = await makeAccountRow(api, {
      name: 'Budi Santoso',
      memberships: [{ organizationId: organization.id, roles: ['admin'] }],
    });
    const budi = api.person();
    const { status, body } = await budi.post('/api/session', {
      login: `  ${email!.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accountId,
      name: 'Budi Santoso',
      memberships: [{ organization: { code: 'SKB' }, roles: ['admin'] }],
      isOverseer: false,
    });
    expect((await budi.get('/api/me')).body).toEqual({ me: body });
  });

  it('opens a session by phone, however it is written', async () => {
    await makeAccountRow(api, { email: null, phone: '+6281234500001' });
    expect((await signIn('0812-3450-0001')).status).toBe(200);
    expect((await signIn('62 812 3450 0001')).status).toBe(200);
  });

  it('takes the same characters typed on another device', async () => {
    const { email, accountId } = await makeAccountRow(api);
    const hasher = api.app.get(PasswordHasher, { strict: false });
    const kept = await hasher.hash('caf\u00e9 di alun-alun'.normalize('NFKC'));
    await api.asSystem((tx) =>
      tx.query('update account set password_hash = $2 where id = $1', [accountId, kept.ok && kept.value]),
    );
    expect((await signIn(email!, 'cafe\u0301 di alun-alun')).status).toBe(200);
  });

  it('gives on this machine a cookie that scripts cannot read and other sites do not send', async () => {
    const { email } = await makeAccountRow(api);
    const { headers } = await signIn(email!);
    const kept = '[A-Za-z0-9_-]{43}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax$';
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^guyub-local=${kept}`)),
      expect.stringMatching(new RegExp(`^guyub-local-device=${kept}`)),
    ]);
  });

  it('keeps only a digest of the token, and writes neither token nor contact to the log', async () => {
    const { email, accountId } = await makeAccountRow(api);
    const browser = api.person();
    const token = tokenIn((await browser.post('/api/session', { login: email, password: PASSWORD })).headers);
    await browser.get('/api/me');
    const [row] = await api.db.query<{ token_hash: Buffer }[]>(
      'select t.token_hash from session_token t join session s on s.id = t.session_id where s.account_id = $1',
      [accountId],
    );
    expect(row?.token_hash).toEqual(createHash('sha256').update(token).digest());
    const [{ tokens }] = await api.db.query<[{ tokens: number }]>(
      `select count(*)::int as tokens from audit_entry where changes::text like '%' || $1 || '%'`,
      [token],
    );
    expect(tokens).toBe(0);
    const log = logged.join('');
    expect(log).toContain('/api/session');
    expect(log).not.toContain(token);
    expect(log).not.toContain(email);
    expect(log).not.toContain(PASSWORD);
  });

  it('remembers of the browser what it calls itself, and no more than 200 characters of it', async () => {
    const { email } = await makeAccountRow(api);
    const browser = api.person();
    await browser.post(
      '/api/session',
      { login: email, password: PASSWORD },
      { 'user-agent': 'x'.repeat(500) },
    );
    expect((await browser.get('/api/sessions')).body.items).toEqual([
      expect.objectContaining({ device: 'x'.repeat(200), isCurrent: true }),
    ]);
  });

  it('gives a new token at every sign-in, and ends the session that the browser had', async () => {
    const { email } = await makeAccountRow(api);
    const browser = api.person();
    const first = tokenIn((await browser.post('/api/session', { login: email, password: PASSWORD })).headers);
    const second = tokenIn(
      (await browser.post('/api/session', { login: email, password: PASSWORD })).headers,
    );
    expect(second).not.toBe(first);
    const old = api.person();
    old.setCookie('guyub-local', first);
    expect((await old.get('/api/me')).body).toEqual({ me: null });
    expect((await browser.get('/api/sessions')).body.items).toHaveLength(1);
  });

  it('answers a wrong password and an unknown account alike, after the same work', async () => {
    const { email } = await makeAccountRow(api);
    const verify = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
    const wrong = await signIn(email!, 'salah sekali ini');
    const unknown = await signIn('tidak-ada@example.org', 'salah sekali ini');
    const unreadable = await signIn('bukan apa-apa', 'salah sekali ini');
    const { instance: _, ...problem } = wrong.body;
    for (const answer of [wrong, unknown, unreadable]) {
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ ...problem, code: 'sign-in-refused' });
      expect([...answer.headers.keys()].sort()).toEqual([...wrong.headers.keys()].sort());
    }
    expect(verify).toHaveBeenCalledTimes(3);
    verify.mockRestore();
  });

  it('refuses with "busy" what the queue of hashes cannot hold, and counts no try for it', async () => {
    const { email } = await makeAccountRow(api);
    const hasher = api.app.get(PasswordHasher, { strict: false });
    const busy = jest
      .spyOn(hasher, 'verify')
      .mockResolvedValue({ ok: false, error: { code: 'busy', retryAfterSeconds: 2 } });
    for (let tries = 0; tries < 7; tries++) {
      const { status, headers, body } = await signIn(email!);
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('2');
      expect(body).toMatchObject({ code: 'busy' });
    }
    busy.mockRestore();
    expect((await signIn(email!)).status).toBe(200);
  });

  it('hashes two at a time, in turn, and no more than the queue holds', async () => {
    const hasher = new PasswordHasher();
    const asked = Array.from({ length: 80 }, () => hasher.verify(null, 'salah sekali ini'));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(66);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'busy')).toHaveLength(14);
    expect(await hasher.verify(null, 'salah sekali ini')).toEqual({ ok: true, value: false });
  });

  it('hashes with argon2id at the cost that was chosen', async () => {
    const hashed = await new PasswordHasher().hash(PASSWORD);
    expect(hashed.ok && hashed.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('refuses plain http beyond this machine before looking at the password', async () => {
    const { email } = await makeAccountRow(api);
    const verify = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
    const answer = await rawPost(
      api.url,
      '/api/session',
      { login: email, password: PASSWORD },
      {
        host: 'guyub.example.org',
        'sec-fetch-site': 'same-origin',
      },
    );
    expect(answer).toMatchObject({ status: 403, code: 'secure-connection-needed', cookies: [] });
    expect(verify).not.toHaveBeenCalled();
    verify.mockRestore();
  });

  it('ends the session it is asked to end, and takes the cookie back', async () => {
    const sri = await makeAccount(api);
    const { status, headers } = await sri.post('/api/session/end', { changeId: uuid() });
    expect(status).toBe(204);
    expect(headers.getSetCookie()).toEqual(['guyub-local=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
    expect((await sri.get('/api/me')).body).toEqual({ me: null });
  });

  it('lists own sessions, ends one or all others, and never another person’s', async () => {
    const sri = await makeAccount(api);
    const phone = api.person();
    phone.setCookie('guyub-local', await makeSession(api, sri.accountId));
    const laptop = api.person();
    laptop.setCookie('guyub-local', await makeSession(api, sri.accountId));
    type Item = { id: string; isCurrent: boolean };
    const mine = (await sri.get('/api/sessions')).body.items as Item[];
    expect(mine).toHaveLength(3);
    expect(mine.filter((item) => item.isCurrent)).toHaveLength(1);
    const phones = ((await phone.get('/api/sessions')).body.items as Item[]).find((item) => item.isCurrent);

    const stranger = await makeAccount(api);
    expect((await stranger.post(`/api/sessions/${phones!.id}/end`, { changeId: uuid() })).status).toBe(404);
    expect((await sri.post(`/api/sessions/${phones!.id}/end`, { changeId: uuid() })).status).toBe(204);
    expect((await phone.get('/api/me')).body).toEqual({ me: null });
    expect((await sri.post('/api/sessions/end-others', { changeId: uuid() })).status).toBe(204);
    expect((await laptop.get('/api/me')).body).toEqual({ me: null });
    expect((await sri.get('/api/sessions')).body.items).toHaveLength(1);
  });

  it('takes writes from its own pages only', async () => {
    const sri = await makeAccount(api);
    const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await sri.post('/api/session/end', { changeId: uuid() }, evil)).body).toMatchObject({
      code: 'cross-origin',
    });
    expect((await signIn(sri.email!, PASSWORD, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await sri.get('/api/me')).body.me).not.toBeNull();
  });
});

/** `fetch` does not let a test set Host. */
async function rawPost(url: string, path: string, body: unknown, headers: Record<string, string>) {
  const { request } = await import('node:http');
  return new Promise<{ status: number; code: unknown; cookies: string[] }>((resolve, reject) => {
    const asked = request(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          code: (JSON.parse(text) as { code?: unknown }).code,
          cookies: response.headers['set-cookie'] ?? [],
        }),
      );
    });
    asked.end(JSON.stringify(body));
  });
}

describe('signing in behind a proxy that speaks https', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_TRUST_PROXY: '1' } });
  });
  afterAll(() => api.close());

  it('gives the cookie that only this host, only over https, can set and get', async () => {
    const { email } = await makeAccountRow(api);
    const { status, headers } = await api
      .person()
      .post('/api/session', { login: email, password: PASSWORD }, { 'x-forwarded-proto': 'https' });
    expect(status).toBe(200);
    const kept = '[A-Za-z0-9_-]{43}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$';
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^__Host-guyub=${kept}`)),
      expect.stringMatching(new RegExp(`^__Host-guyub-device=${kept}`)),
    ]);
    const token = tokenIn(headers, '__Host-guyub');
    const plain = api.person();
    plain.setCookie('__Host-guyub', token);
    expect((await plain.get('/api/me')).body).toEqual({ me: null });
    expect((await plain.get('/api/me', { 'x-forwarded-proto': 'https' })).body.me).not.toBeNull();
  });
});
