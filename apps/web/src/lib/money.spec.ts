import { formatNumber, formatRupiah, parseRupiah } from './money.ts';

describe('rupiah', () => {
  it('is written with the separators of the language', () => {
    expect(formatRupiah(12_450_000, 'id')).toBe('Rp\u00a012.450.000');
    expect(formatRupiah(-1_000, 'en')).toBe('−Rp\u00a01,000');
    expect(formatNumber(1_862, 'id')).toBe('1.862');
    expect(formatNumber(1.5, 'id')).toBe('1,5');
  });

  it.each([
    ['50.000', 50_000],
    ['Rp 50.000', 50_000],
    ['rp50000,00', 50_000],
    ['1.250.000', 1_250_000],
    ['0', 0],
  ])('reads %s', (text, amount) => {
    expect(parseRupiah(text, 'id')).toBe(amount);
  });

  it.each(['', '1.5', '50.00', '12.3456', '1,5', 'lima', '-5', '99999999999999999999'])(
    'asks again about “%s”',
    (text) => {
      expect(parseRupiah(text, 'id')).toBeNull();
    },
  );

  it('reads back whatever it wrote', () => {
    for (const amount of [0, 7, 999, 1_000, 25_000_000, Number.MAX_SAFE_INTEGER]) {
      for (const locale of ['id', 'en'] as const) {
        expect(parseRupiah(formatRupiah(amount, locale), locale)).toBe(amount);
      }
    }
  });
});
