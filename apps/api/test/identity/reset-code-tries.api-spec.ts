import { randomInt } from 'node:crypto';

import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import { addressCounter } from '../../src/features/identity/try-counters.ts';
import { makeAccount, PASSWORD } from '../makers/account.ts';
import { makeOrganization } from '../makers/organization.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const fresh = 'sawah hijau membentang';
const origin = 'https://guyub.example.org';
const from = (address: string) => ({ 'x-forwarded-for': address, 'x-forwarded-proto': 'https', origin });

describe('guessing a code to a new password', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({
      now: '2026-11-23T00:00:00Z',
      environment: { GUYUB_TRUST_PROXY: '1', GUYUB_PUBLIC_URL: origin },
    });
  });
  afterAll(() => api.close());

  let networks = 0;
  const newAddress = () => `10.1.${++networks}.7`;
  const made = async () => {
    const phone = `+62813${randomInt(1e7, 1e8)}`;
    const { id } = await makeOrganization(api);
    const of = (role: 'admin' | 'member', more: object = {}) =>
      makeAccount(api, { ...more, memberships: [{ organizationId: id, roles: [role] }] });
    const [admin, member] = [await of('admin'), await of('member', { email: null, phone })];
    admin.setCookie('__Host-guyub', admin.cookieHeader().split('=')[1] ?? '');
    const path = `/api/organizations/${id}/members/${member.membershipIds[0]}/reset-code`;
    const { body } = await admin.post(path, { changeId: uuid() }, from('10.3.0.1'));
    const code = String(body.code);
    return { phone, code, wrong: code === '00000000' ? '00000001' : '00000000' };
  };
  const use = (phone: string, code: string, address: string, password = fresh) =>
    api.person().post('/api/password-resets/use', { changeId: uuid(), phone, code, password }, from(address));
  const signIn = (login: string, password: string, address: string) =>
    api.person().post('/api/session', { login, password }, from(address));
  const codesOf = (answers: { body: Record<string, unknown> }[], code: string) =>
    answers.filter(({ body }) => body.code === code).length;
  /** Takes all that is free from anywhere. */
  const knock = (phone: string, wrong: string) =>
    Promise.all(Array.from({ length: 50 }, (_, at) => use(phone, wrong, `10.2.${at}.1`)));

  it('holds up whoever guesses after five, however many come at once, and ends nobody’s code', async () => {
    const { phone, code, wrong } = await made();
    const stranger = newAddress();
    const answers = await Promise.all(Array.from({ length: 12 }, () => use(phone, wrong, stranger)));
    expect(codesOf(answers, 'code-wrong')).toBe(5);
    expect(codesOf(answers, 'too-many-tries')).toBe(7);
    expect((await use(phone, code, stranger)).status).toBe(429);
    expect((await use(phone, code, newAddress())).status).toBe(204);
  });

  it('is not used up by looking for a password that is taken', async () => {
    const { phone, code, wrong } = await made();
    const [home, stranger] = [newAddress(), newAddress()];
    // refused to anybody, and for the name of the owner alone
    for (const weak of ['sandi12345', 'sitiaminah123'])
      for (let times = 0; times < 6; times++)
        expect((await use(phone, code, home, weak)).body).toMatchObject({
          code: expect.stringMatching(/^password-/),
        });
    // whoever has no code learns nothing by it, and has no more tries
    expect((await use(phone, wrong, stranger, 'sitiaminah123')).body).toMatchObject({ code: 'code-wrong' });
    for (let times = 0; times < 6; times++) await use(phone, wrong, stranger, 'sitiaminah123');
    expect((await use(phone, wrong, stranger)).status).toBe(429);
    expect((await use(phone, code, home)).status).toBe(204);
  });

  it('is no try at its network when it was right, where the wrong ones before it stay counted', async () => {
    const { phone, code, wrong } = await made();
    const home = newAddress();
    await use(phone, wrong, home);
    expect((await use(phone, code, home)).status).toBe(204);
    const { kind, key } = addressCounter(home);
    expect(
      await api.db.query('select wrong from wrong_try where kind = $1 and key = $2', [kind, key]),
    ).toEqual([{ wrong: 1 }]);
  });

  it('is slowed down from many networks, to a try in five seconds, and then takes the right one', async () => {
    const { phone, code, wrong } = await made();
    expect(codesOf(await knock(phone, wrong), 'code-wrong')).toBe(50);
    const elsewhere = newAddress();
    for (const seconds of [1, 2, 4, 5, 5]) {
      const refused = await use(phone, code, elsewhere);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, String(seconds)]);
      api.clock.set(api.clock.now().add({ seconds }).toString());
      expect((await use(phone, wrong, newAddress())).body).toMatchObject({ code: 'code-wrong' });
    }
    api.clock.set(api.clock.now().add({ minutes: 5 }).toString());
    expect((await use(phone, code, newAddress())).status).toBe(204);
  });

  it('never holds the owner up where they have signed in before, nor by wrong passwords from elsewhere', async () => {
    const { phone, code, wrong } = await made();
    const home = newAddress();
    expect((await signIn(phone, PASSWORD, home)).status).toBe(200);
    await knock(phone, wrong);
    expect((await use(phone, code, home)).status).toBe(204);

    const another = await made();
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => signIn(another.phone, 'salah sekali ini', `10.2.${at}.1`)),
    );
    expect((await signIn(another.phone, PASSWORD, newAddress())).status).toBe(429);
    expect((await use(another.phone, another.code, newAddress())).status).toBe(204);
  });

  it('answers for a phone without an account as for one that is tried where its owner signs in', async () => {
    const { phone, wrong } = await made();
    const home = newAddress();
    expect((await signIn(phone, PASSWORD, home)).status).toBe(200);
    const nobodys = '+6281300000001';
    await knock(phone, wrong);
    await knock(nobodys, wrong);
    const verify = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
    const seen = async (number: string) => {
      const tries = [];
      for (let times = 0; times < 7; times++) {
        verify.mockClear();
        const { status, body, headers } = await use(number, wrong, home);
        tries.push([status, body.code, body.params, headers.get('retry-after'), verify.mock.calls.length]);
      }
      return tries;
    };
    const known = await seen(phone);
    expect(known).toEqual(await seen(nobodys));
    expect(known[0]).toEqual([429, 'too-many-tries', { retryAfterSeconds: 1 }, '1', 1]);
    expect(known[6]).toEqual([429, 'too-many-tries', { retryAfterSeconds: 30 }, '30', 0]);
    verify.mockRestore();
  });
});
