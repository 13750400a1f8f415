import { Temporal } from '../kernel/temporal.ts';
import { SESSIONS_BOUND } from './session-life.ts';

/** How wrong tries slow the next one down. */
export interface TryPolicy {
  /** wrong tries without any waiting */
  freeTries: number;
  /** the first wait; each further wrong try doubles it */
  firstWaitSeconds: number;
  /** the wait never grows beyond this, so that nobody can be locked out for good */
  longestWaitSeconds: number;
  /** a quiet time after which the count starts anew */
  forgetAfterSeconds: number;
}

const minute = 60;
const hour = 60 * minute;

/** Wrong passwords in open sessions, where one is asked for anew. */
export const wrongProofPolicy = {
  /** of so many in all sessions of an account its owner is told, once in so many minutes */
  told: 5,
  toldMinutes: 60,
  /** with so many since the last right one a session ends */
  mostInSession: 10,
} as const;

/** What counts wrong tries, from the narrowest to the widest. */
export const tryPolicies = {
  /** one account from one address: the usual guesser */
  pair: {
    freeTries: 5,
    firstWaitSeconds: 30,
    longestWaitSeconds: 15 * minute,
    forgetAfterSeconds: 24 * hour,
  },
  /** one address, many accounts; wide, since a whole village may share a mobile network's address */
  address: { freeTries: 100, firstWaitSeconds: 30, longestWaitSeconds: 5 * minute, forgetAfterSeconds: hour },
  /** one account from anywhere; slows down only addresses that its owner never signed in from, and only a little */
  login: { freeTries: 50, firstWaitSeconds: 5, longestWaitSeconds: minute, forgetAfterSeconds: hour },
  /**
   * the code to a new password of one phone, from wherever its owner never signed in: wrong tries make it slow, and never end
   * it. In the half hour that a code lives, 411 tries are taken there however many networks send them (50, then one every 1, 2,
   * 4, 5, 5 … seconds), and 10 more on each network where its owner has signed in (`pair`). Of 100,000,000 codes whoever tries
   * at every chance meets the right one once in some 240,000.
   */
  'reset-code': { freeTries: 50, firstWaitSeconds: 1, longestWaitSeconds: 5, forgetAfterSeconds: hour },
  /** the second step of one account, by who knows its password already; the owner's own networks count apart */
  'second-step': {
    freeTries: 5,
    firstWaitSeconds: 30,
    longestWaitSeconds: 15 * minute,
    forgetAfterSeconds: 24 * hour,
  },
  /** wrong passwords in one open session, from wherever: it ends with the last of them (`wrongProofPolicy`) */
  'session-proof': {
    freeTries: wrongProofPolicy.mostInSession,
    firstWaitSeconds: 15 * minute,
    longestWaitSeconds: 15 * minute,
    forgetAfterSeconds: 24 * hour,
  },
  /** the same in all sessions of an account, to tell its owner; holds nobody up, and has room for every session that may be */
  'account-proof': {
    freeTries: SESSIONS_BOUND * wrongProofPolicy.mostInSession,
    firstWaitSeconds: 1,
    longestWaitSeconds: 1,
    forgetAfterSeconds: 24 * hour,
  },
  /** requests for mail (sign-up, reset) by one address; how many one mailbox gets is limited by itself */
  mail: { freeTries: 200, firstWaitSeconds: 10, longestWaitSeconds: minute, forgetAfterSeconds: hour },
} as const satisfies Record<string, TryPolicy>;
export type TryKind = keyof typeof tryPolicies;

export interface TryCount {
  wrong: number;
  lastAt: Temporal.Instant;
}

/** Seconds until the next try is taken; 0 when it is taken now. */
export function secondsToWait(count: TryCount | null, now: Temporal.Instant, policy: TryPolicy): number {
  if (count === null || count.wrong < policy.freeTries) return 0;
  const doublings = Math.min(count.wrong - policy.freeTries, 30);
  const wait = Math.min(policy.firstWaitSeconds * 2 ** doublings, policy.longestWaitSeconds);
  const milliseconds = count.lastAt.add({ seconds: wait }).epochMilliseconds - now.epochMilliseconds;
  return Math.max(0, Math.ceil(milliseconds / 1000));
}

/** The wrong tries that still count. */
export function countedWrong(count: TryCount | null, now: Temporal.Instant, policy: TryPolicy): number {
  const isForgotten =
    count === null ||
    Temporal.Instant.compare(now, count.lastAt.add({ seconds: policy.forgetAfterSeconds })) >= 0;
  return isForgotten ? 0 : count.wrong;
}

/** The count after one more wrong try. */
export const countWrongTry = (
  count: TryCount | null,
  now: Temporal.Instant,
  policy: TryPolicy,
): TryCount => ({ wrong: countedWrong(count, now, policy) + 1, lastAt: now });
