import { brotliDecompressSync } from 'node:zlib';

import { EncodedText } from './content-encoding.ts';

const page = Array.from({ length: 3_000 }, (_, n) => `<li>Kegiatan ${(n * 7_919) % 4_001}</li>`).join('\n');

describe('a text that is kept', () => {
  it('is made tighter when it is asked for again, once, and says the same', async () => {
    const text = new EncodedText(page);
    const first = await text.in('br');
    const sizes: number[] = [];
    const isTight = new Promise<void>((resolve) =>
      text.whenGrown(() => {
        sizes.push(text.byteLength);
        resolve();
      }),
    );
    expect(text.in('br')).toBe(first);
    expect(text.in('br')).toBe(first);
    await isTight;
    const again = await text.in('br');
    expect(again.byteLength).toBeLessThan(first.byteLength * 0.97);
    expect(brotliDecompressSync(again).toString()).toBe(page);
    expect(sizes).toEqual([Buffer.byteLength(page) + again.byteLength]);
  });

  it('is not made at all for who takes no encoding', async () => {
    const text = new EncodedText(page);
    expect((await text.in('identity')).toString()).toBe(page);
    expect(text.byteLength).toBe(Buffer.byteLength(page));
  });
});
