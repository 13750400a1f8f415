import { RRuleTemporal } from 'rrule-temporal';

import { type LocalDateTime, toInstant } from '../kernel/local-time.ts';
import { Temporal } from '../kernel/temporal.ts';
import { parseRrule, type RruleParts, type RruleRefusal, untilInstant } from './recurrence-text.ts';

/** One date of a series. `local` is what the rule says and what names the date (RECURRENCE-ID); `instant` is when it is. */
export interface Occurrence {
  /** 'YYYY-MM-DDTHH:mm' */
  local: LocalDateTime;
  /** ISO 8601 with Z */
  instant: string;
}

export interface Expansion {
  occurrences: Occurrence[];
  /** Whether the window may hold more: the limit was reached, or the search was given up. */
  truncated: boolean;
  /** Why the rule was not followed at all; the dates are then empty and `truncated`. */
  refusal: RruleRefusal | null;
}

export interface RecurrenceSet {
  dtstart: LocalDateTime;
  timeZone: string;
  /** RRULE value; null: `dtstart` and `rdates` are all there is. */
  rrule: string | null;
  exdates?: readonly LocalDateTime[];
  rdates?: readonly LocalDateTime[];
}

export interface RecurrenceWindow {
  /** 'YYYY-MM-DD' (the whole day in the zone), 'YYYY-MM-DDTHH:mm' (in the zone) or an instant; included. */
  from: string;
  /** The same; included. */
  until: string;
  /** How many dates at most, 1 to 5000. */
  limit?: number;
}

/** Work is bounded by these, never by a clock: how far past its start (with COUNT: DTSTART) a window is searched, and in how many steps. */
export const expansionBounds = {
  limit: 1000,
  maximumLimit: 5000,
  years: 100,
  steps: 100,
  /** The library's own bound for one step, in periods of the rule. */
  periodsPerStep: 10_000,
} as const;

/** Texts have four digits for the year; nothing outside them is looked for. */
const earliest = Temporal.Instant.from('0001-01-01T00:00Z');
const latest = Temporal.Instant.from('9999-12-30T00:00Z');
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isLocal = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text);

function clampedEdge(edge: string, timeZone: string, side: 'from' | 'until'): Temporal.Instant {
  const instant = edgeInstant(edge, timeZone, side);
  if (Temporal.Instant.compare(instant, earliest) < 0) return earliest;
  return Temporal.Instant.compare(instant, latest) > 0 ? latest : instant;
}

function edgeInstant(edge: string, timeZone: string, side: 'from' | 'until'): Temporal.Instant {
  if (isLocal(edge)) return Temporal.PlainDateTime.from(edge).toZonedDateTime(timeZone).toInstant();
  if (!isDate(edge)) return Temporal.Instant.from(edge);
  const date = Temporal.PlainDate.from(edge);
  return side === 'from'
    ? date.toZonedDateTime(timeZone).toInstant()
    : date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ seconds: 1 });
}

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 31 February and its like: asked for, they would be looked for in vain until the bounds are met. */
const hasNoDay = ({ byMonth, byMonthDay }: RruleParts) =>
  byMonth.length > 0 &&
  byMonthDay.length > 0 &&
  !byMonth.some((month) => byMonthDay.some((day) => Math.abs(day) <= (longestMonth[month - 1] ?? 0)));

const compare = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(one, other);
const floating = (local: Temporal.PlainDateTime) => local.toZonedDateTime('UTC');

/** The rule on a clock without a zone: the library then never meets skipped or repeated hours, and is at its fastest. */
function floatingRule(parts: RruleParts, dtstart: Temporal.PlainDateTime): RRuleTemporal {
  return new RRuleTemporal({
    freq: parts.freq,
    interval: parts.interval,
    dtstart: floating(dtstart),
    tzid: 'UTC',
    wkst: parts.wkst,
    maxIterations: expansionBounds.periodsPerStep,
    cache: false,
    ...(parts.byDay.length > 0 && { byDay: [...parts.byDay] }),
    ...(parts.byMonth.length > 0 && { byMonth: [...parts.byMonth] }),
    ...(parts.byMonthDay.length > 0 && { byMonthDay: [...parts.byMonthDay] }),
    ...(parts.bySetPos.length > 0 && { bySetPos: [...parts.bySetPos] }),
  });
}

interface Search {
  dtstart: Temporal.PlainDateTime;
  from: Temporal.PlainDateTime;
  until: Temporal.PlainDateTime;
  count: number;
}

/**
 * The rule's local starts in order, searched in steps that grow where dates are rare. COUNT is counted here from DTSTART on,
 * since the library would count anew in every step. Returns whether the search came to its end.
 */
function* searchRule(parts: RruleParts, search: Search): Generator<Temporal.PlainDateTime, boolean> {
  if (hasNoDay(parts)) return true;
  const rule = floatingRule(parts, search.dtstart);
  const isCounted = Number.isFinite(search.count);
  const start = isCounted || compare(search.dtstart, search.from) > 0 ? search.dtstart : search.from;
  const farthest = start.add({ years: expansionBounds.years });
  const horizon = compare(farthest, search.until) < 0 ? farthest : search.until;

  let stepStart = start;
  let stepYears = 1;
  let counted = 0;
  for (let step = 0; compare(stepStart, horizon) <= 0; step += 1) {
    if (step === expansionBounds.steps) return false;
    const next = stepStart.add({ years: stepYears });
    const end = compare(next, horizon) > 0 ? horizon : next.subtract({ minutes: 1 });
    let found: { toPlainDateTime(): Temporal.PlainDateTime }[];
    try {
      found = rule.between(floating(stepStart), floating(end), true);
    } catch {
      // the library gave up: its bound of periods was reached without a date
      return false;
    }
    for (const date of found) {
      counted += 1;
      const local = date.toPlainDateTime();
      if (compare(local, search.from) >= 0) yield local;
      if (counted === search.count) return true;
    }
    if (found.length <= 60 * stepYears) stepYears = Math.min(16, stepYears * 2);
    stepStart = next;
  }
  return compare(horizon, search.until) >= 0;
}

/**
 * The dates of a recurrence set within a window, in order, each once (RFC 5545: RRULE and RDATE together, without EXDATE).
 *
 * A date keeps its wall time through changes of the clock; a time that the clocks skip is read as later by the gap, and of a
 * time that comes twice the first is meant (3.3.5). DTSTART is a date only where the rule gives it. Work is bounded for every
 * input by `expansionBounds`; a rule that cannot be read, or is none of ours (see `RruleParts`), is refused as a value. Local times,
 * zone and window come from our own code: what is none throws a RangeError.
 */
export function expandRecurrence(input: RecurrenceSet & RecurrenceWindow): Expansion {
  const { timeZone } = input;
  const dtstart = Temporal.PlainDateTime.from(input.dtstart);
  const from = clampedEdge(input.from, timeZone, 'from');
  const until = clampedEdge(input.until, timeZone, 'until');
  const limit = Math.min(Math.max(1, input.limit ?? expansionBounds.limit), expansionBounds.maximumLimit);
  const excluded = new Set(input.exdates);
  const byLocal = new Map<LocalDateTime, Temporal.Instant>();

  const isWithin = (instant: Temporal.Instant, last = until) =>
    Temporal.Instant.compare(instant, from) >= 0 && Temporal.Instant.compare(instant, last) <= 0;
  const toOccurrence = (date: Temporal.PlainDateTime) => {
    const local = date.toString({ smallestUnit: 'minute' });
    return { local, instant: Temporal.Instant.from(toInstant(local, timeZone)) };
  };

  const listed = [...(input.rrule === null ? [input.dtstart] : []), ...(input.rdates ?? [])];
  for (const text of listed) {
    const { local, instant } = toOccurrence(Temporal.PlainDateTime.from(text));
    if (!excluded.has(local) && isWithin(instant)) byLocal.set(local, instant);
  }

  let isComplete = true;
  if (input.rrule !== null) {
    const parsed = parseRrule(input.rrule);
    if (!parsed.ok) return { occurrences: [], truncated: true, refusal: parsed.error };
    const parts = parsed.value;
    const ruleUntil = parts.until === null ? null : untilInstant(parts.until, timeZone);
    const last = ruleUntil && Temporal.Instant.compare(ruleUntil, until) < 0 ? ruleUntil : until;
    // a day on either side, since the search is on the wall clock and the window in time
    const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
    const dates = searchRule(parts, {
      dtstart,
      from: wall(from).subtract({ days: 1 }),
      until: wall(last).add({ days: 1 }),
      count: parts.count ?? Number.POSITIVE_INFINITY,
    });
    let ruled = 0;
    for (let next = dates.next(); ; next = dates.next()) {
      if (next.done) {
        isComplete = next.value;
        break;
      }
      const { local, instant } = toOccurrence(next.value);
      if (excluded.has(local) || !isWithin(instant, last)) continue;
      byLocal.set(local, instant);
      ruled += 1;
      // one more than asked, to know whether there is more
      if (ruled > limit) break;
    }
  }

  const occurrences = [...byLocal]
    .sort(([, one], [, other]) => Temporal.Instant.compare(one, other))
    .map(([local, instant]) => ({ local, instant: instant.toString() }))
    // a skipped time falls together with the time it is read as
    .filter(({ instant }, at, all) => all[at - 1]?.instant !== instant);
  return {
    occurrences: occurrences.slice(0, limit),
    truncated: !isComplete || occurrences.length > limit,
    refusal: null,
  };
}
