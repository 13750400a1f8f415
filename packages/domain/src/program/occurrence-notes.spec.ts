import fc from 'fast-check';

import { spanOf } from '../kernel/local-time.ts';
import type { HolidayDate } from './occurrence-holidays.ts';
import { nextDates, overlapsFridayPrayer } from './occurrence-notes.ts';
import type { RecurrenceEditor } from './recurrence.schema.ts';
import { anyEditor } from './recurrence-editor.maker.ts';
import { expandRecurrence } from './recurrence-expansion.ts';
import { toRecurrenceRule } from './recurrence-rule.ts';

const common = {
  startsOn: '2026-01-01',
  startTime: '08:00',
  endTime: '11:00',
  timeZone: 'Asia/Jakarta',
  until: null,
  count: null,
};
const sundays: RecurrenceEditor = {
  kind: 'weekly',
  every: 2,
  weekdays: ['su'],
  ...common,
  startsOn: '2026-03-08',
};
const holidays: HolidayDate[] = [
  { date: '2026-03-21', name: 'Idul Fitri', kind: 'nasional' },
  { date: '2026-03-22', name: 'Idul Fitri', kind: 'nasional' },
  { date: '2026-03-23', name: 'Cuti bersama Idul Fitri', kind: 'cuti-bersama' },
  { date: '2026-07-28', name: 'Hari Jadi Klaten', kind: 'lokal' },
];
const days = {
  holidays,
  ramadan: [{ startsOn: '2026-02-19', endsOn: '2026-03-20', status: 'decided' as const }],
  undecidedYears: [2027],
};

describe('nextDates', () => {
  it('notes the holidays, those close by and Ramadan, and proposes the same weekday', () => {
    const [fasting, feast] = nextDates(sundays, { from: '2026-03-01', count: 2, ...days });
    expect(fasting).toMatchObject({
      date: '2026-03-08',
      startsAt: '2026-03-08T01:00:00Z',
      endsLocal: '2026-03-08T11:00',
      notes: [{ kind: 'ramadan', status: 'decided' }],
      proposedDate: null,
      shiftDate: null,
    });
    expect(feast).toMatchObject({
      recurrenceId: '2026-03-22T08:00',
      notes: [
        { kind: 'holiday', name: 'Idul Fitri', holidayKind: 'nasional' },
        { kind: 'near-holiday', name: 'Idul Fitri', date: '2026-03-21' },
        { kind: 'near-holiday', name: 'Cuti bersama Idul Fitri', date: '2026-03-23' },
      ],
      proposedDate: '2026-03-29',
      shiftDate: '2026-03-24',
    });
  });

  it('proposes the next day that is not free where weekdays do not matter, or none is left before the next date', () => {
    const everyDays: RecurrenceEditor = { kind: 'every-days', every: 90, ...common, startsOn: '2026-03-21' };
    const weekly: RecurrenceEditor = { ...sundays, every: 1 };
    expect(nextDates(everyDays, { from: '2026-03-01', count: 1, ...days })[0]?.proposedDate).toBe(
      '2026-03-24',
    );
    expect(nextDates(weekly, { from: '2026-03-22', count: 1, ...days })[0]?.proposedDate).toBe('2026-03-24');
    const daily: RecurrenceEditor = { ...everyDays, every: 1 };
    expect(nextDates(daily, { from: '2026-03-22', count: 1, ...days })[0]?.proposedDate).toBeNull();
  });

  it('notes a local day, and moves nothing for it', () => {
    const yearly: RecurrenceEditor = { kind: 'yearly', every: 1, ...common, startsOn: '2026-07-28' };
    expect(nextDates(yearly, { from: '2026-07-01', count: 2, ...days })).toMatchObject([
      { notes: [{ kind: 'holiday', holidayKind: 'lokal' }], proposedDate: null },
      { notes: [{ kind: 'year-undecided', year: 2027 }] },
    ]);
  });

  it('shows six unless told otherwise, and fewer when the series ends', () => {
    expect(nextDates(sundays, { from: '2026-03-01', ...days })).toHaveLength(6);
    expect(nextDates({ ...sundays, count: 3 }, { from: '2026-03-10', ...days })).toHaveLength(2);
  });

  it('finds the next leap day but one', () => {
    const leap: RecurrenceEditor = { kind: 'yearly', every: 1, ...common, startsOn: '2028-02-29' };
    expect(nextDates(leap, { from: '2026-01-01', count: 2, ...days }).map(({ date }) => date)).toEqual([
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('shows the dates of the rule, whatever is asked for', () => {
    fc.assert(
      fc.property(anyEditor, fc.integer({ min: 1, max: 12 }), (editor, count) => {
        const shown = nextDates(editor, { from: editor.startsOn, count, ...days });
        const { occurrences } = expandRecurrence({
          ...toRecurrenceRule(editor),
          from: editor.startsOn,
          until: '2120-01-01',
          limit: count,
        });
        expect(shown.map(({ recurrenceId }) => recurrenceId)).toEqual(occurrences.map(({ local }) => local));
      }),
      { numRuns: 50 },
    );
  });
});

const span = (local: string, minutes: number) => overlapsFridayPrayer(spanOf(local, minutes, 'Asia/Jakarta'));

describe('overlapsFridayPrayer', () => {
  it('looks at both ends of its time', () => {
    expect(span('2026-12-11T08:00', 210)).toBe(false);
    expect(span('2026-12-11T08:00', 211)).toBe(true);
    expect(span('2026-12-11T12:59', 60)).toBe(true);
    expect(span('2026-12-11T13:00', 60)).toBe(false);
    expect(span('2026-12-12T12:00', 60)).toBe(false);
  });

  it('sees a Thursday night that lasts until Friday noon', () => {
    expect(span('2026-12-10T20:00', 16 * 60)).toBe(true);
    expect(span('2026-12-10T20:00', 15 * 60)).toBe(false);
  });
});
