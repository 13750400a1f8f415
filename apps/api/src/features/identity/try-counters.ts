import { networkOf } from '../../platform/network.ts';
import { digestOf } from './secret-token.ts';
import type { Counter } from './wrong-try.store.ts';

/** Where a try comes from, and how far the account's owner has been seen there. */
export interface TryPlace {
  address: string;
  /** of a browser that its owner has signed in with; null for any other */
  knownDevice: string | null;
  isKnownAddress: boolean;
}

export const addressHash = (address: string): Buffer => digestOf('address', networkOf(address));

export const pairCounter = (login: string, address: string): Counter => ({
  kind: 'pair',
  key: digestOf('pair', login, networkOf(address)),
});
const deviceCounter = (login: string, device: string): Counter => ({
  kind: 'pair',
  key: digestOf('pair-device', login, device),
});
export const addressCounter = (address: string): Counter => ({ kind: 'address', key: addressHash(address) });
export const loginCounter = (login: string): Counter => ({ kind: 'login', key: digestOf('login', login) });
export const resetCodeCounter = (phone: string): Counter => ({
  kind: 'reset-code',
  key: digestOf('reset-code', phone),
});
/** A wrong password in an open session: what ends it, and what its account's owner is told of. */
export const proofCounters = (caller: { sessionId: string; accountId: string }) => ({
  session: { kind: 'session-proof', key: digestOf('session-proof', caller.sessionId) } as const,
  account: { kind: 'account-proof', key: digestOf('account-proof', caller.accountId) } as const,
});
export const mailCounter = (address: string): Counter => ({
  kind: 'mail',
  key: digestOf('mail', networkOf(address)),
});

/** The second step of an account: its owner's browsers and networks each count by themselves, and all others together. */
export function secondStepCounter(accountId: string, place: TryPlace): Counter {
  const { knownDevice, isKnownAddress, address } = place;
  const from =
    knownDevice === null ? (isKnownAddress ? networkOf(address) : 'elsewhere') : `device ${knownDevice}`;
  return { kind: 'second-step', key: digestOf('second-step', accountId, from) };
}

export interface TryCounters {
  /** at this account from this place: they hold up whoever tries there */
  own: Counter[];
  /** at other accounts from this place, or at this one from elsewhere: they hold up the owner's own places not at all */
  wide: Counter[];
}

/**
 * What a try to get into an account by a secret counts on. In a browser that its owner has signed in with only its own tries
 * do, so that nobody beside them behind the same address can slow them down; everywhere else those at this account from there,
 * and the wide ones, which are counted alike whether or not the owner has been there (`DoorTries`).
 */
export function counters(login: string, { address, knownDevice }: TryPlace): TryCounters {
  if (knownDevice !== null) return { own: [deviceCounter(login, knownDevice)], wide: [] };
  return { own: [pairCounter(login, address)], wide: [addressCounter(address), loginCounter(login)] };
}

/** The same for the code to a new password; from elsewhere it has a count of its own, which wrong passwords do not fill. */
export function resetCounters(phone: string, place: TryPlace): TryCounters {
  const { own, wide } = counters(phone, place);
  return { own, wide: wide.map((counter) => (counter.kind === 'login' ? resetCodeCounter(phone) : counter)) };
}
