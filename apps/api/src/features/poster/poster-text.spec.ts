import fc from 'fast-check';

import { drawableText, fitLine, fitTitle } from './poster-text.ts';

describe('words on a poster', () => {
  it.each([
    ['Donor Darah “Rutin” – ke-9', 'Donor Darah “Rutin” – ke-9'],
    ['🩸 Donor 🎉 Darah!', 'Donor Darah!'],
    ['Ayo ❤️, ke Bayat', 'Ayo, ke Bayat'],
    ['𝗗𝗢𝗡𝗢𝗥 𝓓𝓪𝓻𝓪𝓱', 'DONOR Darah'],
    ['🎉 | Rapat | 🎉', 'Rapat'],
    ['Anti\u2011klitih, be\u00adsama', 'Anti-klitih, besama'],
    ['José & Şule & Zoë', 'José & Şule & Zoë'],
    ['ꦏ꧀ꦭꦛꦺꦤ꧀', ''],
    ['🎉 – !', ''],
  ])('of %j are %j', (given, drawn) => {
    expect(drawableText(given)).toBe(drawn);
  });

  it('are letters that the fonts have, whatever was given, and stay as they are when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const drawn = drawableText(given);
        expect(drawn).toMatch(/^[\u0020-\u024f\u1e80-\u1e85\u2010-\u2030\u2039\u203a\u20ac]*$/u);
        expect(drawableText(drawn)).toBe(drawn);
      }),
    );
  });
});

it('a line becomes smaller only where it must', () => {
  expect(fitLine('Rabu', 200, 40)).toBe(40);
  expect(fitLine('Wednesday', 208, 40)).toBeLessThan(40);
  expect(fitLine('Wednesday, 30 September 2026 · 20:00–1 Oct, 02:00 WITA', 1072, 40)).toBeLessThan(40);
});

describe('a title in its box', () => {
  const box = { width: 780, height: 196 };

  it('is large when it is short, smaller when it is long, and cut between words when it is too long', () => {
    expect(fitTitle('Rapat', box)).toEqual({ words: 'Rapat', size: 96, lines: 1 });
    const long = fitTitle('Bedah Rumah Mbah Surip, Hari ke-3', box);
    expect([long.words, long.size < 96, long.lines > 1]).toEqual([
      'Bedah Rumah Mbah Surip, Hari ke-3',
      true,
      true,
    ]);
    const cut = fitTitle('Donor darah dan penggalangan dana '.repeat(5), box);
    expect(cut.size).toBe(44);
    expect(cut.words).toMatch(/^Donor .*[a-z]…$/);
  });

  it('never grows as words are added', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2, maxLength: 25 }), (words) => {
        const sizes = words.map((_, at) => fitTitle(words.slice(0, at + 1).join(' '), box).size);
        expect([...sizes].sort((one, other) => other - one)).toEqual(sizes);
      }),
    );
  });
});
