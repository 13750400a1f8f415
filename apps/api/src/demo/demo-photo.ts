import { createHash } from 'node:crypto';

import type { ActivityKind } from '@guyub/domain/program';
import sharp from 'sharp';

import { threads } from '../features/poster/poster-cloth.ts';

/** A woven picture in the colours of what was done, in place of a photo: invented days have no photographs. */
export async function demoPhoto(
  kinds: readonly ActivityKind[],
  seed: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const random = createHash('sha512').update(seed).digest();
  let x = 0;
  const stripes = [...random].map((byte, at) => {
    const width = 6 + (byte % 26);
    const color =
      at % 3 === 0 ? threads[kinds[at % kinds.length] ?? 'other'] : at % 3 === 1 ? '#2a2118' : '#efe4cc';
    const stripe = `<rect x="${x}" y="0" width="${at % 3 === 2 ? 3 : width}" height="534" fill="${color}"/>`;
    x += width + 2;
    return stripe;
  });
  const weft = Array.from(
    { length: 134 },
    (_, row) => `<rect y="${row * 4}" width="800" height="1" fill="#000" opacity=".2"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="534"><rect width="800" height="534" fill="#2a2118"/>${stripes.join('')}${weft.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
