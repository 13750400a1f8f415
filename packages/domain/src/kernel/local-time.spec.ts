import fc from 'fast-check';

import {
  addDays,
  addMinutes,
  compareLocal,
  dayOfWeek,
  daysBetween,
  isTimeZone,
  minutesUntilTime,
  spanOf,
  toInstant,
  toLocal,
} from './local-time.ts';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const anyLocal = fc
  .tuple(anyDate, fc.nat({ max: 1439 }))
  .map(([date, minutes]) => addMinutes(`${date}T00:00`, minutes));
const anyZone = fc.constantFrom(
  'Asia/Jakarta',
  'Asia/Jayapura',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
);

describe('toInstant and toLocal', () => {
  it('knows that Klaten is seven hours ahead', () => {
    expect(toInstant('2026-12-12T08:00', 'Asia/Jakarta')).toBe('2026-12-12T01:00:00Z');
    expect(toLocal('2026-12-12T01:00:30Z', 'Asia/Jakarta')).toBe('2026-12-12T08:00');
    expect(toLocal('2026-12-31T17:00:00Z', 'Asia/Jakarta')).toBe('2027-01-01T00:00');
  });

  it('shifts a time that the clocks skip, and takes the first of a time that comes twice', () => {
    expect(toInstant('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00Z');
    expect(toLocal('2026-03-08T07:30:00Z', 'America/New_York')).toBe('2026-03-08T03:30');
    expect(toInstant('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });

  it('come back to where they started, but for the skipped times, which come back later', () => {
    fc.assert(
      fc.property(anyLocal, anyZone, (local, zone) => {
        const back = toLocal(toInstant(local, zone), zone);
        expect(back >= local).toBe(true);
        expect(Date.parse(`${back}Z`) - Date.parse(`${local}Z`)).toBeLessThanOrEqual(60 * 60_000);
        if (zone === 'Asia/Jakarta' || zone === 'UTC') expect(back).toBe(local);
      }),
    );
  });
});

describe('dates', () => {
  it('knows the day of the week', () => {
    expect(dayOfWeek('1945-08-17')).toBe('fr');
    expect(dayOfWeek('2018-09-08')).toBe('sa');
    expect(dayOfWeek('2026-11-23')).toBe('mo');
  });

  it('counts as many days as were added', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(compareLocal(other, date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('spanOf', () => {
  it('runs past midnight', () => {
    expect(minutesUntilTime('20:00', '01:30')).toBe(330);
    expect(minutesUntilTime('08:00', '08:00')).toBe(1440);
    expect(spanOf('2026-12-31T20:00', 330, 'Asia/Jakarta')).toEqual({
      startsLocal: '2026-12-31T20:00',
      endsLocal: '2027-01-01T01:30',
      startsAt: '2026-12-31T13:00:00Z',
      endsAt: '2026-12-31T18:30:00Z',
    });
  });

  it('ends after it starts, also where the clocks are changed within it', () => {
    expect(spanOf('2026-03-08T02:30', 30, 'America/New_York').endsAt).toBe('2026-03-08T08:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom('2026-03-08', '2026-11-01', '2026-10-04', '2026-04-05'),
        fc.nat({ max: 1439 }),
        fc.integer({ min: 1, max: 10_080 }),
        anyZone,
        (date, start, minutes, zone) => {
          const span = spanOf(addMinutes(`${date}T00:00`, start), minutes, zone);
          expect(Date.parse(span.endsAt)).toBeGreaterThan(Date.parse(span.startsAt));
        },
      ),
    );
  });
});

describe('isTimeZone', () => {
  it('knows the zones of Indonesia and no inventions', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'])
      expect(isTimeZone(zone)).toBe(true);
    for (const zone of ['Asia/Klaten', '', 'WIB', '+07:00']) expect(isTimeZone(zone)).toBe(false);
  });
});
