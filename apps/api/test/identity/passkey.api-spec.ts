import { makeAccount, type SignedInPerson } from '../makers/account.ts';
import { Authenticator } from '../makers/authenticator.ts';
import {
  add,
  addPasskey,
  begin,
  finish,
  isSignedIn,
  startSignIn,
  turnOnCodes,
} from '../makers/second-factor.ts';
import type { Person } from '../person.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const origin = 'https://guyub.klaten.example';

interface Asked {
  challenge: string;
  rpId: string;
  allowCredentials: { id: string }[];
}

describe('a passkey', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({
      now: '2026-11-23T00:00:00Z',
      environment: { GUYUB_PUBLIC_URL: origin },
    });
  });
  afterAll(() => api.close());

  const ask = async (person: Person) =>
    (await person.post('/api/session/passkey-request', undefined)).body as unknown as Asked;

  async function somebody(): Promise<{ siti: SignedInPerson; passkey: Authenticator }> {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const passkey = new Authenticator(origin);
    expect((await addPasskey(siti, passkey)).status).toBe(201);
    return { siti, passkey };
  }

  it('is added, with recovery codes, and signs in', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const passkey = new Authenticator(origin);
    expect((await addPasskey(siti, passkey)).body.recoveryCodes).toHaveLength(10);
    expect((await siti.get('/api/me')).body.me).toMatchObject({ hasSecondFactor: true });

    const there = await startSignIn(api, siti.email!);
    const asked = await ask(there);
    expect(asked).toMatchObject({
      rpId: 'guyub.klaten.example',
      allowCredentials: [{ id: passkey.id }],
      userVerification: 'preferred',
    });
    const answer = await finish(there, { passkey: passkey.show(asked) });
    expect(answer.body).toMatchObject({ accountId: siti.accountId, hasSecondFactor: true });
    expect((await siti.get('/api/me/second-factors')).body).toMatchObject({
      factors: [{ kind: 'passkey', name: 'Sidik jari', lastUsedAt: '2026-11-23T00:00:00.000Z' }],
      passkeyOrigin: origin,
    });
  });

  it('is one of several, each with its name, beside an app', async () => {
    const { siti, passkey } = await somebody();
    const second = new Authenticator(origin);
    const added = await addPasskey(siti, second, 'Kunci di laci');
    expect(added.body).toEqual({ recoveryCodes: [] });
    await turnOnCodes(api, siti);
    const { factors } = (await siti.get('/api/me/second-factors')).body as { factors: { name: string }[] };
    expect(factors.map(({ name }) => name).sort()).toEqual(['HP saya', 'Kunci di laci', 'Sidik jari']);
    for (const one of [passkey, second]) {
      const there = await startSignIn(api, siti.email!);
      expect((await finish(there, { passkey: one.show(await ask(there)) })).status).toBe(200);
    }
  });

  it('is asked for at the configured address, whatever the Host header says', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const begun = await siti.post(
      '/api/me/second-factors/setup',
      { changeId: uuid(), kind: 'passkey', current: 'kuda hijau tujuh' },
      { 'x-forwarded-host': 'evil.example' },
    );
    expect(begun.body.passkey).toMatchObject({ rp: { id: 'guyub.klaten.example' } });
  });

  it('of another site is neither added nor taken', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const elsewhere = new Authenticator('https://guyub-klaten.example');
    expect((await addPasskey(siti, elsewhere)).body).toMatchObject({ code: 'proof-wrong' });
    const own = await somebody();
    const there = await startSignIn(api, own.siti.email!);
    const asked = await ask(there);
    const forged = new Authenticator('https://guyub-klaten.example').show(asked);
    expect(
      (await finish(there, { passkey: { ...forged, id: own.passkey.id, rawId: own.passkey.id } })).status,
    ).toBe(422);
    expect(await isSignedIn(there)).toBe(false);
  });

  it('signs one challenge once, also when the answer was wrong', async () => {
    const { siti, passkey } = await somebody();
    const there = await startSignIn(api, siti.email!);
    const asked = await ask(there);
    const wrong = passkey.show({ challenge: Buffer.alloc(32, 7).toString('base64url') });
    expect((await finish(there, { passkey: wrong })).body).toMatchObject({ code: 'second-step-wrong' });
    expect((await finish(there, { passkey: passkey.show(asked) })).body).toMatchObject({
      code: 'second-step-wrong',
    });
    expect((await finish(there, { passkey: passkey.show(await ask(there)) })).status).toBe(200);
  });

  it('answers the newest challenge of its own sign-in, not that of another', async () => {
    const { siti, passkey } = await somebody();
    const [one, other] = [await startSignIn(api, siti.email!), await startSignIn(api, siti.email!)];
    const askedOne = await ask(one);
    await ask(other);
    expect((await finish(other, { passkey: passkey.show(askedOne) })).status).toBe(422);
    const older = await ask(one);
    await ask(one);
    expect((await finish(one, { passkey: passkey.show(older) })).status).toBe(422);
  });

  it('is refused when it counts like an older copy of itself', async () => {
    const { siti, passkey } = await somebody();
    for (const count of [10, 20]) {
      passkey.setCount(count);
      const there = await startSignIn(api, siti.email!);
      expect((await finish(there, { passkey: passkey.show(await ask(there)) })).status).toBe(200);
    }
    passkey.setCount(12);
    const copy = await startSignIn(api, siti.email!);
    expect((await finish(copy, { passkey: passkey.show(await ask(copy)) })).status).toBe(422);
  });

  it('of somebody else does not sign in', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const there = await startSignIn(api, one.siti.email!);
    expect((await finish(there, { passkey: other.passkey.show(await ask(there)) })).status).toBe(422);
  });

  it('belongs to one account, and is there once', async () => {
    const { siti, passkey } = await somebody();
    const begun = await begin(siti, 'passkey');
    expect(begun.body.passkey).toMatchObject({ excludeCredentials: [{ id: passkey.id }] });
    expect((await addPasskey(siti, passkey)).body).toMatchObject({ code: 'passkey-there-already' });
    const budi = await makeAccount(api, { hasSecondFactor: false });
    expect((await addPasskey(budi, passkey)).body).toMatchObject({ code: 'passkey-there-already' });
  });

  it('is added by what was begun for one', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    const setupId = uuid();
    await begin(siti, 'totp', 'kuda hijau tujuh', setupId);
    const passkey = new Authenticator(origin).make({ challenge: 'AAAA' });
    expect((await add(siti, setupId, { passkey })).body).toMatchObject({ code: 'proof-wrong' });
  });

  it('is not asked for where there is none, and by nobody who has not given the password', async () => {
    const siti = await makeAccount(api, { hasSecondFactor: false });
    await turnOnCodes(api, siti);
    const there = await startSignIn(api, siti.email!);
    expect((await there.post('/api/session/passkey-request', undefined)).body).toMatchObject({
      code: 'no-second-factor',
    });
    expect((await api.person().post('/api/session/passkey-request', undefined)).body).toMatchObject({
      code: 'sign-in-over',
    });
  });

  it('opens the door while codes have to wait', async () => {
    const { siti, passkey } = await somebody();
    await turnOnCodes(api, siti);
    const there = await startSignIn(api, siti.email!);
    for (let tries = 1; tries <= 6; tries++) await finish(there, { code: '000000' });
    expect((await finish(there, { code: '000000' })).status).toBe(429);
    expect((await finish(there, { passkey: passkey.show(await ask(there)) })).status).toBe(200);
  });
});
