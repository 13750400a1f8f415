import { generateSync } from 'otplib';

import type { Answer, Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { PASSWORD } from './account.ts';
import type { Authenticator } from './authenticator.ts';

/** An app with codes, on a phone whose clock is the test's. */
export class CodeApp {
  constructor(
    private readonly api: TestApp,
    readonly secret: string,
  ) {}

  /** The code now, or so many steps of thirty seconds before or after. */
  code(steps = 0): string {
    const seconds = Math.floor(this.api.clock.now().epochMilliseconds / 1000) + steps * 30;
    return generateSync({ secret: this.secret, epoch: seconds });
  }

  /** A code that was not shown before: half a minute goes by. */
  nextCode(): string {
    this.api.clock.set(this.api.clock.now().add({ seconds: 30 }).toString());
    return this.code();
  }
}

export const begin = (person: Person, kind: 'totp' | 'passkey', current = PASSWORD, changeId = uuid()) =>
  person.post('/api/me/second-factors/setup', { changeId, kind, current });

export const add = (person: Person, setupId: string, proof: object, name = 'HP saya'): Promise<Answer> =>
  person.post('/api/me/second-factors', { changeId: uuid(), setupId, name, ...proof });

/** Turns on codes of an app for somebody who is signed in. */
export async function turnOnCodes(
  api: TestApp,
  person: Person,
): Promise<{ app: CodeApp; recoveryCodes: string[] }> {
  const setupId = uuid();
  const begun = await begin(person, 'totp', PASSWORD, setupId);
  const { secret } = begun.body.totp as { secret: string };
  const app = new CodeApp(api, secret);
  const added = await add(person, setupId, { code: app.code() });
  if (added.status !== 201) throw new Error(`The app was not added: ${added.text}`);
  return { app, recoveryCodes: added.body.recoveryCodes as string[] };
}

export async function addPasskey(
  person: Person,
  authenticator: Authenticator,
  name = 'Sidik jari',
): Promise<Answer> {
  const setupId = uuid();
  const { body } = await begin(person, 'passkey', PASSWORD, setupId);
  return add(person, setupId, { passkey: authenticator.make(body.passkey as { challenge: string }) }, name);
}

/** The first step of a sign-in, in a browser of its own unless one is given. */
export async function startSignIn(
  api: TestApp,
  login: string,
  person = api.person(),
  headers: Record<string, string> = {},
): Promise<Person> {
  const answer = await person.post('/api/session', { login, password: PASSWORD }, headers);
  if (!('secondStep' in answer.body)) throw new Error(`No second step is asked for: ${answer.text}`);
  return person;
}

export const finish = (person: Person, proof: object, headers: Record<string, string> = {}) =>
  person.post('/api/session/second-step', proof, headers);

export const isSignedIn = async (person: Person): Promise<boolean> =>
  (await person.get('/api/me')).body.me !== null;
