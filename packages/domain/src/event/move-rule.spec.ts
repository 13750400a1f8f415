import fc from 'fast-check';

import { addDays, dateOf } from '../kernel/local-time.ts';
import { expandRecurrence, type RecurrenceEditor, toRecurrenceRule } from '../program/index.ts';
import { moveRule } from './move-rule.ts';

const common = {
  startsOn: '2026-12-13',
  startTime: '08:00',
  endTime: '12:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};
const secondSunday: RecurrenceEditor = {
  kind: 'monthly-weekday',
  every: 1,
  ordinal: 2,
  weekday: 'su',
  ...common,
};
const sameTimes = { startTime: '08:00', endTime: '12:00' };

describe('moveRule', () => {
  it('moves a weekly day to another weekday', () => {
    const weekly: RecurrenceEditor = { kind: 'weekly', every: 1, weekdays: ['su'], ...common };
    const moved = moveRule(toRecurrenceRule(weekly), { days: 2, startTime: '09:00', endTime: '11:00' });
    expect(moved).toMatchObject({
      ok: true,
      value: {
        editor: { weekdays: ['tu'], startTime: '09:00', endTime: '11:00' },
        rule: { dtstart: '2026-12-15T09:00' },
      },
    });
  });

  it('moves the second Sunday to the third, and to another hour', () => {
    expect(moveRule(toRecurrenceRule(secondSunday), { days: 7, ...sameTimes })).toMatchObject({
      value: { editor: { ordinal: 3 } },
    });
    expect(
      moveRule(toRecurrenceRule(secondSunday), { days: 0, startTime: '19:30', endTime: '21:30' }),
    ).toMatchObject({ value: { editor: { ordinal: 2, startTime: '19:30' } } });
  });

  it.each<[string, RecurrenceEditor, number]>([
    ['the day after the second Sunday', secondSunday, 1],
    ['the week after the last Friday', { ...secondSunday, ordinal: -1, weekday: 'fr' }, 7],
    ['three days after the 30th', { kind: 'monthly-day', every: 1, day: 30, ...common }, 3],
  ])('has no words for %s', (_, editor, days) => {
    expect(moveRule(toRecurrenceRule(editor), { days, ...sameTimes })).toEqual({
      ok: false,
      error: { code: 'rule-cannot-move' },
    });
  });

  it('gives each date of the old rule, so many days later, or refuses', () => {
    const anyEditor = fc.oneof(
      fc.record({
        kind: fc.constant('weekly' as const),
        every: fc.integer({ min: 1, max: 3 }),
        weekdays: fc.subarray(['mo', 'we', 'sa', 'su'] as const, { minLength: 1 }).map((days) => [...days]),
      }),
      fc.record({
        kind: fc.constant('monthly-day' as const),
        every: fc.constant(1),
        day: fc.integer({ min: 1, max: 31 }),
      }),
      fc.record({ kind: fc.constant('every-days' as const), every: fc.integer({ min: 1, max: 120 }) }),
      fc.record({ kind: fc.constant('yearly' as const), every: fc.constant(1) }),
    );
    fc.assert(
      fc.property(anyEditor, fc.integer({ min: -9, max: 9 }), (drawn, days) => {
        const rule = toRecurrenceRule({ ...drawn, ...common });
        const moved = moveRule(rule, { days, ...sameTimes });
        if (!moved.ok) return;
        const dates = (of: typeof rule) =>
          expandRecurrence({
            ...of,
            from: dateOf(of.dtstart),
            until: '2028-12-31',
            limit: 30,
          }).occurrences.map(({ local }) => dateOf(local));
        const later = dates(rule).map((date) => addDays(date, days));
        const compared = Math.min(later.length, dates(moved.value.rule).length);
        expect(dates(moved.value.rule).slice(0, compared)).toEqual(later.slice(0, compared));
      }),
      { numRuns: 60 },
    );
  });
});
