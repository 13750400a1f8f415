import { addDays, dateOf, dayOfWeek, type LocalDate, type LocalSpan, spanOf } from '../kernel/local-time.ts';
import { daysOff, type HolidayDate, nextWorkday } from './occurrence-holidays.ts';
import type { RecurrenceEditor } from './recurrence.schema.ts';
import { expandRecurrence, expansionBounds } from './recurrence-expansion.ts';
import { toRecurrenceRule } from './recurrence-rule.ts';

/** A fasting month of the table; an estimate until the government has fixed it. */
export interface RamadanPeriod {
  startsOn: LocalDate;
  endsOn: LocalDate;
  status: 'estimate' | 'decided';
}

export interface CalendarDays {
  holidays: readonly HolidayDate[];
  ramadan: readonly RamadanPeriod[];
  /** Years for which no decree has named the holidays yet. */
  undecidedYears: readonly number[];
}

/** What a planner should know of one date. */
export type DateNote =
  /** A free day, or a local day that is not free (`lokal`). */
  | { kind: 'holiday'; name: string; holidayKind: HolidayDate['kind'] }
  /** A free day one or two days away: people may be out of town. */
  | { kind: 'near-holiday'; name: string; date: LocalDate }
  | { kind: 'ramadan'; status: RamadanPeriod['status'] }
  /** The holidays of its year are not decided yet. */
  | { kind: 'year-undecided'; year: number }
  /** It overlaps Friday 11.30 to 13.00. */
  | { kind: 'friday-prayer' };

/** One or two days before or after. */
const nearby = [-2, -1, 1, 2];

/** Whether anything of it lies within the Friday prayer's time on a wall clock. */
export function overlapsFridayPrayer({ startsLocal, endsLocal }: LocalSpan): boolean {
  return [dateOf(startsLocal), dateOf(endsLocal)].some(
    (date) => dayOfWeek(date) === 'fr' && startsLocal < `${date}T13:00` && endsLocal > `${date}T11:30`,
  );
}

/** All notes of one date. Holidays and Ramadan are those of the day on which it starts. */
export function notesOn(span: LocalSpan, days: CalendarDays): DateNote[] {
  const date = dateOf(span.startsLocal);
  const year = Number(date.slice(0, 4));
  const near = nearby.map((distance) => addDays(date, distance));
  return [
    ...days.holidays
      .filter((holiday) => holiday.date === date)
      .map(({ name, kind }): DateNote => ({ kind: 'holiday', name, holidayKind: kind })),
    ...days.holidays
      .filter((holiday) => holiday.kind !== 'lokal' && near.includes(holiday.date))
      .map((holiday): DateNote => ({ kind: 'near-holiday', name: holiday.name, date: holiday.date })),
    ...days.ramadan
      .filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
      .map(({ status }): DateNote => ({ kind: 'ramadan', status })),
    ...(days.undecidedYears.includes(year) ? [{ kind: 'year-undecided', year } as const] : []),
    ...(overlapsFridayPrayer(span) ? [{ kind: 'friday-prayer' } as const] : []),
  ];
}

export interface NextDate extends LocalSpan {
  date: LocalDate;
  /** The local start that the rule gave it: names the date in a decision. */
  recurrenceId: string;
  notes: DateNote[];
  /** On a free day: what to propose to people. The same weekday where the rule is about weekdays and a week is free for it. */
  proposedDate: LocalDate | null;
  /** On a free day: where the policy "shift" puts it; null when the policy would skip it. */
  shiftDate: LocalDate | null;
}

function proposeDate(
  editor: RecurrenceEditor,
  date: LocalDate,
  free: ReadonlyMap<LocalDate, unknown>,
  nextDate: LocalDate | null,
): LocalDate | null {
  const isAboutWeekdays = editor.kind === 'weekly' || editor.kind === 'monthly-weekday';
  const sameWeekday = [7, 14]
    .map((days) => addDays(date, days))
    .find((candidate) => !free.has(candidate) && (nextDate === null || candidate < nextDate));
  return (isAboutWeekdays ? sameWeekday : undefined) ?? nextWorkday(date, free, nextDate);
}

/**
 * The next dates of a series from a day on, with what is to be known of each, before any policy is applied.
 * `count` defaults to six.
 */
export function nextDates(
  editor: RecurrenceEditor,
  asked: CalendarDays & { from: LocalDate; count?: number },
): NextDate[] {
  const rule = toRecurrenceRule(editor);
  const count = asked.count ?? 6;
  const free = daysOff(asked.holidays);
  const { occurrences } = expandRecurrence({
    ...rule,
    from: asked.from,
    until: addDays(asked.from > editor.startsOn ? asked.from : editor.startsOn, 366 * expansionBounds.years),
    // one more, since a date may not be moved onto the next
    limit: count + 1,
  });
  return occurrences.slice(0, count).map(({ local }, position) => {
    const next = occurrences[position + 1];
    const nextDate = next ? dateOf(next.local) : null;
    const date = dateOf(local);
    const span = spanOf(local, rule.durationMinutes, rule.timeZone);
    const isFree = free.has(date);
    return {
      date,
      recurrenceId: local,
      ...span,
      notes: notesOn(span, asked),
      proposedDate: isFree ? proposeDate(editor, date, free, nextDate) : null,
      shiftDate: isFree ? nextWorkday(date, free, nextDate) : null,
    };
  });
}
