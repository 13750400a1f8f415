import { Temporal } from './temporal.ts';

/** 'YYYY-MM-DD' */
export type LocalDate = string;
/** 'YYYY-MM-DDTHH:mm', what the poster on the wall says */
export type LocalDateTime = string;

/** Monday first, by the codes of RFC 5545 in lower case. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];

const toText = (local: Temporal.PlainDateTime): LocalDateTime => local.toString({ smallestUnit: 'minute' });

/**
 * The instant of a wall clock's time in its zone, as ISO 8601 with Z. A time that the clocks skip is read with the offset
 * before the gap, so it comes out later; of a time that comes twice the first is meant (RFC 5545, 3.3.5).
 */
export const toInstant = (local: LocalDateTime, timeZone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();

/** What the wall clock of a zone shows at an instant, seconds dropped. */
export const toLocal = (instant: string, timeZone: string): LocalDateTime =>
  toText(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime());

export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10);
export const timeOf = (local: LocalDateTime): string => local.slice(11, 16);

/** Before, same or after, for two dates or two local date-times. */
export const compareLocal = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function dayOfWeek(date: LocalDate): Weekday {
  const day = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (day === undefined) throw new RangeError(`no weekday for ${date}`);
  return day;
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Moves the wall clock's hands; the zone plays no part. */
export const addMinutes = (local: LocalDateTime, minutes: number): LocalDateTime =>
  toText(Temporal.PlainDateTime.from(local).add({ minutes }));

/** Whole days from one date to another, negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Minutes that a wall clock's hands go from one time to the other, 1 to 1440: the same time is a whole day later. */
export function minutesUntilTime(startTime: string, endTime: string): number {
  const minutes = Temporal.PlainTime.from(startTime)
    .until(Temporal.PlainTime.from(endTime))
    .total({ unit: 'minute' });
  return minutes > 0 ? minutes : minutes + 24 * 60;
}

/** Where something starts and ends, on the wall and in time. */
export interface LocalSpan {
  startsLocal: LocalDateTime;
  endsLocal: LocalDateTime;
  startsAt: string;
  endsAt: string;
}

/**
 * The span of something that takes so many minutes on the wall clock. Where the clocks skip its end to before its start, it
 * lasts its minutes in real time, so that it always ends after it starts.
 */
export function spanOf(startsLocal: LocalDateTime, durationMinutes: number, timeZone: string): LocalSpan {
  const endsLocal = addMinutes(startsLocal, durationMinutes);
  const startsAt = toInstant(startsLocal, timeZone);
  const endsAt = toInstant(endsLocal, timeZone);
  const isBackwards = Date.parse(endsAt) <= Date.parse(startsAt);
  return {
    startsLocal,
    endsLocal,
    startsAt,
    endsAt: isBackwards
      ? Temporal.Instant.from(startsAt).add({ minutes: durationMinutes }).toString()
      : endsAt,
  };
}

/** Whether the runtime knows this zone by its canonical name. */
export const isTimeZone = (name: string): boolean =>
  name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
