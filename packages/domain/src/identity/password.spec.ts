import fc from 'fast-check';

import { contextWordsOf } from './context-words.ts';
import { judgePassword, type PasswordOwner } from './password.ts';
import { passwordSchema } from './identity.schema.ts';

const owner: PasswordOwner = {
  name: 'Siti Nur Aminah',
  email: 'siti.a@example.org',
  phone: '+6281234567890',
};
const isListed = (text: string) => text.toLowerCase() === 'indonesiaraya45';
const known = { isListed, contextWords: contextWordsOf(['klaten', 'donor', 'darah', 'pmi', 'guyub']) };
const isTaken = (password: string) => judgePassword(password, owner, known).ok;

describe('judgePassword', () => {
  it.each([
    ['aaaaaaaaaa', 'one character again and again'],
    ['aaaaabbbbb', 'two of them'],
    ['1212121212', 'a unit repeated'],
    ['klatklatklat', 'a short unit repeated'],
    ['abcdefghijkl', 'the alphabet'],
    ['9876543210', 'digits backwards'],
    ['qwertyuiop', 'a row of keys'],
    ['qwertyuiop123', 'a row of keys and digits in order'],
    ['1q2w3e4r5t', 'keys in zigzag'],
    ['1qaz2wsx3edc', 'columns of keys'],
    ['asdfghjkl12345', 'two rows'],
    ['IndonesiaRaya45', 'a listed one in another case'],
    ['sitinuraminah', 'the own name'],
    ['Aminah-1998', 'the own name and a year'],
    ['081234567890', 'the own phone number'],
    ['siti.a@example.org', 'the own address'],
  ])('refuses %s: %s', (password) => {
    expect(judgePassword(password, owner, known)).toEqual({
      ok: false,
      error: { code: 'password-common' },
    });
  });

  it.each([
    'kuda hijau tujuh',
    'Soto-Garang-Asem-7',
    'bukan siti yang lain',
    'пароль моей бабушки',
    'h7#kPq2!vZ',
    'donor darah di klaten raya',
    'guyub7#k9!Qz&x',
  ])('takes %s', (password) => {
    expect(isTaken(password)).toBe(true);
  });

  it.each([
    'klaten2026!',
    'DonorDarah#PMI',
    'Kl4ten-Guyub',
    'siti-guyub-2026',
    'guyubaminah',
    'klaten-1998-pmi',
  ])('refuses %s: words of this place and its owner, and fillers', (password) => {
    expect(judgePassword(password, owner, known)).toEqual({
      ok: false,
      error: { code: 'password-context-words' },
    });
  });

  it('takes the same password typed on another device as the same', () => {
    const composed = 'caf\u00e9 di alun-alun';
    const decomposed = 'cafe\u0301 di alun-alun';
    expect(judgePassword(composed, owner, known)).toEqual(judgePassword(decomposed, owner, known));
  });

  it('counts characters, not their parts', () => {
    expect(isTaken('🐃🌾🎋🍚🏯')).toBe(false);
    expect(passwordSchema.safeParse('🐃🌾🎋🍚🏯').success).toBe(false);
    expect(isTaken('🐃🌾🎋🍚🏯🐓🥥🌋🪘🛶')).toBe(true);
  });

  it.each(['kudahijautujuhbelas', 'KUDAHIJAUTUJUHBELAS', '739184620573', '!?#%&/()=+*~'])(
    'takes %s: no kind of character is asked for',
    (password) => {
      expect(isTaken(password)).toBe(true);
    },
  );

  it('refuses any unit that is only repeated', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 4 }),
        fc.integer({ min: 10, max: 30 }),
        (unit, times) => {
          expect(isTaken(unit.repeat(times).slice(0, 100))).toBe(false);
        },
      ),
    );
  });

  it('answers for any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof isTaken(text)).toBe('boolean');
      }),
    );
  });
});
