import { weaveBase, weaveStripes } from '@guyub/domain/kernel/weave';
import type { ActivityKind } from '@guyub/domain/program';

/** Threads of the kinds, as `tokens.css` has them. */
export const threads: Record<ActivityKind, string> = {
  'blood-drive': '#d8444d',
  fundraising: '#eaa02c',
  'house-rehab': '#d0713f',
  meeting: '#5b9be0',
  information: '#a47fda',
  other: '#95a5b1',
};
const cream = '#efe4cc';

const picture = (width: number, height: number, parts: readonly string[]): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
};
const stripe = (x: number, width: number, color: string, height: number) =>
  `<rect x="${x}" width="${width}" height="${height}" fill="${color}"/>`;

/** Wide lurik of the kinds' threads, as the head of the page that it leads to. */
export function clothPicture(kinds: readonly ActivityKind[], width: number, height: number): string {
  const repeat = 200;
  const step = repeat / Math.max(2, kinds.length);
  const parts = [stripe(0, width, weaveBase, height)];
  const draw = (at: number, wide: number, color: string) => parts.push(stripe(at, wide, color, height));
  for (let from = 0; from < width; from += repeat) {
    for (const [x, wide] of [
      [66, 2],
      [74, 2],
      [110, 2],
      [116, 2],
    ] as const)
      draw(from + x, wide, cream);
    draw(from + 82, 20, '#5d4123');
    for (const [at, kind] of (kinds.length === 1 ? [kinds[0], kinds[0]] : kinds).entries()) {
      const x = from + at * step + step / 6;
      const color = threads[kind ?? 'other'];
      draw(x, 3, color);
      draw(x + 6, 14, color);
      draw(x + 23, 3, color);
    }
  }
  for (let y = 0; y < height; y += 4)
    parts.push(`<rect y="${y}" width="${width}" height="1.5" fill="#000" opacity=".18"/>`);
  return picture(width, height, parts);
}

/** The warp ends that hang loose under the cloth. */
export function fringePicture(width: number): string {
  const height = 18;
  const parts = ['<linearGradient id="f" x2="0" y2="1"><stop offset=".3" stop-color="#4a3a28"/>'];
  parts.push('<stop offset="1" stop-color="#4a3a28" stop-opacity="0"/></linearGradient>');
  for (let x = 0; x < width; x += 15)
    for (const at of [0, 5])
      parts.push(`<rect x="${x + at}" width="1.6" height="${height}" fill="url(#f)"/>`);
  return picture(width, height, parts);
}

/** A group's own weave. */
export function weavePicture(code: string, colors: readonly [string, string]): string {
  const parts = ['<clipPath id="c"><rect width="44" height="44" rx="8"/></clipPath><g clip-path="url(#c)">'];
  parts.push(stripe(0, 44, weaveBase, 44));
  for (const { x, width, color } of weaveStripes(code, colors)) parts.push(stripe(x, width, color, 44));
  for (let y = 0; y < 44; y += 3)
    parts.push(`<rect y="${y}" width="44" height="1" fill="#000" opacity=".14"/>`);
  return picture(44, 44, [...parts, '</g>']);
}

/** The product's mark, as `icon.svg` has it. */
export const markPicture = picture(28, 28, [
  '<rect width="28" height="28" rx="7" fill="#2a2118"/><g fill="none" stroke-linecap="round" stroke-width="3.4">',
  '<path d="M10 5v18" stroke="#efe4cc"/><path d="M18 5v18" stroke="#eaa02c"/>',
  '<path d="M5 10h2.2M12.8 10H23" stroke="#d8444d"/><path d="M5 18h10.2M20.8 18H23" stroke="#5fae86"/></g>',
]);
