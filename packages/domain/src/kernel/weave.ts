/*
 * No schema and no library here: the mark of a group is on the first page that a phone loads.
 */

const cream = '#efe4cc';
/** What the stripes lie on. */
export const weaveBase = '#2a2118';

/** A small, even hash (FNV-1a), so that neighbouring codes do not look alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text.toUpperCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

export interface WeaveStripe {
  x: number;
  width: number;
  color: string;
}

/**
 * The warp of a group's weave: a broad band of its first thread, thin lines of its second and one of cream, whose places and
 * widths follow from the code. Mirrored about the middle, as lurik is.
 */
export function weaveStripes(code: string, threads: readonly [string, string]): WeaveStripe[] {
  const hash = hashOf(code);
  const pick = (shift: number, options: number) => (hash >>> shift) % options;
  const broad = 3 + pick(0, 3);
  const gap = 1 + pick(3, 2);
  const thin = 1 + pick(6, 2);
  const lines = 1 + pick(9, 3);
  const isCreamFirst = pick(12, 2) === 0;
  const half: [width: number, color: string][] = [
    [broad, threads[0]],
    [gap, weaveBase],
  ];
  for (let line = 0; line < lines; line += 1) half.push([thin, threads[1]], [1, weaveBase]);
  if (isCreamFirst) half.unshift([1, cream], [1, weaveBase]);
  else half.push([1, cream]);
  if (pick(15, 2) === 0) half.reverse();
  const stripes: WeaveStripe[] = [];
  let x = 0;
  for (const [width, color] of [...half, [2, weaveBase] as [number, string], ...half.toReversed()]) {
    if (color !== weaveBase) stripes.push({ x, width, color });
    x += width;
  }
  const scale = 44 / x;
  return stripes.map((stripe) => ({ ...stripe, x: stripe.x * scale, width: stripe.width * scale }));
}
