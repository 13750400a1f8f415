import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import {
  makeAccount,
  makeAccountRow,
  makeSession,
  PASSWORD,
  type SignedInPerson,
} from '../makers/account.ts';
import { makeMember, makeOrganization } from '../makers/organization.ts';
import { isSignedIn } from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { messagesTo, newestToken } from './messages.ts';

const fresh = 'sawah hijau membentang';

const make = async (admin: SignedInPerson, path: string, changeId = uuid()) => admin.post(path, { changeId });

const change = (person: SignedInPerson, current: string, password: string) =>
  person.post('/api/me/password', { changeId: uuid(), current, password });

describe('a new password', () => {
  let api: TestApp;
  beforeAll(async () => {
    // only a demo keeps these mails where they can be read
    api = await startTestApp({ now: '2026-11-23T00:00:00Z', environment: { GUYUB_DEMO: '1' } });
  });
  afterAll(() => api.close());

  const later = (minutes: number) => api.clock.set(api.clock.now().add({ minutes }).toString());

  const ask = (email: string) => api.person().post('/api/password-resets', { changeId: uuid(), email });
  const use = (given: object) =>
    api.person().post('/api/password-resets/use', { changeId: uuid(), password: fresh, ...given });
  const signIn = (login: string, password: string) => api.person().post('/api/session', { login, password });

  describe('by mail', () => {
    it('is set by the link, which ends all sessions and every other link and code', async () => {
      const organization = await makeOrganization(api);
      const siti = await makeAccount(api, {
        memberships: [{ organizationId: organization.id, roles: ['member'] }],
      });
      const elsewhere = api.person();
      elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId));
      await ask(siti.email!);
      await api.drainJobs();
      const token = await newestToken(api, siti.email!);

      const answer = await use({ token });
      expect(answer.status).toBe(204);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await isSignedIn(siti)).toBe(false);
      expect((await elsewhere.get('/api/me')).body.me).toBeNull();
      expect((await signIn(siti.email!, PASSWORD)).status).toBe(401);
      expect((await signIn(siti.email!, fresh)).status).toBe(200);
      expect((await use({ token })).body).toMatchObject({ code: 'link-not-open', params: { state: 'used' } });
    });

    it('lets an owner in at once whom guesses from the same address had slowed down', async () => {
      const { email } = await makeAccountRow(api);
      for (let tries = 0; tries < 6; tries++) await signIn(email!, 'salah sekali ini');
      expect((await signIn(email!, PASSWORD)).status).toBe(429);
      await ask(email!);
      expect((await use({ token: await newestToken(api, email!) })).status).toBe(204);
      expect((await signIn(email!, fresh)).status).toBe(200);
    });

    it('ends the older link when a newer one is asked for', async () => {
      const { email } = await makeAccountRow(api);
      await ask(email!);
      const older = await newestToken(api, email!);
      later(5);
      await ask(email!);
      const newer = await newestToken(api, email!);
      expect((await use({ token: older })).body).toMatchObject({ params: { state: 'revoked' } });
      expect((await use({ token: newer })).status).toBe(204);
    });

    it('answers alike where there is no account, and sends nothing there', async () => {
      const { email } = await makeAccountRow(api);
      const [known, unknown] = [await ask(email!), await ask('bukan@example.org')];
      expect([known.status, known.text]).toEqual([202, '{"isMailed":false}']);
      expect([unknown.status, unknown.text]).toEqual([202, '{"isMailed":false}']);
      await api.drainJobs();
      expect(await messagesTo(api, email!)).toHaveLength(1);
      expect(await messagesTo(api, 'bukan@example.org')).toEqual([]);
    });

    it('can be asked for a few times an hour only, without a word to who asks', async () => {
      const { email } = await makeAccountRow(api);
      for (let times = 0; times < 5; times++) expect((await ask(email!)).status).toBe(202);
      await api.drainJobs();
      expect((await messagesTo(api, email!)).length).toBeLessThanOrEqual(3);
    });

    it('expires after an hour', async () => {
      const { email } = await makeAccountRow(api);
      await ask(email!);
      const token = await newestToken(api, email!);
      later(60);
      expect((await use({ token })).body).toMatchObject({ params: { state: 'expired' } });
    });

    it('leaves the link open when the password is one that is guessed first', async () => {
      const { email } = await makeAccountRow(api, { name: 'Siti Aminah' });
      await ask(email!);
      const token = await newestToken(api, email!);
      expect((await use({ token, password: 'sitiaminah12' })).body).toMatchObject({
        code: 'password-common',
      });
      expect((await use({ token })).status).toBe(204);
    });

    it('is not set by a link for something else, nor an account confirmed by a link for a password', async () => {
      const { email } = await makeAccountRow(api);
      await ask(email!);
      const token = await newestToken(api, email!);
      const unknown = { code: 'link-not-open', params: { state: 'unknown' } };
      expect(
        (await api.person().post('/api/accounts/confirm', { changeId: uuid(), token })).body,
      ).toMatchObject(unknown);
      const answer = { changeId: uuid(), token, answer: 'accept' };
      expect((await api.person().post('/api/links/answer', answer)).body).toMatchObject(unknown);
      expect((await use({ token: 'A'.repeat(43) })).body).toMatchObject(unknown);
    });
  });

  describe('by a code that an admin made', () => {
    let phones = 0;
    const group = async () => {
      const phone = `+62812345678${++phones + 10}`;
      const organization = await makeOrganization(api);
      const admin = await makeAccount(api, {
        memberships: [{ organizationId: organization.id, roles: ['admin'] }],
      });
      const member = await makeAccount(api, {
        email: null,
        phone,
        memberships: [{ organizationId: organization.id, roles: ['member'] }],
      });
      const path = `/api/organizations/${organization.id}/members/${member.membershipIds[0]}/reset-code`;
      return { organization, admin, member, phone, path };
    };

    it('is set with phone and code, once, and ends all sessions', async () => {
      const { admin, member, phone, path } = await group();
      const made = await make(admin, path);
      expect(made.status).toBe(201);
      expect(made.body).toEqual({
        code: expect.stringMatching(/^\d{8}$/),
        expiresAt: api.clock.now().add({ minutes: 30 }).toString(),
      });
      const { code } = made.body;
      expect((await use({ phone: phone.replace('+62812', '0812-'), code })).status).toBe(204);
      expect(await isSignedIn(member)).toBe(false);
      expect((await signIn(phone, fresh)).status).toBe(200);
      expect((await use({ phone, code })).body).toMatchObject({ code: 'code-wrong' });
    });

    it('is traced with the admin, and kept as a hash only', async () => {
      const { organization, admin, member, path } = await group();
      const { code } = (await make(admin, path)).body;
      const entries = await api.db.query<unknown[]>(
        `select actor_id, organization_id, operation from audit_entry
          where table_name = 'reset_code' and actor_id = $1`,
        [admin.accountId],
      );
      expect(entries).toEqual([
        {
          actor_id: admin.accountId,
          organization_id: organization.id,
          operation: 'identity.make-reset-code',
        },
      ]);
      const [row] = await api.db.query<{ text: string }[]>(
        `select (select string_agg(c::text, '') from reset_code c) || (select string_agg(changes::text, '') from audit_entry)
                || (select string_agg(outcome::text, '') from request_once) as text`,
      );
      expect(row?.text).not.toContain(code);
      expect(row?.text).toContain(member.accountId);
    });

    it('expires after half an hour', async () => {
      const { admin, phone, path } = await group();
      const { code } = (await make(admin, path)).body;
      later(30);
      expect((await use({ phone, code })).body).toMatchObject({ code: 'code-wrong' });
    });

    it('ends when another one is made', async () => {
      const { admin, phone, path } = await group();
      const { code: older } = (await make(admin, path)).body;
      const { code: newer } = (await make(admin, path)).body;
      expect((await use({ phone, code: older })).body).toMatchObject({ code: 'code-wrong' });
      expect((await use({ phone, code: newer })).status).toBe(204);
    });

    it('is shown once: a repetition makes no second one and shows none', async () => {
      const { admin, phone, path } = await group();
      const changeId = uuid();
      const { code } = (await make(admin, path, changeId)).body;
      expect((await make(admin, path, changeId)).body).toMatchObject({
        status: 409,
        code: 'code-shown-once',
      });
      expect((await use({ phone, code })).status).toBe(204);
    });

    it('answers an unknown phone like a wrong code, after the same work', async () => {
      const { phone } = await group();
      const verify = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'verify');
      const known = await use({ phone, code: '12345678' });
      const unknown = await use({ phone: '081200000000', code: '12345678' });
      expect(verify).toHaveBeenCalledTimes(2);
      expect([known.status, known.body.code]).toEqual([unknown.status, unknown.body.code]);
      expect(known.body).toMatchObject({ status: 422, code: 'code-wrong' });
    });

    it('is no way into an account that has a mail address, or acts for another organization', async () => {
      const { organization, admin, member, path } = await group();
      const other = await makeOrganization(api);
      await makeMember(api, other.id, member.accountId, ['admin']);
      expect((await make(admin, path)).body).toMatchObject({
        code: 'reset-code-not-for-account',
        params: { reason: 'holds-more' },
      });
      const withMail = await makeAccountRow(api, {
        memberships: [{ organizationId: organization.id, roles: ['member'] }],
      });
      const mailPath = `/api/organizations/${organization.id}/members/${withMail.membershipIds[0]}/reset-code`;
      expect((await make(admin, mailPath)).body).toMatchObject({ params: { reason: 'has-email' } });
    });

    it('is made by admins of the member’s own organization alone', async () => {
      const { organization, member, path } = await group();
      const other = await makeOrganization(api);
      const stranger = await makeAccount(api, {
        memberships: [{ organizationId: other.id, roles: ['admin'] }],
      });
      expect((await make(stranger, path)).status).toBe(404);
      const through = `/api/organizations/${other.id}/members/${member.membershipIds[0]}/reset-code`;
      expect((await make(stranger, through)).status).toBe(404);
      const colleague = await makeAccount(api, {
        memberships: [{ organizationId: organization.id, roles: ['treasurer'] }],
      });
      expect((await make(colleague, path)).status).toBe(404);
    });
  });

  describe('by who is signed in', () => {
    it('is set with the current one; the browser goes on under a new token, all others end', async () => {
      const siti = await makeAccount(api);
      const elsewhere = api.person();
      elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId));
      const answer = await change(siti, PASSWORD, fresh);
      expect(answer.status).toBe(204);
      expect(answer.headers.getSetCookie().map((cookie) => cookie.split('=', 1)[0])).toEqual([
        'guyub-local',
        'guyub-local-device',
      ]);
      expect(await isSignedIn(siti)).toBe(true);
      expect((await elsewhere.get('/api/me')).body.me).toBeNull();
      expect((await signIn(siti.email!, fresh)).status).toBe(200);
    });

    it('may be as long as a sentence, and every character of it counts', async () => {
      const siti = await makeAccount(api);
      const sentence = 'Empat ekor kambing menyeberang jembatan bambu di Bayat. '.repeat(3).trim();
      expect((await change(siti, PASSWORD, sentence)).status).toBe(204);
      expect((await signIn(siti.email!, sentence)).status).toBe(200);
      for (const other of [sentence.slice(0, -1), sentence.slice(0, 72), sentence.toUpperCase()])
        expect((await signIn(siti.email!, other)).status).toBe(401);
    });

    it('is not set with a wrong one, and guesses are slowed down here too', async () => {
      const siti = await makeAccount(api);
      for (let tries = 0; tries < 5; tries++)
        expect((await change(siti, 'salah sekali ini', fresh)).body).toMatchObject({
          code: 'password-wrong',
        });
      expect((await change(siti, PASSWORD, fresh)).status).toBe(429);
      expect(await isSignedIn(siti)).toBe(true);
    });
  });

  it('keeps name and language, and lets their owner change both', async () => {
    const siti = await makeAccount(api, { name: 'Siti' });
    const answer = await siti.put('/api/me', { changeId: uuid(), name: "Hj. Siti Ma'rifah", locale: 'en' });
    expect(answer.body).toMatchObject({ name: "Hj. Siti Ma'rifah", locale: 'en' });
    expect((await siti.get('/api/me')).body).toEqual({ me: answer.body });
  });
});
