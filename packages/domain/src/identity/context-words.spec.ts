import fc from 'fast-check';

import { contextWordsOf, isMadeOfContextWords as isMadeOf, wordsIn } from './context-words.ts';

const isMadeOfContextWords = (password: string, words: readonly string[]) =>
  isMadeOf(password, contextWordsOf(words));
const words = ['klaten', 'guyub', 'donor', 'darah', 'pmi', 'prambanan', 'admin'];
const word = fc.constantFrom(...words);
const filler = fc.string({ unit: fc.constantFrom(...Array.from('0123456789 -_.!#*')), maxLength: 6 });
const randomCase = (text: string, upper: readonly boolean[]) =>
  Array.from(text, (letter, index) => (upper[index % upper.length] ? letter.toUpperCase() : letter)).join('');

describe('isMadeOfContextWords', () => {
  it('finds every row of such words, in any case and with any fillers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, filler), { minLength: 1, maxLength: 6 }),
        filler,
        fc.array(fc.boolean(), { minLength: 1 }),
        (parts, first, upper) => {
          const text = first + parts.flat().join('');
          expect(isMadeOfContextWords(randomCase(text, upper), words)).toBe(true);
        },
      ),
    );
  });

  it('leaves alone what has five letters or more of something else', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...Array.from('bcfhjqvwxz')), minLength: 5, maxLength: 20 }),
        filler,
        (parts, other, between) => {
          expect(isMadeOfContextWords([...parts, other].join(between), words)).toBe(false);
        },
      ),
    );
  });

  it('never finds more with fewer words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.subarray(words), (text, fewer) => {
        const isFound = isMadeOfContextWords(text, fewer);
        expect(!isFound || isMadeOfContextWords(text, words)).toBe(true);
      }),
    );
  });

  it.each([
    ['kl4t3n 2026', 'letters written as digits'],
    ['@dm1n-guyub', 'letters written as signs'],
    ['klatenku', 'a tail too short to be of use'],
    ['donordarahpmiklaten', 'no gaps at all'],
  ])('finds %s: %s', (password) => {
    expect(isMadeOfContextWords(password, words)).toBe(true);
  });

  it('counts no word twice where two overlap', () => {
    expect(isMadeOfContextWords('abcdef', ['abcd', 'cdef'])).toBe(true);
    expect(isMadeOfContextWords('abcdefxyzuvw', ['abcdef', 'defxyz'])).toBe(false);
  });

  it('asks the words of a person beside those of the place', () => {
    const both = contextWordsOf(['aminah'], contextWordsOf(['klaten']));
    expect(isMadeOf('klaten-aminah-26', both)).toBe(true);
    expect(isMadeOf('klaten-aminah-26', contextWordsOf(['klaten']))).toBe(false);
  });

  it('looks at each letter of a password a few times, however many words are known', () => {
    const letters = Array.from('abcdefghijklmnopqrst');
    const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}x`)));
    const known = contextWordsOf(many);
    let looks = 0;
    const text = new Proxy(Array.from('jalan-setapak-di-tepi-sawah'.repeat(7)), {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, receiver);
      },
    });
    for (let at = 0; at < text.length; at++) known.endsFrom(text, at);
    expect(many).toHaveLength(8_000);
    expect(looks).toBeLessThan(text.length * 5);
  });

  it('knows nothing without words', () => {
    expect(isMadeOfContextWords('klaten2026', [])).toBe(false);
  });
});

it('reads names as they would be typed, without what is too short to be a word', () => {
  expect(wordsIn('Info Seputar Klaten (ISK), RT 5')).toEqual(['info', 'seputar', 'klaten']);
});
