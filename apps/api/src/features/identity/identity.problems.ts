import type { IdentityRefusal } from '@guyub/domain/identity';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';

import {
  commonProblems,
  platformProblems,
  type ProblemAnswer,
  type ProblemTable,
} from '../../platform/problem.ts';

/** A session may end while what it asked for waits for a lock: the same answer as at the door. */
type Refusal = IdentityRefusal | CommonRefusal | { code: 'sign-in-needed' };

export const identityProblems: ProblemTable<Refusal> = {
  ...commonProblems,
  'sign-in-needed': platformProblems['sign-in-needed'],
  'sign-in-refused': { status: 401, title: 'No account has this login and password' },
  'too-many-tries': { status: 429, title: 'Too many tries; wait a little' },
  'password-common': { status: 422, title: 'This password can be guessed' },
  'password-context-words': {
    status: 422,
    title: 'This password is made of words that are tried first here',
  },
  'password-wrong': { status: 422, title: 'The current password is another one' },
  'link-not-open': { status: 409, title: 'This link is not open' },
  'code-wrong': { status: 422, title: 'This phone number and code do not belong together, or no longer' },
  'code-shown-once': { status: 409, title: 'This code was made and shown; make another one' },
  busy: { status: 503, title: 'Too many people at once; try again in a moment' },
  'secure-connection-needed': { status: 403, title: 'Sign in over https, or on this machine itself' },
  'session-not-found': { status: 404, title: 'There is no such session' },
  'link-for-another': { status: 403, title: 'This link was sent to somebody else' },
  'account-needed': { status: 409, title: 'Sign in first, or make an account with the answer' },
  'sign-in-over': { status: 409, title: 'This sign-in is over; begin with the password again' },
  'second-step-wrong': { status: 422, title: 'This code or passkey is not right, or was used' },
  'setup-over': { status: 409, title: 'This set-up is over; begin again' },
  'proof-wrong': { status: 422, title: 'This code or passkey does not belong to what is being added' },
  'factor-not-found': { status: 404, title: 'There is no such second factor' },
  'no-second-factor': { status: 409, title: 'This account has no such second factor' },
  'account-not-found': { status: 404, title: 'There is no such account' },
  'totp-there-already': { status: 409, title: 'This account has an app with codes already' },
  'too-many-factors': { status: 409, title: 'This account has as many second factors as it can have' },
  'passkey-there-already': { status: 409, title: 'This passkey belongs to an account already' },
  'own-account': { status: 403, title: 'Your own account is in the hands of another sysadmin' },
  'last-sysadmin': { status: 409, title: 'Nobody would be left who could enable it again' },
  'no-longer-sysadmin': { status: 403, title: 'You are no longer a sysadmin' },
  'account-disabled': { status: 409, title: 'This account is disabled already' },
  'account-not-disabled': { status: 409, title: 'This account is not disabled' },
  'second-factor-needed': { status: 403, title: 'Sign in with a second factor of your own first' },
  'reset-code-not-for-account': { status: 409, title: 'A code cannot be made for this account' },
};

type Code = keyof typeof identityProblems;

/** The part of the table that one operation can answer. */
export const problemsOf = (...codes: Code[]): Record<string, ProblemAnswer> =>
  Object.fromEntries(codes.map((code) => [code, identityProblems[code]]));
