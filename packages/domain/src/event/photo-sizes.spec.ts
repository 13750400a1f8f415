import fc from 'fast-check';

import { photoSizes, photoSourceSet } from './photo-sizes.ts';

describe('the sizes of a photo', () => {
  it.each([
    [1600, [400, 800, 1600]],
    [1200, [400, 800, 1200]],
    [800, [400, 800]],
    [600, [400, 600]],
    [400, [400]],
    [90, [90]],
  ])('of %i pixels are %j wide', (width, widths) => {
    expect(photoSizes(width).map((size) => size.width)).toEqual(widths);
  });

  it('grow, have a name each, never pass the photo, and end with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1600 }), (width) => {
        const sizes = photoSizes(width);
        expect(sizes.at(-1)?.width).toBe(width);
        expect(new Set(sizes.map(({ name }) => name)).size).toBe(sizes.length);
        for (const [at, size] of sizes.entries()) {
          expect(size.width).toBeLessThanOrEqual(Math.min(width, size.name));
          expect(size.width).toBeGreaterThan(sizes[at - 1]?.width ?? 0);
        }
      }),
    );
  });

  it('are told to the browser with their widths', () => {
    expect(photoSourceSet({ id: 'a', width: 600 }, 'avif')).toBe(
      '/files/a/400.avif 400w, /files/a/800.avif 600w',
    );
  });
});
