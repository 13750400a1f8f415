import fc from 'fast-check';

import { foldForSearch } from './search.ts';

describe('foldForSearch', () => {
  it.each([
    ['klitih', 'klithih'],
    ['Monumen Juang', 'monumen joang'],
    ['notula rapat', 'notulen rapat'],
    ['Barenglor', 'Bareng Lor'],
    ["Jum'at", 'jumat'],
    ['Jum’at', 'Jumat'],
    ['Café', 'cafe'],
    ['Gedhong', 'gedong'],
    ['Khidmat', 'kidmat'],
    ['DONOR  DARAH', 'donor darah'],
    ['Klaten-Selatan', 'klaten selatan'],
  ])('finds %s as %s', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  it('keeps apart what sounds apart', () => {
    expect(foldForSearch('Jetis')).not.toBe(foldForSearch('Jatis'));
    expect(foldForSearch('Mlese')).not.toBe(foldForSearch('Mlase'));
  });

  it('finds a word within a name, also where two words meet', () => {
    expect(foldForSearch('Masjid Huda')).toContain(foldForSearch('huda'));
    expect(foldForSearch('Bareng Gor')).toContain(foldForSearch('gor'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({
            unit: fc.constantFrom('t', 'd', 'k', 'h', 'j', 'o', 'a', 'n', 'g', 'u', 'l', 'e', ' '),
          }),
        ),
        (text) => {
          const folded = foldForSearch(text);
          expect(foldForSearch(folded)).toBe(folded);
        },
      ),
    );
  });
});
