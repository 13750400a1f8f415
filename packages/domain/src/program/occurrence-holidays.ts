import type { z } from 'zod';

import { addDays, dateOf, type LocalDate, type LocalDateTime, timeOf } from '../kernel/local-time.ts';
import type { dateDecisionSchema, holidayPolicySchema } from './program.schema.ts';

export type HolidayPolicy = z.infer<typeof holidayPolicySchema>;
export type DateDecision = z.infer<typeof dateDecisionSchema>;

/** A day of the holiday table, as much of it as dates need. */
export interface HolidayDate {
  date: LocalDate;
  name: string;
  /** `lokal` days are kept here without being free: they are noted and clash with nothing. */
  kind: 'nasional' | 'cuti-bersama' | 'lokal';
}

/** No holidays in a row are longer; what finds no day within it is left out. */
export const maximumShiftDays = 14;

/** Free days by date. A date may have two names (27 Rajab fell twice in 2027, and on other days). */
export function daysOff(holidays: readonly HolidayDate[]): ReadonlyMap<LocalDate, string[]> {
  const days = new Map<LocalDate, string[]>();
  for (const { date, name, kind } of holidays)
    if (kind !== 'lokal') days.set(date, [...(days.get(date) ?? []), name]);
  return days;
}

/** The first day after this one that is not free and comes before the series' next date, so that no two fall together. */
export function nextWorkday(
  date: LocalDate,
  free: ReadonlyMap<LocalDate, unknown>,
  nextDate: LocalDate | null,
): LocalDate | null {
  for (let days = 1; days <= maximumShiftDays; days += 1) {
    const candidate = addDays(date, days);
    if (nextDate !== null && candidate >= nextDate) return null;
    if (!free.has(candidate)) return candidate;
  }
  return null;
}

/** What became of one date of the rule. */
export interface PolicyOutcome {
  /** Its start as the rule gave it, whatever it was moved to. */
  recurrenceId: LocalDateTime;
  startsLocal: LocalDateTime;
  outcome: 'kept' | 'shifted' | 'skipped';
  /** The policy is "ask", it is a holiday, and nobody has said yet. */
  needsDecision: boolean;
  /** Names of the free day that it fell on. */
  holidays: readonly string[];
}

/**
 * Applies the program's policy to each date that falls on a free day. People's decisions stand above the policy: moved to
 * another day, dropped, or left (moved to its own day). `shift` takes the next day that is not free; where the series' next
 * date comes first, the date is skipped. The outcome of a date rests on the 14 days after it only, so that windows agree.
 */
export function applyHolidayPolicy(
  occurrences: readonly { local: LocalDateTime }[],
  policy: HolidayPolicy,
  holidays: readonly HolidayDate[],
  decisions: readonly DateDecision[] = [],
): PolicyOutcome[] {
  const free = daysOff(holidays);
  const decided = new Map(decisions.map((decision) => [decision.recurrenceId, decision.movedTo]));
  return occurrences.map(({ local }, position) => {
    const date = dateOf(local);
    const names = free.get(date) ?? [];
    const kept: PolicyOutcome = {
      recurrenceId: local,
      startsLocal: local,
      outcome: 'kept',
      needsDecision: false,
      holidays: names,
    };
    const movedBy = (to: LocalDate | null | undefined): PolicyOutcome => {
      if (to === null || to === undefined) return { ...kept, outcome: 'skipped' };
      return to === date ? kept : { ...kept, outcome: 'shifted', startsLocal: `${to}T${timeOf(local)}` };
    };

    if (decided.has(local)) return movedBy(decided.get(local));
    if (names.length === 0) return kept;
    if (policy === 'ask') return { ...kept, needsDecision: true };
    if (policy === 'skip') return movedBy(null);
    const next = occurrences[position + 1];
    return movedBy(nextWorkday(date, free, next ? dateOf(next.local) : null));
  });
}
