import type { $brand } from 'zod';

/** Whole rupiah. Nothing here is below one rupiah, and a safe integer holds nine quadrillion. */
export type Rupiah = number & $brand<'Rupiah'>;

export const isRupiah = (amount: number): amount is Rupiah => Number.isSafeInteger(amount);

/** Marks a number as rupiah. Untrusted numbers go through `rupiahSchema`. */
export function toRupiah(amount: number): Rupiah {
  // -0 would differ from 0 in JSON and in comparisons by Object.is
  const whole = amount + 0;
  if (!isRupiah(whole)) throw new RangeError(`not whole rupiah: ${amount}`);
  return whole;
}

/** Adds up; throws where the sum cannot be told exactly any more. */
export const sumRupiah = (amounts: readonly Rupiah[]): Rupiah =>
  amounts.reduce<Rupiah>((sum, amount) => toRupiah(sum + amount), toRupiah(0));

/**
 * Divides an amount by weights and loses nothing: the parts add up to the amount, and none is a rupiah or more away from its
 * exact share. What is left over goes to the largest remainders, the earlier part first.
 */
export function allocate(amount: Rupiah, weights: readonly number[]): Rupiah[] {
  if (weights.length === 0 || !weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError('weights are whole numbers from zero');
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new RangeError('some weight must be above zero');

  const sign = amount < 0 ? -1 : 1;
  const size = BigInt(Math.abs(amount));
  const shares = weights.map((weight, position) => {
    const exact = size * BigInt(weight);
    return { position, part: exact / total, remainder: exact % total };
  });
  const given = shares.reduce((sum, share) => sum + share.part, 0n);
  const luckiest = [...shares].sort((one, other) =>
    one.remainder === other.remainder
      ? one.position - other.position
      : one.remainder > other.remainder
        ? -1
        : 1,
  );
  const extra = new Set(luckiest.slice(0, Number(size - given)).map((share) => share.position));
  return shares.map((share) => toRupiah(sign * (Number(share.part) + (extra.has(share.position) ? 1 : 0))));
}
