import fc from 'fast-check';

import { addDays, toInstant } from '../kernel/local-time.ts';
import { clashBetween, type EventForClash } from './event-clash.ts';

const zone = 'Asia/Jakarta';
function drive(startsLocal: string, is: Partial<EventForClash> = {}): EventForClash {
  return {
    startsLocal,
    startsAt: toInstant(startsLocal, zone),
    endsAt: toInstant(`${startsLocal.slice(0, 10)}T12:00`, zone),
    venueId: null,
    districtCode: null,
    kinds: ['blood-drive'],
    hostIds: [],
    ...is,
  };
}

describe('clashBetween', () => {
  it('sees one venue asked for twice at a time', () => {
    const venue = { venueId: 'pmi' };
    expect(clashBetween(drive('2026-12-12T08:00', venue), drive('2026-12-12T10:00', venue), 60)).toEqual({
      kind: 'same-venue',
      days: 0,
    });
    expect(
      clashBetween(drive('2026-12-12T08:00', venue), drive('2026-12-12T10:00', { venueId: 'monumen' }), 60),
    ).toBeNull();
  });

  it('lets one begin when the other ends', () => {
    const other = drive('2026-12-12T12:00', {
      venueId: 'pmi',
      endsAt: toInstant('2026-12-12T14:00', zone),
    });
    expect(clashBetween(drive('2026-12-12T08:00', { venueId: 'pmi' }), other, 60)).toBeNull();
  });

  it('sees a group that would have to be in two places', () => {
    const meeting = drive('2026-12-12T08:00', { hostIds: ['ick'], kinds: ['meeting'] });
    expect(clashBetween(meeting, drive('2026-12-12T09:00', { hostIds: ['skb', 'ick'] }), 60)).toMatchObject({
      kind: 'same-host',
    });
  });

  it.each([
    [59, 'blood-interval'],
    [60, undefined],
    [-59, 'blood-interval'],
  ])('counts the rest that donors need: %i days apart', (days, kind) => {
    const here = { districtCode: '33.10.21' };
    const other = drive(`${addDays('2026-12-12', days)}T08:00`, here);
    expect(clashBetween(drive('2026-12-12T08:00', here), other, 60)?.kind).toBe(kind);
  });

  it('asks for rest of blood drives only', () => {
    const ick = { hostIds: ['ick'] };
    const workDay = drive('2026-12-20T08:00', { ...ick, kinds: ['house-rehab'] });
    expect(clashBetween(drive('2026-12-12T08:00', ick), workDay, 60)).toBeNull();
  });

  it('says the same from both sides, with the days turned round', () => {
    const anyEvent = fc
      .record({
        day: fc.integer({ min: 0, max: 90 }),
        venueId: fc.constantFrom(null, 'v', 'w'),
        districtCode: fc.constantFrom(null, 'd', 'e'),
        hostIds: fc.subarray(['h', 'i', 'j']),
      })
      .map(({ day, ...is }) => drive(`${addDays('2026-12-12', day)}T08:00`, is));
    fc.assert(
      fc.property(anyEvent, anyEvent, (one, other) => {
        const there = clashBetween(one, other, 60);
        const back = clashBetween(other, one, 60);
        expect(back?.kind).toBe(there?.kind);
        expect((back?.days ?? 0) + (there?.days ?? 0)).toBe(0);
      }),
    );
  });
});
