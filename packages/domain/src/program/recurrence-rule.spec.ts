import fc from 'fast-check';

import { addDays, dateOf, dayOfWeek, timeOf, type Weekday } from '../kernel/local-time.ts';
import { type RecurrenceEditor, recurrenceEditorSchema } from './recurrence.schema.ts';
import { anyEditor } from './recurrence-editor.maker.ts';
import { expandRecurrence } from './recurrence-expansion.ts';
import { endsNextDay, fromRecurrenceRule, toRecurrenceRule } from './recurrence-rule.ts';

const datesOf = (editor: RecurrenceEditor, until = addDays(editor.startsOn, 1200)) =>
  expandRecurrence({ ...toRecurrenceRule(editor), from: '2023-01-01', until, limit: 5000 }).occurrences.map(
    ({ local }) => local,
  );

const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const week = (date: string) => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
const day = (date: string) => Number(date.slice(8));

/** Each day asked in turn, in the editor's own words. */
function bruteForce(editor: RecurrenceEditor, last: string): string[] {
  if (editor.kind === 'dates') return [...editor.dates].sort().filter((date) => date <= last);
  let first: string | undefined;
  const found: string[] = [];
  for (let date = editor.startsOn; date <= last; date = addDays(date, 1)) {
    const since = (unit: (date: string) => number) => (first === undefined ? 0 : unit(date) - unit(first));
    const isDate = {
      once: () => date === editor.startsOn,
      weekly: () =>
        editor.kind === 'weekly' &&
        editor.weekdays.includes(dayOfWeek(date)) &&
        since(week) % editor.every === 0,
      'monthly-day': () =>
        editor.kind === 'monthly-day' && day(date) === editor.day && since(month) % editor.every === 0,
      'monthly-weekday': () =>
        editor.kind === 'monthly-weekday' &&
        dayOfWeek(date) === editor.weekday &&
        since(month) % editor.every === 0 &&
        (editor.ordinal > 0
          ? addDays(date, -7 * editor.ordinal).slice(0, 7) !== date.slice(0, 7) &&
            addDays(date, -7 * (editor.ordinal - 1)).slice(0, 7) === date.slice(0, 7)
          : addDays(date, 7).slice(0, 7) !== date.slice(0, 7)),
      'every-days': () =>
        editor.kind === 'every-days' &&
        ((Date.parse(date) - Date.parse(editor.startsOn)) / 86_400_000) % editor.every === 0,
      yearly: () =>
        editor.kind === 'yearly' &&
        date.slice(5) === editor.startsOn.slice(5) &&
        (Number(date.slice(0, 4)) - Number(editor.startsOn.slice(0, 4))) % editor.every === 0,
    }[editor.kind]();
    if (!isDate || (editor.until !== null && date > editor.until)) continue;
    first ??= date;
    if (editor.count === null || found.length < editor.count) found.push(date);
  }
  return found;
}

const common = { startTime: '08:00', endTime: '12:00', timeZone: 'Asia/Jakarta', until: null, count: null };

describe('toRecurrenceRule', () => {
  it('says the second Sunday of every month', () => {
    expect(
      toRecurrenceRule({
        kind: 'monthly-weekday',
        every: 1,
        ordinal: 2,
        weekday: 'su',
        startsOn: '2026-12-14',
        ...common,
      }),
    ).toEqual({
      dtstart: '2027-01-10T08:00',
      timeZone: 'Asia/Jakarta',
      rrule: 'FREQ=MONTHLY;BYDAY=2SU',
      rdates: [],
      durationMinutes: 240,
    });
  });

  it('ends with the last day in the zone, written in UTC', () => {
    expect(
      toRecurrenceRule({
        kind: 'every-days',
        every: 90,
        startsOn: '2026-12-12',
        ...common,
        until: '2027-12-31',
      }).rrule,
    ).toBe('FREQ=DAILY;INTERVAL=90;UNTIL=20271231T165959Z');
  });

  it('leaves out the months without a 31st', () => {
    expect(
      datesOf({ kind: 'monthly-day', every: 1, day: 31, startsOn: '2027-01-01', ...common, count: 4 }).map(
        dateOf,
      ),
    ).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']);
  });

  it('keeps 29 February for leap years', () => {
    expect(
      datesOf({ kind: 'yearly', every: 1, startsOn: '2028-02-29', ...common }, '2037-01-01').map(dateOf),
    ).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
  });

  it('runs past midnight', () => {
    const editor: RecurrenceEditor = {
      kind: 'once',
      startsOn: '2026-12-31',
      ...common,
      startTime: '20:00',
      endTime: '01:00',
    };
    expect(endsNextDay(editor)).toBe(true);
    expect(toRecurrenceRule(editor).durationMinutes).toBe(300);
  });

  it('has the dates that the editor’s words have, in every zone', () => {
    fc.assert(
      fc.property(anyEditor, (editor) => {
        const last = addDays(editor.startsOn, 900);
        expect(datesOf(editor, last)).toEqual(
          bruteForce(editor, last).map((date) => `${date}T${editor.startTime}`),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('starts with the first date of the rule', () => {
    fc.assert(
      fc.property(anyEditor, (editor) => {
        const rule = toRecurrenceRule({ ...editor, until: null });
        expect(timeOf(rule.dtstart)).toBe(editor.startTime);
        const { occurrences } = expandRecurrence({
          ...rule,
          from: '2020-01-01',
          until: '2100-01-01',
          limit: 1,
        });
        expect(occurrences[0]?.local).toBe(rule.dtstart);
      }),
    );
  });
});

describe('fromRecurrenceRule', () => {
  it('says the same rule again', () => {
    fc.assert(
      fc.property(anyEditor, (editor) => {
        const rule = toRecurrenceRule(editor);
        const again = fromRecurrenceRule(rule);
        // the last day may lie before the first date that fits: then there is no date, and no words for it
        if (again === null) expect(datesOf(editor)).toEqual([]);
        else expect(toRecurrenceRule(again)).toEqual(rule);
      }),
    );
  });

  const rule = { dtstart: '2026-12-13T08:00', timeZone: 'Asia/Jakarta', rdates: [], durationMinutes: 60 };
  const words = (rrule: string) => fromRecurrenceRule({ ...rule, rrule });

  it('reads what other calendars leave unsaid', () => {
    expect(words('FREQ=WEEKLY')).toMatchObject({
      kind: 'weekly',
      every: 1,
      weekdays: ['su' satisfies Weekday],
    });
    expect(words('FREQ=MONTHLY')).toMatchObject({ kind: 'monthly-day', day: 13 });
    expect(words('FREQ=YEARLY')).toMatchObject({ kind: 'yearly', every: 1 });
    expect(words('FREQ=DAILY;UNTIL=20270131T005959Z')).toMatchObject({ until: '2027-01-30' });
    expect(words('FREQ=DAILY;UNTIL=20270131T010000Z')).toMatchObject({ until: '2027-01-31' });
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=2SU,-1SU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=5SU',
    'FREQ=YEARLY;BYMONTH=1',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU',
    'FREQ=DAILY;BYMONTH=1',
    'FREQ=DAILY;INTERVAL=1000',
    'FREQ=SECONDLY',
    'nonsense',
  ])('has no words for %s', (rrule) => {
    expect(words(rrule)).toBeNull();
  });
});

describe('recurrenceEditorSchema', () => {
  const weekly = { kind: 'weekly', every: 1, weekdays: ['mo'], startsOn: '2026-12-12', ...common };
  it('fills in that a series goes on', () => {
    const { until, count, ...open } = weekly;
    expect(recurrenceEditorSchema.parse(open)).toEqual({ ...open, until, count });
  });

  it.each([
    ['both ends', { until: '2027-12-31', count: 3 }],
    ['an end before the start', { until: '2026-12-11' }],
    ['a weekday twice', { weekdays: ['mo', 'mo'] }],
    ['no weekday', { weekdays: [] }],
    ['an unknown zone', { timeZone: 'Asia/Klaten' }],
    ['a date that is none', { startsOn: '2026-02-30' }],
    ['an hour that is none', { startTime: '24:00' }],
    ['a field of another kind', { day: 3 }],
    ['every zero weeks', { every: 0 }],
  ])('refuses %s', (_, fault) => {
    expect(recurrenceEditorSchema.safeParse({ ...weekly, ...fault }).success).toBe(false);
  });
});
