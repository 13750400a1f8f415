import fc from 'fast-check';

import { weaveDistance, weaveFor, weaveThreads } from './weave.ts';

/** Threads that differ by less than this (OKLab) are read as one colour at the size of a mark. */
const CLEARLY_DIFFERENT = 0.07;

const anyId = fc.uuid();

describe('weaveFor', () => {
  it('gives the same weave for the same id', () => {
    fc.assert(fc.property(anyId, (id) => expect(weaveFor(id)).toEqual(weaveFor(id))));
  });

  it('does not care how the id is written', () => {
    fc.assert(fc.property(anyId, (id) => expect(weaveFor(id.toUpperCase())).toEqual(weaveFor(id))));
  });

  it('takes both threads from the palette, never the same twice', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const [first, second] = weaveFor(id);
        expect(weaveThreads).toContain(first);
        expect(weaveThreads).toContain(second);
        expect(first).not.toBe(second);
      }),
    );
  });

  it('makes 150 groups clearly different, whatever their ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { minLength: 150, maxLength: 150 }), (ids) => {
        const woven: [string, string][] = [];
        for (const id of ids) woven.push(weaveFor(id, woven));
        const nearest = woven.flatMap((weave, at) =>
          woven.slice(0, at).map((other) => weaveDistance(weave, other)),
        );
        expect(Math.min(...nearest)).toBeGreaterThan(CLEARLY_DIFFERENT);
      }),
      { numRuns: 5 },
    );
  });

  it('counts a weave as taken whichever thread comes first', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const [first, second] = weaveFor(id);
        expect(weaveDistance(weaveFor(id, [[second, first]]), [first, second])).toBeGreaterThan(0);
      }),
    );
  });

  it('spreads ids over the whole palette', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyId, (id) => {
        seen.add([...weaveFor(id)].sort().join());
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBeGreaterThan(180);
  });

  it('still answers when every weave is taken', () => {
    const all = weaveThreads.flatMap((one) => weaveThreads.map((other): [string, string] => [one, other]));
    expect(weaveFor('0193a000-0000-7000-8000-000000000001', all)).toHaveLength(2);
  });
});

describe('weaveDistance', () => {
  it('is nothing for the same two threads in another order', () => {
    expect(weaveDistance(['#efe4cc', '#33507d'], ['#33507d', '#efe4cc'])).toBe(0);
  });
  it('tells every thread from every other and from the ground of the cloth', () => {
    weaveThreads.forEach((one, at) => {
      expect(weaveDistance([one, one], ['#2a2118', '#2a2118'])).toBeGreaterThan(CLEARLY_DIFFERENT);
      for (const other of weaveThreads.slice(0, at)) {
        expect(weaveDistance([one, one], [other, other])).toBeGreaterThan(CLEARLY_DIFFERENT);
      }
    });
  });
});
