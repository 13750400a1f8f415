import { createHash, randomBytes } from 'node:crypto';

import type { Role } from '@guyub/domain/organization';
import { hash } from '@node-rs/argon2';

import { LOCAL_COOKIE } from '../../src/platform/session-reader.ts';
import type { Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

/** What every made account signs in with. */
export const PASSWORD = 'kuda hijau tujuh';
// weak on purpose: the tests make many, and the parameters stand in the hash itself
const passwordHash = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

export interface AccountOptions {
  name?: string;
  /** null: a phone only; left out: one of its own */
  email?: string | null;
  phone?: string | null;
  locale?: 'id' | 'en';
  /** false: a session by the password alone, in which some roles wait */
  hasSecondFactor?: boolean;
  /** when the password was shown last in the session; left out: so that it counts at any time */
  provenAt?: string;
  memberships?: readonly { organizationId: string; roles: readonly Role[] }[];
}

export interface MadeAccount {
  accountId: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** in the order asked for */
  membershipIds: string[];
}

/** Somebody with an account, memberships and a browser that is signed in. */
export type SignedInPerson = Person & MadeAccount;

/** An account with its memberships, as rows. */
export async function makeAccountRow(api: TestApp, options: AccountOptions = {}): Promise<MadeAccount> {
  const [accountId, personId] = [uuid(), uuid()];
  const { name = 'Siti Aminah', email = `account-${accountId}@example.org`, phone = null } = options;
  const memberships = options.memberships ?? [];
  const membershipIds = memberships.map(uuid);
  const [now, kept] = [api.clock.now().toString(), await passwordHash];
  await api.asSystem(async (tx) => {
    await tx.query('insert into person (id, name, created_at, version) values ($1, $2, $3, 1)', [
      personId,
      name,
      now,
    ]);
    await tx.query(
      `insert into account (id, person_id, email, phone, password_hash, locale, rights_version, created_at, version)
       values ($1, $2, $3, $4, $5, $6, 1, $7, 1)`,
      [accountId, personId, email, phone, kept, options.locale ?? 'id', now],
    );
    for (const [index, { organizationId, roles }] of memberships.entries())
      await tx.query(
        `insert into membership (id, organization_id, account_id, roles, joined_at, joined_by, version)
         values ($1, $2, $3, $4, $5, 'invitation', 1)`,
        [membershipIds[index], organizationId, accountId, roles, now],
      );
  });
  return { accountId, personId, name, email, phone, membershipIds };
}

/** What is about something else than proof makes its own, which no clock outruns. */
const ALWAYS = '2999-01-01T00:00:00Z';

/** A session of this account, as a row; its token. */
export async function makeSession(
  api: TestApp,
  accountId: string,
  hasSecondFactor = true,
  provenAt = ALWAYS,
): Promise<string> {
  const [id, token, now] = [uuid(), randomBytes(32).toString('base64url'), api.clock.now().toString()];
  await api.asSystem(async (tx) => {
    await tx.query(
      `insert into session (id, account_id, device, has_second_factor, created_at, proven_at)
       values ($1, $2, 'test', $3, $4, $5)`,
      [id, accountId, hasSecondFactor, now, provenAt],
    );
    await tx.query(
      `insert into session_token (token_hash, session_id, successor_key, rights_version, issued_at, last_used_at)
       select $1, $2, $3, rights_version, $4, $4 from account where id = $5`,
      [createHash('sha256').update(token).digest(), id, randomBytes(32), now, accountId],
    );
  });
  return token;
}

/** Somebody who is signed in: `person.get(…)`, `person.post(…)` go with their session. */
export async function makeAccount(api: TestApp, options: AccountOptions = {}): Promise<SignedInPerson> {
  const made = await makeAccountRow(api, options);
  const person = api.person();
  person.setCookie(
    LOCAL_COOKIE,
    await makeSession(api, made.accountId, options.hasSecondFactor, options.provenAt),
  );
  return Object.assign(person, made);
}
