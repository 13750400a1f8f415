import { isIPv6 } from 'node:net';

import { digestOf } from './secret-token.ts';
import type { Counter } from './wrong-try.store.ts';

/** The address that counts: of IPv6 the network, since one household holds 2^64 of them. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

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

/**
 * What a try to get into an account by a secret counts on. Where its owner has signed in before, only their own tries do:
 * neither guesses from elsewhere nor a neighbour behind the same network's address slow them down.
 */
export function counters(login: string, address: string, isKnownAddress: boolean): Counter[] {
  const pair = pairCounter(login, address);
  return isKnownAddress ? [pair] : [pair, addressCounter(address), loginCounter(login)];
}
