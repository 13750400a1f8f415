import { randomBytes } from 'node:crypto';

import type { AccountCaller, Caller, CallerMembership } from '../../src/platform/caller.ts';
import { LOCAL_COOKIE, SessionReader } from '../../src/platform/session-reader.ts';
import type { Person } from '../person.ts';
import type { TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';

const sessions = new WeakMap<SessionReader, Map<string, Caller>>();

function sessionsOf(api: TestApp): Map<string, Caller> {
  const reader = api.app.get(SessionReader, { strict: false });
  const known = sessions.get(reader);
  if (known) return known;
  const made = new Map<string, Caller>();
  const real = reader.readCaller.bind(reader);
  reader.readCaller = async (token) => made.get(token) ?? real(token);
  sessions.set(reader, made);
  return made;
}

export const makeCaller = (given: Partial<AccountCaller> = {}): AccountCaller => ({
  kind: 'account',
  accountId: uuid(),
  personId: uuid(),
  sessionId: uuid(),
  name: 'Sri',
  hasSecondFactor: true,
  isProven: true,
  memberships: [],
  isOverseer: false,
  isSysadmin: false,
  isAuditor: false,
  ...given,
});

export const makeMembership = (given: Partial<CallerMembership> = {}): CallerMembership => ({
  organizationId: uuid(),
  organizationKind: 'group',
  slug: 'group',
  code: 'GRP',
  roles: ['admin'],
  ...given,
});

/**
 * Somebody who is signed in as this caller, without an account in the database: for the platform and the slices below
 * identity. Slices above it sign in for real.
 */
export function signedInAs(
  api: TestApp,
  given: Partial<AccountCaller> = {},
): Person & { caller: AccountCaller } {
  const caller = makeCaller(given);
  const token = randomBytes(32).toString('base64url');
  sessionsOf(api).set(token, caller);
  const person = api.person();
  person.setCookie(LOCAL_COOKIE, token);
  return Object.assign(person, { caller });
}
