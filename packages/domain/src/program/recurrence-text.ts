import { Temporal } from '../kernel/temporal.ts';
import type { Weekday } from '../kernel/local-time.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/**
 * An RRULE value (RFC 5545, 3.3.10), read. Of the standard these are left out: several dates a day, for a day is a date of ours;
 * days of the year, weeks of the year, and plain beside numbered weekdays (MO,2FR), which the library gets wrong in company.
 */
export interface RruleParts {
  freq: Frequency;
  interval: number;
  count: number | null;
  /** As written: a date, a floating local time or an instant. */
  until: string | null;
  /** 'MO', '2SU', '-1FR' */
  byDay: readonly string[];
  byMonth: readonly number[];
  byMonthDay: readonly number[];
  bySetPos: readonly number[];
  wkst: string;
}

export type RruleRefusal = { code: 'rule-unreadable' } | { code: 'rule-unsupported' };

const unreadable: Result<never, RruleRefusal> = refuse({ code: 'rule-unreadable' });
const maximumLength = 1000;
const unsupported = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYYEARDAY', 'BYWEEKNO'];
const listOf = (most: number) => (value: string) => {
  if (!/^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/.test(value)) return null;
  const numbers = [...new Set(value.split(',').map(Number))];
  return numbers.every((number) => number !== 0 && Math.abs(number) <= most) ? numbers : null;
};
const readMonths = (value: string) => {
  const months = listOf(12)(value);
  return months?.every((month) => month > 0) ? months : null;
};
const readDays = (value: string) =>
  /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU))*$/.test(value)
    ? [...new Set(value.split(',').map((day) => day.replace('+', '')))]
    : null;
/** A year of dates ten thousand years apart is beyond every window; more digits say nothing else. */
const readNatural = (value: string) => (/^\d{1,12}$/.test(value) && Number(value) > 0 ? Number(value) : null);
const untilShape = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/** The last instant that UNTIL lets in: a date means its whole day in the zone. Null when it is no date. */
export function untilInstant(until: string, timeZone: string): Temporal.Instant | null {
  const [, year, month, day, hour, minute, second, zulu] = untilShape.exec(until) ?? [];
  if (year === undefined) return null;
  const time = hour === undefined ? '23:59:59' : `${hour}:${minute}:${second}`;
  try {
    return Temporal.PlainDateTime.from(`${year}-${month}-${day}T${time}`, { overflow: 'reject' })
      .toZonedDateTime(zulu === 'Z' ? 'UTC' : timeZone)
      .toInstant();
  } catch {
    return null;
  }
}

/** Reads an RRULE value and nothing beyond it; anything odd is refused rather than guessed at. */
export function parseRrule(text: string): Result<RruleParts, RruleRefusal> {
  if (text.length > maximumLength) return unreadable;
  const given = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name, value, ...rest] = part.split('=');
    if (!name || !value || rest.length > 0 || given.has(name)) return unreadable;
    given.set(name, value);
  }
  const take = <T>(name: string, read: (value: string) => T | null, absent: T): T | null => {
    const value = given.get(name);
    given.delete(name);
    return value === undefined ? absent : read(value);
  };

  const freqs = [...frequencies, 'HOURLY', 'MINUTELY', 'SECONDLY'];
  const freq = take('FREQ', (value) => freqs.find((known) => known === value) ?? null, null);
  if (freq === null) return unreadable;
  const known = frequencies.find((candidate) => candidate === freq);
  if (known === undefined || unsupported.some((name) => given.has(name)))
    return refuse({ code: 'rule-unsupported' });

  const interval = take('INTERVAL', readNatural, 1);
  const count = take('COUNT', readNatural, Number.POSITIVE_INFINITY);
  const until = take('UNTIL', (value) => (untilInstant(value, 'UTC') ? value : null), '');
  const byDay = take('BYDAY', readDays, []);
  const byMonth = take('BYMONTH', readMonths, []);
  const byMonthDay = take('BYMONTHDAY', listOf(31), []);
  const bySetPos = take('BYSETPOS', listOf(366), []);
  const wkst = take('WKST', (value) => (/^(MO|TU|WE|TH|FR|SA|SU)$/.test(value) ? value : null), 'MO');
  if (
    interval === null ||
    count === null ||
    until === null ||
    byDay === null ||
    byMonth === null ||
    byMonthDay === null ||
    bySetPos === null ||
    wkst === null ||
    given.size > 0
  )
    return unreadable;

  const parts: RruleParts = {
    freq: known,
    interval,
    count: Number.isFinite(count) ? count : null,
    until: until === '' ? null : until,
    byDay,
    byMonth,
    byMonthDay,
    // a day has one date, its first and its last
    bySetPos: known === 'DAILY' ? [] : bySetPos,
    wkst,
  };
  if (!isAllowed(parts)) return unreadable;
  const numbered = byDay.filter(isNumbered).length;
  return numbered > 0 && numbered < byDay.length ? refuse({ code: 'rule-unsupported' }) : ok(parts);
}

const isNumbered = (day: string) => /\d/.test(day);

/** Without what RFC 5545 says MUST NOT stand together, and without positions that no period has. */
function isAllowed({ freq, byDay, byMonth, byMonthDay, bySetPos }: RruleParts): boolean {
  const most = { DAILY: 0, WEEKLY: 0, MONTHLY: 5, YEARLY: 53 }[freq];
  if (byDay.some((day) => isNumbered(day) && Math.abs(Number.parseInt(day, 10)) > most)) return false;
  if (byMonthDay.length > 0 && freq === 'WEEKLY') return false;
  const longestPeriod = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq];
  if (bySetPos.some((position) => Math.abs(position) > longestPeriod)) return false;
  return bySetPos.length === 0 || byDay.length + byMonth.length + byMonthDay.length > 0;
}

const list = (name: string, values: readonly (string | number)[]) =>
  values.length > 0 ? [`${name}=${values.join(',')}`] : [];

/** Writes what `parseRrule` reads, in one order and without defaults, so that equal rules are equal texts. */
export function formatRrule(parts: RruleParts): string {
  return [
    `FREQ=${parts.freq}`,
    ...(parts.interval === 1 ? [] : [`INTERVAL=${parts.interval}`]),
    ...list('BYMONTH', parts.byMonth),
    ...list('BYMONTHDAY', parts.byMonthDay),
    ...list('BYDAY', parts.byDay),
    ...list('BYSETPOS', parts.bySetPos),
    ...(parts.wkst === 'MO' ? [] : [`WKST=${parts.wkst}`]),
    ...(parts.count === null ? [] : [`COUNT=${parts.count}`]),
    ...(parts.until === null ? [] : [`UNTIL=${parts.until}`]),
  ].join(';');
}

/** A rule of this frequency with nothing else said. */
export const bareRule = (freq: Frequency, interval: number): RruleParts => ({
  freq,
  interval,
  count: null,
  until: null,
  byDay: [],
  byMonth: [],
  byMonthDay: [],
  bySetPos: [],
  wkst: 'MO',
});

/** 'mo' → 'MO' */
export const toByDay = (weekday: Weekday): string => weekday.toUpperCase();

/** An instant as UNTIL wants it: 20261231T165959Z. */
export const toUntil = (instant: Temporal.Instant): string =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replace(/[-:]/g, '');
