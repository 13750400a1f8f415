import fc from 'fast-check';

import { addDays } from './local-time.ts';
import { pasaranIndex, pasaranOf } from './pasaran.ts';

describe('pasaranOf', () => {
  it.each([
    ['1945-08-17', 'legi'],
    ['2018-09-08', 'legi'],
    ['2026-11-23', 'wage'],
    ['2026-12-12', 'pon'],
    ['1945-08-16', 'kliwon'],
  ])('says of %s that it is %s', (date, name) => {
    expect(pasaranOf(date)).toBe(name);
  });

  it('goes on by one each day, before 1945 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (days) => {
        const date = addDays('1945-08-17', days);
        expect(pasaranIndex(addDays(date, 1))).toBe((pasaranIndex(date) + 1) % 5);
      }),
    );
  });

  it('throws on what is no date', () => {
    expect(() => pasaranOf('2026-13-01')).toThrow(RangeError);
    expect(() => pasaranOf('tomorrow')).toThrow(RangeError);
  });
});
