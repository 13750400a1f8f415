import { networkOf } from '../../platform/network.ts';
import { digestOf } from './secret-token.ts';
import type { Counter } from './wrong-try.store.ts';

export const addressHash = (address: string): Buffer => digestOf('address', networkOf(address));

export const pairCounter = (login: string, address: string): Counter => ({
  kind: 'pair',
  key: digestOf('pair', login, networkOf(address)),
});
export const addressCounter = (address: string): Counter => ({ kind: 'address', key: addressHash(address) });
export const loginCounter = (login: string): Counter => ({ kind: 'login', key: digestOf('login', login) });
export const mailCounter = (address: string): Counter => ({
  kind: 'mail',
  key: digestOf('mail', networkOf(address)),
});

/** The second step of an account: its owner's networks each count by themselves, and all others together. */
export const secondStepCounter = (accountId: string, address: string, isKnownAddress: boolean): Counter => ({
  kind: 'second-step',
  key: digestOf('second-step', accountId, isKnownAddress ? networkOf(address) : 'elsewhere'),
});

/**
 * What a try to get into an account by a secret counts on. Where its owner has signed in before, only their own tries do:
 * neither guesses from elsewhere nor a neighbour behind the same network's address slow them down.
 */
export function counters(login: string, address: string, isKnownAddress: boolean): Counter[] {
  const pair = pairCounter(login, address);
  return isKnownAddress ? [pair] : [pair, addressCounter(address), loginCounter(login)];
}
