/** Two thread colours, each '#rrggbb'. */
export type Weave = [string, string];

/** Natural dyes that stay apart from each other and from the cloth's dark ground; any two of them make a weave. */
export const weaveThreads: readonly string[] = [
  '#efe4cc',
  '#9a6a35',
  '#33507d',
  '#3f7d5c',
  '#eaa02c',
  '#7a4a7e',
  '#c9434b',
  '#647583',
  '#7d8440',
  '#93adfe',
  '#64c897',
  '#e586a5',
  '#f1b4ff',
  '#a276c2',
  '#5be3f9',
  '#0ea6c8',
  '#c5b8ae',
  '#8f382d',
  '#a1918e',
  '#c4da7d',
];

const weaves: readonly Weave[] = weaveThreads.flatMap((first, at) =>
  weaveThreads.slice(at + 1).map((second): Weave => [first, second]),
);

/** FNV-1a, 32 bits: spreads ids that differ only at their end. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}

/** In a stripe nobody sees which thread came first. */
const keyOf = ([first, second]: readonly [string, string]) => [first, second].sort().join();

/**
 * The weave that an organization wears, from its id alone as long as no other wears it; else the next free one. When
 * all are worn (190 of them) marks repeat, and the code beside them tells them apart.
 */
export function weaveFor(id: string, taken: readonly (readonly [string, string])[] = []): Weave {
  const seed = hash(id.toLowerCase());
  const worn = new Set(taken.map(keyOf));
  const start = seed % weaves.length;
  const inOrder = [...weaves.slice(start), ...weaves.slice(0, start)];
  const chosen = inOrder.find((weave) => !worn.has(keyOf(weave))) ?? inOrder[0];
  if (!chosen) throw new RangeError('The palette needs two threads');
  const [first, second] = chosen;
  return seed & 0x10000 ? [second, first] : [first, second];
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** OKLab, in which equal steps look equal. */
function toOklab(colour: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function threadDistance(one: string, other: string): number {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** How far apart two weaves look: by the thread that differs most, in whichever order matches them best. */
export function weaveDistance(one: readonly [string, string], other: readonly [string, string]): number {
  const straight = Math.max(threadDistance(one[0], other[0]), threadDistance(one[1], other[1]));
  const crossed = Math.max(threadDistance(one[0], other[1]), threadDistance(one[1], other[0]));
  return Math.min(straight, crossed);
}
