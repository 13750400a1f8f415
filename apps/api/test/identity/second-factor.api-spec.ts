import { jest } from '@jest/globals';

import { PasswordHasher } from '../../src/features/identity/password-hasher.adapter.ts';
import { makeAccount, makeSession, PASSWORD } from '../makers/account.ts';
import {
  add,
  begin,
  CodeApp,
  finish,
  isSignedIn,
  startSignIn,
  turnOnCodes,
} from '../makers/second-factor.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { untilWaiting } from '../waiting.ts';
import { messagesTo } from './messages.ts';

describe('a second factor of one’s own', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-23T00:00:00Z' });
  });
  afterAll(() => api.close());

  const later = (minutes: number) => api.clock.set(api.clock.now().add({ minutes }).toString());
  const somebody = () => makeAccount(api, { hasSecondFactor: false });

  it('is turned on by the password, a key for the app, and one code of it', async () => {
    const siti = await somebody();
    const setupId = uuid();
    const begun = await begin(siti, 'totp', PASSWORD, setupId);
    expect(begun.status).toBe(201);
    expect(begun.headers.get('cache-control')).toBe('no-store');
    const totp = begun.body.totp as { secret: string; address: string };
    expect(totp.secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(totp.address);
    expect(decodeURIComponent(address.pathname)).toContain(siti.email!);
    expect(address.searchParams.get('secret')).toBe(totp.secret);

    const added = await add(siti, setupId, { code: new CodeApp(api, totp.secret).code() });
    expect(added.status).toBe(201);
    expect((await siti.get('/api/me')).body.me).toMatchObject({ hasSecondFactor: true });
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({
      factors: [{ kind: 'totp', name: 'HP saya', lastUsedAt: null }],
      recoveryCodesLeft: 10,
    });
  });

  it('gives ten recovery codes with the first factor, once', async () => {
    const { recoveryCodes } = await turnOnCodes(api, await somebody());
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
  });

  it('ends every other session, and gives the one that asked a new token', async () => {
    const siti = await somebody();
    const elsewhere = api.person();
    elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId, false));
    const before = siti.cookieHeader();
    await turnOnCodes(api, siti);
    expect(await isSignedIn(siti)).toBe(true);
    expect(siti.cookieHeader()).not.toBe(before);
    expect(await isSignedIn(elsewhere)).toBe(false);
  });

  it('is told to its owner, in the app and by mail, in their language', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false, locale: 'en' });
    await turnOnCodes(api, siti);
    const notices = await siti.get('/api/me/security-notices');
    expect(notices.body).toMatchObject({
      items: [{ kind: 'factor-added', params: { name: 'HP saya' }, reason: null }],
      nextCursor: null,
    });
    await api.drainJobs();
    const [mail] = await messagesTo(api, siti.email!);
    expect(mail).toMatchObject({ kind: 'security', subject: 'A second step was added to your account' });
    expect(mail?.text).toContain('/en/saya');
  });

  it('asks for the password anew, and counts wrong ones', async () => {
    const siti = await somebody();
    expect((await begin(siti, 'totp', 'bukan ini kata sandi')).body).toMatchObject({
      code: 'password-wrong',
    });
    for (let tries = 2; tries <= 5; tries++) await begin(siti, 'totp', 'bukan ini kata sandi');
    expect((await begin(siti, 'totp')).body).toMatchObject({ code: 'too-many-tries' });
  });

  it('costs no hash where nothing was begun, or the code is wrong', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const derive = jest.spyOn(api.app.get(PasswordHasher, { strict: false }), 'derive');
    try {
      expect((await add(siti, uuid(), { code: '123456' })).body).toMatchObject({ code: 'setup-over' });
      const setupId = uuid();
      const begun = await begin(siti, 'totp', PASSWORD, setupId);
      const app = new CodeApp(api, (begun.body.totp as { secret: string }).secret);
      expect((await add(siti, setupId, { code: app.code(-9) })).body).toMatchObject({ code: 'proof-wrong' });
      expect(derive).not.toHaveBeenCalled();
      expect((await add(siti, setupId, { code: app.code() })).body.recoveryCodes).toHaveLength(10);
      expect(derive).toHaveBeenCalledTimes(10);
    } finally {
      derive.mockRestore();
    }
  });

  it('answers a repeated beginning with the same key', async () => {
    const siti = await somebody();
    const setupId = uuid();
    const first = await begin(siti, 'totp', PASSWORD, setupId);
    expect((await begin(siti, 'totp', PASSWORD, setupId)).body).toEqual(first.body);
    expect((await begin(siti, 'passkey', PASSWORD, setupId)).body).toMatchObject({ code: 'id-reused' });
  });

  it('is not added by a wrong code, and is by the right one after it', async () => {
    const siti = await somebody();
    const setupId = uuid();
    const begun = await begin(siti, 'totp', PASSWORD, setupId);
    const app = new CodeApp(api, (begun.body.totp as { secret: string }).secret);
    expect((await add(siti, setupId, { code: app.code(-2) })).body).toMatchObject({ code: 'proof-wrong' });
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({ factors: [] });
    expect((await add(siti, setupId, { code: app.code() })).status).toBe(201);
  });

  it('is begun and added by the same session only, and in time', async () => {
    const [siti, budi] = [await somebody(), await somebody()];
    const setupId = uuid();
    const begun = await begin(siti, 'totp', PASSWORD, setupId);
    const app = new CodeApp(api, (begun.body.totp as { secret: string }).secret);
    expect((await add(budi, setupId, { code: app.code() })).body).toMatchObject({ code: 'setup-over' });
    const elsewhere = api.person();
    elsewhere.setCookie('guyub-local', await makeSession(api, siti.accountId, false));
    expect((await add(elsewhere, setupId, { code: app.code() })).body).toMatchObject({ code: 'setup-over' });
    later(15);
    expect((await add(siti, setupId, { code: app.code() })).body).toMatchObject({ code: 'setup-over' });
  });

  it('is added once, when it is sent twice at once', async () => {
    const siti = await somebody();
    const setupId = uuid();
    const begun = await begin(siti, 'totp', PASSWORD, setupId);
    const code = new CodeApp(api, (begun.body.totp as { secret: string }).secret).code();
    const cookie = { cookie: siti.cookieHeader() };
    const answers = await Promise.all(
      [1, 2].map(() =>
        api.person().post('/api/me/second-factors', { changeId: uuid(), setupId, name: 'HP', code }, cookie),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is one app at most', async () => {
    const siti = await somebody();
    await turnOnCodes(api, siti);
    expect((await begin(siti, 'totp')).body).toMatchObject({ code: 'totp-there-already' });
  });

  it('is removed by the password; with the last one the recovery codes and other sessions end', async () => {
    const siti = await somebody();
    const { app, recoveryCodes } = await turnOnCodes(api, siti);
    const elsewhere = await startSignIn(api, siti.email!);
    await finish(elsewhere, { code: app.nextCode() });
    const [factor] = (await siti.get('/api/me/second-factors')).body.factors as { id: string }[];
    const remove = (current: string) =>
      siti.post(`/api/me/second-factors/${factor?.id}/remove`, { changeId: uuid(), current });
    expect((await remove('bukan ini kata sandi')).body).toMatchObject({ code: 'password-wrong' });
    expect((await remove(PASSWORD)).status).toBe(204);

    expect((await siti.get('/api/me')).body.me).toMatchObject({ hasSecondFactor: false });
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({
      factors: [],
      recoveryCodesLeft: 0,
    });
    const anew = api.person();
    expect((await anew.post('/api/session', { login: siti.email, password: PASSWORD })).body).toMatchObject({
      accountId: siti.accountId,
    });
    expect((await finish(anew, { recoveryCode: recoveryCodes[0] })).body).toMatchObject({
      code: 'sign-in-over',
    });
    const { items } = (await siti.get('/api/me/security-notices')).body as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toContain('factor-removed');
  });

  it('of somebody else cannot be removed', async () => {
    const [siti, budi] = [await somebody(), await somebody()];
    await turnOnCodes(api, siti);
    const [factor] = (await siti.get('/api/me/second-factors')).body.factors as { id: string }[];
    const path = `/api/me/second-factors/${factor?.id}/remove`;
    expect((await budi.post(path, { changeId: uuid(), current: PASSWORD })).status).toBe(404);
    expect((await siti.get('/api/me/second-factors')).body.factors).toHaveLength(1);
  });

  it('gives new recovery codes for the password, and ends the older ones', async () => {
    const siti = await somebody();
    const { recoveryCodes: older } = await turnOnCodes(api, siti);
    const make = (current: string) => siti.post('/api/me/recovery-codes', { changeId: uuid(), current });
    expect((await make('bukan ini kata sandi')).body).toMatchObject({ code: 'password-wrong' });
    const made = await make(PASSWORD);
    const newer = made.body.recoveryCodes as string[];
    expect(newer).toHaveLength(10);
    const there = await startSignIn(api, siti.email!);
    expect((await finish(there, { recoveryCode: older[0] })).body).toMatchObject({
      code: 'second-step-wrong',
    });
    expect((await finish(there, { recoveryCode: newer[0] })).status).toBe(200);
  });

  it('gives recovery codes to nobody without a factor', async () => {
    const siti = await somebody();
    const made = await siti.post('/api/me/recovery-codes', { changeId: uuid(), current: PASSWORD });
    expect(made.body).toMatchObject({ code: 'no-second-factor' });
  });

  it('stands in the trail and in the database without anything that would let somebody in', async () => {
    const siti = await somebody();
    const { app, recoveryCodes } = await turnOnCodes(api, siti);
    const [kept] = await api.db.query<{ text: string }[]>(
      `select concat(
         (select string_agg(f::text, '') from second_factor f), (select string_agg(c::text, '') from recovery_code c),
         (select string_agg(o::text, '') from request_once o), (select string_agg(e.changes::text, '') from audit_entry e)) as text`,
    );
    for (const secret of [app.secret, ...recoveryCodes, recoveryCodes[0]!.replace('-', '')])
      expect(kept?.text).not.toContain(secret);
    const trail = await api.db.query(
      `select operation, action from audit_entry where table_name = 'second_factor' and actor_id = $1`,
      [siti.accountId],
    );
    expect(trail).toEqual([{ operation: 'identity.add-second-factor', action: 'insert' }]);
  });

  it('is forgotten half-begun, but stays when it is there', async () => {
    const siti = await somebody();
    await turnOnCodes(api, siti);
    await startSignIn(api, siti.email!);
    await begin(siti, 'passkey');
    await api.moveTo(api.clock.now().add({ hours: 26 }).toString());
    const [left] = await api.db.query(
      `select (select count(*)::int from sign_in_challenge) as challenges, (select count(*)::int from second_factor_setup) as setups,
              (select count(*)::int from second_factor where account_id = $1) as factors`,
      [siti.accountId],
    );
    expect(left).toEqual({ challenges: 0, setups: 0, factors: 1 });
  });

  it.each([
    ['a new password', 'POST', '/api/me/password', { password: 'gajah biru delapan' }],
    ['new recovery codes', 'POST', '/api/me/recovery-codes', {}],
  ])(
    'is not gone around by %s that was under way when all sessions ended',
    async (_what, method, path, more) => {
      const siti = await somebody();
      const [{ password_hash: before } = { password_hash: '' }] = await hashOf(siti.accountId);
      const owner = api.db.createQueryRunner();
      await owner.startTransaction();
      await owner.query('select from account where id = $1 for update', [siti.accountId]);
      const underWay = siti.send(method, path, { changeId: uuid(), current: PASSWORD, ...more });
      await untilWaiting(api, 1);
      // as when the owner turns a second factor on
      await owner.query(`select set_config('guyub.actor', '{"kind":"system","id":"test"}', true),
        set_config('guyub.operation', 'test', true), set_config('guyub.request', 'test', true), set_config('guyub.now', now()::text, true)`);
      await owner.query('delete from session where account_id = $1', [siti.accountId]);
      await owner.commitTransaction();
      await owner.release();
      expect(await underWay).toMatchObject({ status: 422, body: { code: 'password-wrong' } });
      expect(await hashOf(siti.accountId)).toEqual([{ password_hash: before }]);
      expect(await api.db.query('select from session where account_id = $1', [siti.accountId])).toEqual([]);
    },
  );

  const hashOf = (accountId: string) =>
    api.db.query<{ password_hash: string }[]>('select password_hash from account where id = $1', [accountId]);
});
