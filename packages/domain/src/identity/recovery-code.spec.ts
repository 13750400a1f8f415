import fc from 'fast-check';

import {
  formatRecoveryCode,
  readRecoveryCode,
  recoveryCodeAlphabet,
  recoveryCodePolicy,
} from './recovery-code.ts';

const { characters } = recoveryCodePolicy;
const codes = fc
  .array(fc.constantFrom(...recoveryCodeAlphabet.split('')), { minLength: characters, maxLength: characters })
  .map((letters) => letters.join(''));

describe('a recovery code', () => {
  it('is read as it was shown', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readRecoveryCode(formatRecoveryCode(code))).toBe(code);
      }),
    );
  });

  it('is read however it was typed: in capitals, with spaces, with letters that look like digits', () => {
    expect(readRecoveryCode(' 7K2MQ X9C4T ')).toBe('7k2mqx9c4t');
    expect(readRecoveryCode('OIL00-11111')).toBe('0110011111');
  });

  it('is not read from anything else', () => {
    for (const typed of ['', '7k2mq', '7k2mq-x9c4', '7k2mq-x9c4tt', 'u7k2m-x9c4t', '7k2mq-x9c4!'])
      expect(readRecoveryCode(typed)).toBeNull();
  });
});
