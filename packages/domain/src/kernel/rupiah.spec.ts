import fc from 'fast-check';

import { rupiahSchema } from './rupiah.schema.ts';
import { allocate, sumRupiah, toRupiah } from './rupiah.ts';

const anyRupiah = fc.maxSafeInteger().map(toRupiah);
const anyWeights = fc
  .array(fc.oneof(fc.nat({ max: 100 }), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('toRupiah', () => {
  it('takes whole rupiah only', () => {
    expect(toRupiah(50_127)).toBe(50_127);
    expect(Object.is(toRupiah(-0), 0)).toBe(true);
    for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => toRupiah(amount)).toThrow(RangeError);
  });

  it('reads from the wire what it would take itself', () => {
    expect(rupiahSchema.safeParse(50_000).success).toBe(true);
    for (const amount of [0.5, '50000', 2 ** 53, null])
      expect(rupiahSchema.safeParse(amount).success).toBe(false);
  });
});

describe('sumRupiah', () => {
  it('throws rather than lose a rupiah', () => {
    expect(sumRupiah([toRupiah(1), toRupiah(2), toRupiah(-5)])).toBe(-2);
    expect(sumRupiah([])).toBe(0);
    expect(() => sumRupiah([toRupiah(Number.MAX_SAFE_INTEGER), toRupiah(1)])).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('divides among three, the earlier part first', () => {
    expect(allocate(toRupiah(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(toRupiah(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(toRupiah(5), [0, 3, 7])).toEqual([0, 2, 3]);
  });

  it('loses nothing, and strays from no exact share by a rupiah', () => {
    fc.assert(
      fc.property(anyRupiah, anyWeights, (amount, weights) => {
        const parts = allocate(amount, weights);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        weights.forEach((weight, position) => {
          const off = BigInt(parts[position] ?? Number.NaN) * total - BigInt(amount) * BigInt(weight);
          expect(off < total && off > -total).toBe(true);
          if (weight === 0) expect(parts[position]).toBe(0);
        });
      }),
    );
  });

  it('gives equal parts to equal weights, or a rupiah more to the earlier', () => {
    fc.assert(
      fc.property(anyRupiah, fc.integer({ min: 1, max: 20 }), (amount, count) => {
        const parts = allocate(
          amount,
          Array.from({ length: count }, () => 1),
        );
        const sizes = parts.map((part) => Math.abs(part));
        expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('throws when nobody could receive', () => {
    for (const weights of [[], [0, 0], [-1, 2], [0.5]])
      expect(() => allocate(toRupiah(10), weights)).toThrow(RangeError);
  });
});
