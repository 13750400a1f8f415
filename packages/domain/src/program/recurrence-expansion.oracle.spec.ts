import fc from 'fast-check';
import { rrulestr } from 'rrule';

import { addDays, addMinutes, dateOf, timeOf, toInstant } from '../kernel/local-time.ts';
import { expandRecurrence } from './recurrence-expansion.ts';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const signed = (most: number) => [...range(1, most), ...range(1, most).map((number) => -number)];
const some = <T>(values: readonly T[], most: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    fc.constant<T[]>([]),
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }),
  );
const ordinalDays = (most: number) =>
  weekdayCodes.flatMap((day) => signed(most).map((ordinal) => `${ordinal}${day}`));

interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  byMonth: number[];
  byDay: string[];
  byMonthDay: number[];
  bySetPos: number[];
  wkst: string;
  count: number | null;
  until: string | null;
}
const none = { byMonth: [], byDay: [], byMonthDay: [], bySetPos: [], wkst: 'MO' };

const anyShape: fc.Arbitrary<Partial<Rule> & Pick<Rule, 'freq'>> = fc.oneof(
  fc.record({
    freq: fc.constant('DAILY' as const),
    byDay: some(weekdayCodes, 3),
    byMonthDay: some(signed(31), 4),
  }),
  fc.record({
    freq: fc.constant('WEEKLY' as const),
    byDay: some(weekdayCodes, 4),
    wkst: fc.constantFrom(...weekdayCodes),
  }),
  fc.record({ freq: fc.constant('MONTHLY' as const), byDay: some(ordinalDays(5), 3) }),
  fc.record({
    freq: fc.constant('MONTHLY' as const),
    byDay: some(weekdayCodes, 3),
    byMonthDay: some(signed(31), 4),
  }),
  fc.record({ freq: fc.constant('YEARLY' as const), byDay: some(ordinalDays(5), 3) }),
  fc.record({
    freq: fc.constant('YEARLY' as const),
    byDay: some(weekdayCodes, 3),
    byMonthDay: some(signed(31), 4),
  }),
);
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    shape: anyShape,
    interval: fc.integer({ min: 1, max: 6 }),
    byMonth: some(range(1, 12), 4),
    bySetPos: some([1, 2, 3, -1], 2),
    end: fc.oneof(
      fc.constant({ count: null, until: null }),
      fc.integer({ min: 1, max: 40 }).map((count) => ({ count, until: null })),
      fc.integer({ min: 0, max: 2000 }).map((days) => ({ count: null, until: addDays('2024-01-01', days) })),
    ),
  })
  .map(({ shape, interval, byMonth, bySetPos, end }) => {
    const rule = { ...none, ...shape, interval, byMonth, ...end };
    const chooses = rule.freq !== 'DAILY' && rule.byDay.length + rule.byMonthDay.length > 0;
    return { ...rule, bySetPos: chooses ? bySetPos : [] };
  });

const toText = (rule: Rule) =>
  [
    `FREQ=${rule.freq}`,
    `INTERVAL=${rule.interval}`,
    ...(['byMonth', 'byDay', 'byMonthDay', 'bySetPos'] as const).flatMap((name) =>
      rule[name].length > 0 ? [`${name.toUpperCase()}=${rule[name].join(',')}`] : [],
    ),
    `WKST=${rule.wkst}`,
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}T235959`]),
  ].join(';');

interface Day {
  date: string;
  code: string;
  year: number;
  month: number;
  day: number;
  yearDay: number;
  monthLength: number;
  yearLength: number;
}
/** A plain calendar, counted on from a Friday. */
const calendar: Day[] = range(2021, 2035).flatMap((year) => {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const yearLength = lengths.reduce((sum, length) => sum + length, 0);
  let yearDay = 0;
  return lengths.flatMap((monthLength, at) =>
    range(1, monthLength).map((day) => {
      yearDay += 1;
      const date = `${year}-${String(at + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return { date, code: '', year, month: at + 1, day, yearDay, monthLength, yearLength };
    }),
  );
});
calendar.forEach((day, at) => {
  day.code = weekdayCodes[(at + 4) % 7] ?? '';
});
const place = new Map(calendar.map(({ date }, at) => [date, at]));
const either = (list: number[], at: number, length: number) =>
  list.includes(at) || list.includes(at - length - 1);

function fitsRule(rule: Rule, start: Day, date: Day): boolean {
  const isYearly = rule.freq === 'YEARLY';
  const fitsDay = rule.byDay.some((entry) => {
    if (!entry.endsWith(date.code)) return false;
    const ordinal = Number.parseInt(entry, 10);
    if (Number.isNaN(ordinal)) return true;
    const inMonth = !isYearly || rule.byMonth.length > 0;
    const [at, length] = inMonth ? [date.day, date.monthLength] : [date.yearDay, date.yearLength];
    return Math.ceil(at / 7) === ordinal || -Math.ceil((length - at + 1) / 7) === ordinal;
  });
  const isPlain = rule.byDay.length + rule.byMonthDay.length === 0;
  const fitsStart =
    rule.freq === 'DAILY' ||
    (rule.freq === 'WEEKLY'
      ? date.code === start.code
      : date.day === start.day && (!isYearly || rule.byMonth.length > 0 || date.month === start.month));
  return (
    (rule.byMonth.length === 0 || rule.byMonth.includes(date.month)) &&
    (rule.byDay.length === 0 || fitsDay) &&
    (rule.byMonthDay.length === 0 || either(rule.byMonthDay, date.day, date.monthLength)) &&
    (!isPlain || fitsStart)
  );
}

/** Every day looked at by the letter of the standard, one period after the other: slow, and too simple to be wrong alike. */
function bruteForce(startDate: string, rule: Rule, last: string): string[] {
  const startAt = place.get(startDate) ?? -1;
  const start = calendar[startAt];
  if (start === undefined) throw new RangeError(`outside the calendar: ${startDate}`);
  const weekShift = (4 - weekdayCodes.indexOf(rule.wkst) + 7) % 7;
  const period = (date: Day, at: number): number =>
    ({
      DAILY: at,
      WEEKLY: Math.floor((at + weekShift) / 7),
      MONTHLY: date.year * 12 + date.month,
      YEARLY: date.year,
    })[rule.freq];
  const groups = new Map<number, Day[]>();
  calendar.forEach((date, at) => {
    const distance = period(date, at) - period(start, startAt);
    if (distance < 0 || distance % rule.interval !== 0 || !fitsRule(rule, start, date)) return;
    groups.set(distance, [...(groups.get(distance) ?? []), date]);
  });
  return [...groups.values()]
    .flatMap((fitting) =>
      fitting.filter((_, at) => rule.bySetPos.length === 0 || either(rule.bySetPos, at + 1, fitting.length)),
    )
    .map(({ date }) => date)
    .filter((date) => date >= startDate)
    .slice(0, rule.count ?? calendar.length)
    .filter((date) => date <= last && (rule.until === null || date <= rule.until));
}

/** Another library on a clock without a zone: what it calls UTC is the wall. */
function otherLibrary(dtstart: string, rule: string, from: string, until: string): string[] {
  const other = rrulestr(`DTSTART:${dtstart.replace(/[-:]/g, '')}00Z\nRRULE:${rule}`);
  return other
    .between(new Date(`${from}T00:00:00Z`), new Date(`${until}T23:59:59Z`), true)
    .map((date) => date.toISOString().slice(0, 16));
}

const anyZone = fc.constantFrom(
  'Asia/Jakarta',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'UTC',
);
const anyStart = fc
  .tuple(fc.integer({ min: 0, max: 1500 }), fc.nat({ max: 1439 }))
  .map(([days, minutes]) => addMinutes(`${addDays('2024-01-01', days)}T00:00`, minutes));
const anyWindow = fc.tuple(fc.integer({ min: -400, max: 1200 }), fc.integer({ min: 0, max: 700 }));

describe('expandRecurrence', () => {
  it('finds the dates that looking at every day finds, for every rule and zone', () => {
    fc.assert(
      fc.property(anyStart, anyRule, anyZone, anyWindow, (dtstart, rule, timeZone, [offset, length]) => {
        const from = addDays(dateOf(dtstart), offset);
        const until = addDays(from, length);
        const { occurrences, refusal } = expandRecurrence({
          dtstart,
          timeZone,
          rrule: toText(rule),
          from,
          until,
        });
        expect(refusal).toBeNull();
        expect(occurrences.map(({ local }) => local)).toEqual(
          bruteForce(dateOf(dtstart), rule, until)
            .filter((date) => date >= from)
            .map((date) => `${date}T${timeOf(dtstart)}`),
        );
        for (const { local, instant } of occurrences) expect(instant).toBe(toInstant(local, timeZone));
      }),
      { numRuns: 200 },
    );
  });

  it('finds the dates that another library finds', () => {
    fc.assert(
      fc.property(anyStart, anyRule, anyWindow, (dtstart, rule, [offset, length]) => {
        // it forgets the days of the first week before DTSTART when it counts positions, and gives a date twice that two
        // positions mean; looking at every day has both right
        fc.pre(rule.bySetPos.length === 0 || (rule.bySetPos.length === 1 && rule.freq !== 'WEEKLY'));
        const from = addDays(dateOf(dtstart), offset);
        const until = addDays(from, length);
        const text = toText(rule);
        const { occurrences } = expandRecurrence({
          dtstart,
          timeZone: 'Asia/Jakarta',
          rrule: text,
          from,
          until,
        });
        expect(occurrences.map(({ local }) => local)).toEqual(otherLibrary(dtstart, text, from, until));
      }),
      { numRuns: 100 },
    );
  });
});
