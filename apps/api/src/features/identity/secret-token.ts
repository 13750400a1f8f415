import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

import { recoveryCodeAlphabet, recoveryCodePolicy } from '@guyub/domain/identity';

/** 32 random bytes, as they travel: 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the tables keep of a token. It has 256 bits of chance, so a plain digest cannot be searched. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const newSuccessorKey = (): Buffer => randomBytes(32);

/**
 * The token that follows on this one. Whoever asks with the same token, also at the same time, gets the same successor;
 * without the key, which never leaves the database, the token alone does not tell it.
 */
export const successorOf = (token: string, key: Buffer): string =>
  createHmac('sha256', key).update(token).digest('base64url');

/** What the counters keep of what was typed and of where it came from. */
export const digestOf = (...parts: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest();

export const newDigits = (count: number): string => String(randomInt(0, 10 ** count)).padStart(count, '0');

/** Ten characters of 32: 50 bits of chance. */
export const newRecoveryCode = (): string =>
  Array.from({ length: recoveryCodePolicy.characters }, () =>
    recoveryCodeAlphabet.charAt(randomInt(recoveryCodeAlphabet.length)),
  ).join('');
