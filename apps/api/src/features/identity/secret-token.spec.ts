import { recoveryCodeAlphabet } from '@guyub/domain/identity';

import { newDigits, newRecoveryCode, newToken } from './secret-token.ts';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

it.each([
  ['a reset code', () => newDigits(8), 8, '0123456789'],
  ['a recovery code', newRecoveryCode, 10, recoveryCodeAlphabet],
  // the last of 43 characters carries four bits
  ['a token of a link or a session', () => newToken().slice(0, 42), 42, base64url],
] as const)(
  '%s takes every character at every place, so that nothing of it can be left out of guesses',
  (_what, make, length, alphabet) => {
    const made = Array.from({ length: 3_000 }, make);
    expect(new Set(made).size).toBeGreaterThan(2_990);
    for (let place = 0; place < length; place++)
      expect(new Set(made.map((code) => code[place]))).toEqual(new Set(alphabet.split('')));
  },
);

it('a token has 256 bits', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
});
