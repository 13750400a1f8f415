import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import { makeAccountRow } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { act, makeSysadmin, reason } from '../makers/sysadmin.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo, newestToken } from './messages.ts';

const password = 'tujuh kuda terbang';

describe('signing up', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
  });
  afterAll(() => api.close());

  let people = 0;
  const newEmail = () => `orang-${++people}@example.org`;
  const signUp = (email: string, given: object = {}) =>
    api.person().post('/api/accounts', { id: uuid(), name: 'Joko', email, password, locale: 'id', ...given });
  const confirm = (token: string, changeId = uuid()) =>
    api.person().post('/api/accounts/confirm', { changeId, token });
  const signIn = (login: string) => api.person().post('/api/session', { login, password });

  it('makes the account once the link that came by mail is tapped, and gives no session by it', async () => {
    const email = newEmail();
    expect((await signUp(email.toUpperCase())).status).toBe(202);
    const token = await newestToken(api, email);
    expect((await signIn(email)).status).toBe(401);

    const confirmed = await confirm(token);
    expect(confirmed.status).toBe(204);
    expect(confirmed.headers.getSetCookie()).toEqual([]);
    expect((await signIn(email)).body).toMatchObject({ name: 'Joko', email, memberships: [] });
  });

  it('makes the link’s page say for whom it is, as often as it is opened, and changes nothing by it', async () => {
    const email = newEmail();
    await signUp(email);
    const token = await newestToken(api, email);
    for (let times = 0; times < 3; times++) {
      const { status, body, headers } = await api.person().post('/api/links/read', { token });
      expect(status).toBe(200);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(body).toMatchObject({
        purpose: 'sign-up',
        state: 'open',
        contactMasked: 'o***@example.org',
        subject: { title: 'Joko' },
      });
    }
    expect((await confirm(token)).status).toBe(204);
  });

  it('answers alike for an address that has an account, after the same work, and tells its owner by mail only', async () => {
    const { email: known } = await makeAccountRow(api, { locale: 'en' });
    const unknown = newEmail();
    const hash = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'hash');
    const [one, other] = [await signUp(known!), await signUp(unknown)];
    expect(hash).toHaveBeenCalledTimes(2);
    hash.mockRestore();
    expect([one.status, one.text]).toEqual([202, '{"isMailed":false}']);
    expect([other.status, other.text]).toEqual([202, '{"isMailed":false}']);
    expect([...one.headers.keys()]).toEqual([...other.headers.keys()]);

    await api.drainJobs();
    expect(await messagesTo(api, known!)).toEqual([
      expect.objectContaining({ kind: 'existing-account', subject: 'You already have a Guyub account' }),
    ]);
    expect(await messagesTo(api, unknown)).toEqual([expect.objectContaining({ kind: 'sign-up' })]);
  });

  it('answers alike for the address of a disabled account, and tells its owner alone, and whom to ask', async () => {
    const office = await makeOrganization(api, { isCommunicationOffice: true });
    const dewi = await makeSysadmin(api, office.id);
    const [budi, lina] = [await makeAccountRow(api), await makeAccountRow(api, { locale: 'en' })];
    for (const { accountId } of [budi, lina])
      expect((await dewi.post(`/api/accounts/${accountId}/disable`, act())).status).toBe(204);
    const [disabled, unknown] = [await signUp(budi.email!), await signUp(newEmail())];
    await signUp(lina.email!);
    expect([disabled.status, disabled.text]).toEqual([unknown.status, unknown.text]);
    expect([...disabled.headers.keys()]).toEqual([...unknown.headers.keys()]);

    await api.drainJobs();
    const answersTo = async (email: string) =>
      (await messagesTo(api, email)).filter(({ kind }) => kind !== 'security');
    const told = await answersTo(budi.email!);
    expect(told).toMatchObject([{ subject: 'Akun Guyub Anda sedang nonaktif' }]);
    expect(told[0]?.text).toContain('hubungi Diskominfo atau admin lembaga Anda');
    // neither a way in, nor the reason, which its owner was told when it was disabled
    expect(told[0]?.text).not.toMatch(/https?:/);
    expect(told[0]?.text).not.toContain(reason);
    expect(await answersTo(lina.email!)).toMatchObject([{ subject: 'Your Guyub account is disabled' }]);
  });

  it('writes in the language that was asked for, with the page of that language', async () => {
    const email = newEmail();
    await signUp(email, { locale: 'en' });
    await api.drainJobs();
    const [message] = await messagesTo(api, email);
    expect(message?.subject).toBe('Finish signing up to Guyub');
    expect(message?.text).toContain('/en/konfirmasi#');
  });

  it('refuses a password that is guessed first, and one made of the own name', async () => {
    for (const guessed of ['qwertyuiop', 'password123', 'indonesia123', 'Joko Susilo'])
      expect((await signUp(newEmail(), { name: 'Joko Susilo', password: guessed })).body).toMatchObject({
        status: 422,
        code: 'password-common',
      });
    expect((await signUp(newEmail(), { password: 'pendek' })).body).toMatchObject({
      code: 'invalid-request',
    });
  });

  it('takes each link once: of two taps at once one makes the account', async () => {
    const email = newEmail();
    await signUp(email);
    const token = await newestToken(api, email);
    const answers = await Promise.all([confirm(token), confirm(token), confirm(token)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409, 409]);
    expect((await confirm(token)).body).toMatchObject({ code: 'link-not-open', params: { state: 'used' } });
  });

  it('answers a repeated tap as it did the first', async () => {
    const email = newEmail();
    await signUp(email);
    const [token, changeId] = [await newestToken(api, email), uuid()];
    expect((await confirm(token, changeId)).status).toBe(204);
    expect((await confirm(token, changeId)).status).toBe(204);
  });

  it('ends the links of the same address’s other sign-ups', async () => {
    const email = newEmail();
    await signUp(email);
    const first = await newestToken(api, email);
    await signUp(email, { name: 'Orang lain' });
    await api.drainJobs();
    expect((await confirm(first)).status).toBe(204);
    const [row] = await api.db.query<{ open: number }[]>(
      'select count(*)::int as open from signed_link where contact = $1 and uses = 0 and revoked_at is null',
      [email],
    );
    expect(row?.open).toBe(0);
  });

  it('sends no more than three messages an hour to one address, without a word to who asks', async () => {
    const email = newEmail();
    for (let times = 0; times < 5; times++) {
      expect((await signUp(email)).status).toBe(202);
      await api.drainJobs();
    }
    expect(await messagesTo(api, email)).toHaveLength(3);
  });

  it('lets a link expire after a day, and forgets who did not finish', async () => {
    const email = newEmail();
    await signUp(email);
    const token = await newestToken(api, email);
    await api.moveTo('2026-11-24T00:00:00Z');
    expect((await confirm(token)).body).toMatchObject({ params: { state: 'expired' } });
    await api.moveTo('2026-11-26T00:00:00Z');
    expect(await api.db.query('select id from sign_up where email = $1', [email])).toEqual([]);
  });

  it('keeps names and addresses out of the audit', async () => {
    const email = newEmail();
    await signUp(email, { name: 'Nama Rahasia' });
    await confirm(await newestToken(api, email));
    const [row] = await api.db.query<{ entries: number }[]>(
      `select count(*)::int as entries from audit_entry
        where changes::text like '%Nama Rahasia%' or changes::text like '%' || $1 || '%'`,
      [email],
    );
    expect(row?.entries).toBe(0);
  });

  it('slows down an address that asks for mail without end', async () => {
    const answers = [];
    for (let times = 0; times < 201; times++)
      answers.push(
        (await api.person().post('/api/password-resets', { changeId: uuid(), email: newEmail() })).status,
      );
    expect(answers.at(-1)).toBe(429);
    expect((await signUp(newEmail())).status).toBe(429);
  });
});
