import fc from 'fast-check';

import { maskPhone, normalizePhone } from './phone.ts';

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''));
const anyNational = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(7, 11))
  .map(([first, rest]) => `${first}${rest}`);
const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ');

describe('normalizePhone', () => {
  it.each([
    '081234567789',
    '0812-3456-7789',
    '+62 812 3456 7789',
    '6281234567789',
    '+62 (0)812 3456 7789',
    '０８１２３４５６７７８９',
    '(0812) 3456.7789',
    '0812–3456–7789',
  ])('reads %s', (typed) => {
    expect(normalizePhone(typed)).toEqual({ ok: true, value: '+6281234567789' });
  });

  it('takes fixed lines of Klaten too', () => {
    expect(normalizePhone('(0272) 321 567')).toEqual({ ok: true, value: '+62272321567' });
  });

  it.each([
    '',
    '8123456789',
    '+6581234567',
    '08',
    '0812345',
    '00812345678',
    '0812345678901234',
    '0812abc45678',
    '+',
  ])('refuses %p', (typed) => {
    expect(normalizePhone(typed)).toEqual({ ok: false, error: { code: 'phone-invalid' } });
  });

  it('reads every way of writing one number alike, and its own answer unchanged', () => {
    fc.assert(
      fc.property(
        anyNational,
        fc.constantFrom('0', '62', '+62', '+620'),
        separator,
        (national, prefix, mark) => {
          const typed = prefix + mark + national.slice(0, 3) + mark + national.slice(3);
          const read = normalizePhone(typed);
          expect(read).toEqual({ ok: true, value: `+62${national}` });
          expect(normalizePhone(`+62${national}`)).toEqual(read);
        },
      ),
    );
  });

  it('keeps nothing but the one form, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+062 8-9.()a'.split('')) }), (typed) => {
        const read = normalizePhone(typed);
        expect(read.ok ? read.value : '+6281234567').toMatch(/^\+62[1-9]\d{7,11}$/);
      }),
    );
  });
});

describe('maskPhone', () => {
  it('shows the ends only', () => {
    expect(maskPhone('+6281234567789')).toBe('0812****789');
  });

  it('never shows more than seven digits', () => {
    fc.assert(
      fc.property(anyNational, (national) => {
        expect(maskPhone(`+62${national}`).replace(/\D/g, '')).toHaveLength(7);
      }),
    );
  });
});
