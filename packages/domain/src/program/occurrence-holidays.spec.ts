import fc from 'fast-check';

import { addDays, dateOf } from '../kernel/local-time.ts';
import { applyHolidayPolicy, type HolidayDate, maximumShiftDays } from './occurrence-holidays.ts';

const free = (date: string, name = 'Libur'): HolidayDate => ({ date, name, kind: 'nasional' });
/** Idul Fitri 2026 with its collective leave. */
const lebaran: HolidayDate[] = ['18', '19', '20', '21', '22', '23', '24'].map((day) => ({
  date: `2026-03-${day}`,
  name: `Lebaran ${day}`,
  kind: day < '20' || day > '22' ? 'cuti-bersama' : 'nasional',
}));
const at = (...dates: string[]) => dates.map((date) => ({ local: `${date}T08:00` }));

describe('applyHolidayPolicy', () => {
  it('asks, and leaves the date where it is', () => {
    expect(applyHolidayPolicy(at('2026-03-21'), 'ask', lebaran)).toEqual([
      {
        recurrenceId: '2026-03-21T08:00',
        startsLocal: '2026-03-21T08:00',
        outcome: 'kept',
        needsDecision: true,
        holidays: ['Lebaran 21'],
      },
    ]);
  });

  it('skips', () => {
    expect(applyHolidayPolicy(at('2026-03-14', '2026-03-21'), 'skip', lebaran)).toMatchObject([
      { outcome: 'kept', needsDecision: false },
      { outcome: 'skipped', recurrenceId: '2026-03-21T08:00' },
    ]);
  });

  it('shifts past all free days, and remembers where the date came from', () => {
    expect(applyHolidayPolicy(at('2026-03-19'), 'shift', lebaran)).toMatchObject([
      { outcome: 'shifted', recurrenceId: '2026-03-19T08:00', startsLocal: '2026-03-25T08:00' },
    ]);
  });

  it('skips instead, where the next date of the series comes first', () => {
    expect(applyHolidayPolicy(at('2026-03-23', '2026-03-25'), 'shift', lebaran)).toMatchObject([
      { outcome: 'skipped' },
      { outcome: 'kept' },
    ]);
  });

  it('takes local days for what they are: kept, not free', () => {
    const anniversary: HolidayDate = { date: '2027-07-28', name: 'Hari Jadi Klaten', kind: 'lokal' };
    expect(applyHolidayPolicy(at('2027-07-28'), 'skip', [anniversary])).toMatchObject([
      { outcome: 'kept', holidays: [] },
    ]);
  });

  it('names both holidays of one day', () => {
    expect(
      applyHolidayPolicy(at('2027-12-25'), 'ask', [
        free('2027-12-25', 'Natal'),
        free('2027-12-25', 'Isra Mikraj'),
      ]),
    ).toMatchObject([{ holidays: ['Natal', 'Isra Mikraj'] }]);
  });

  it('lets people decide otherwise', () => {
    const recurrenceId = '2026-03-21T08:00';
    const decided = (movedTo: string | null) =>
      applyHolidayPolicy(at('2026-03-21'), 'ask', lebaran, [{ recurrenceId, movedTo }])[0];
    expect(decided('2026-04-01')).toMatchObject({
      outcome: 'shifted',
      startsLocal: '2026-04-01T08:00',
      needsDecision: false,
    });
    expect(decided('2026-03-21')).toMatchObject({
      outcome: 'kept',
      startsLocal: recurrenceId,
      needsDecision: false,
    });
    expect(decided(null)).toMatchObject({ outcome: 'skipped' });
  });

  it('never puts a shifted date on a free day, before its own, or on or past the next', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(anyDays, anyDays, (days, freeDays) => {
        const dates = [...days].sort((one, other) => one - other).map((day) => addDays('2027-01-01', day));
        const holidays = freeDays.map((day) => free(addDays('2027-01-01', day)));
        const isFree = new Set(holidays.map(({ date }) => date));
        const outcomes = applyHolidayPolicy(at(...dates), 'shift', holidays);
        expect(outcomes.map(({ recurrenceId }) => dateOf(recurrenceId))).toEqual(dates);
        outcomes.forEach(({ outcome, startsLocal, recurrenceId }, position) => {
          const date = dateOf(startsLocal);
          const next = dates[position + 1];
          if (outcome === 'kept') expect([date, isFree.has(date)]).toEqual([dateOf(recurrenceId), false]);
          if (outcome !== 'shifted') return;
          expect(isFree.has(date)).toBe(false);
          expect(date > dateOf(recurrenceId)).toBe(true);
          expect(date <= addDays(dateOf(recurrenceId), maximumShiftDays)).toBe(true);
          if (next !== undefined) expect(date < next).toBe(true);
        });
      }),
    );
  });
});
