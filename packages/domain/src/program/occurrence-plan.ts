import {
  addDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type LocalSpan,
  spanOf,
} from '../kernel/local-time.ts';
import {
  applyHolidayPolicy,
  type DateDecision,
  type HolidayDate,
  type HolidayPolicy,
  maximumShiftDays,
  type PolicyOutcome,
} from './occurrence-holidays.ts';
import { expandRecurrence } from './recurrence-expansion.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/** A date as it should stand in the calendar. */
export interface PlannedOccurrence extends LocalSpan {
  /** Its local start by the rule; it stays when the date is moved. */
  recurrenceId: LocalDateTime;
  outcome: 'kept' | 'shifted';
  needsDecision: boolean;
}

export interface OccurrencePlan {
  /** In the order of the rule. */
  planned: PlannedOccurrence[];
  skipped: PolicyOutcome[];
  /** The recurrence ids that this plan speaks of, both included; null: of none. Nothing outside may be removed by it. */
  within: { from: LocalDateTime; until: LocalDateTime } | null;
  /** The plan ends before the window does: there were more dates than asked for, or the rule could not be followed. */
  truncated: boolean;
}

export interface PlanOptions {
  /** Days in the program's zone, both included, by the rule's own dates. */
  from: LocalDate;
  until: LocalDate;
  limit?: number;
  policy: HolidayPolicy;
  holidays: readonly HolidayDate[];
  decisions?: readonly DateDecision[];
}

/** The dates of a program within a window, its holiday policy applied: what `reconcileOccurrences` compares with what is stored. */
export function planOccurrences(rule: RecurrenceRule, options: PlanOptions): OccurrencePlan {
  const { from, until, policy, holidays } = options;
  const { occurrences, truncated } = expandRecurrence({
    dtstart: rule.dtstart,
    timeZone: rule.timeZone,
    rrule: rule.rrule,
    rdates: rule.rdates,
    from,
    // beyond the window, since where a date may be shifted depends on the next
    until: addDays(until, maximumShiftDays),
    ...(options.limit !== undefined && { limit: options.limit }),
  });
  const isInWindow = ({ recurrenceId }: PolicyOutcome) =>
    dateOf(recurrenceId) >= from && dateOf(recurrenceId) <= until;
  const outcomes = applyHolidayPolicy(occurrences, policy, holidays, options.decisions).filter(isInWindow);
  const last = occurrences.at(-1)?.local;
  const isCut = truncated && (last === undefined || dateOf(last) <= until);
  const end = isCut ? last : `${until}T23:59`;
  return {
    planned: outcomes.flatMap(({ recurrenceId, startsLocal, outcome, needsDecision }) =>
      outcome === 'skipped'
        ? []
        : [
            {
              recurrenceId,
              ...spanOf(startsLocal, rule.durationMinutes, rule.timeZone),
              outcome,
              needsDecision,
            },
          ],
    ),
    skipped: outcomes.filter(({ outcome }) => outcome === 'skipped'),
    within: end === undefined || from > until ? null : { from: `${from}T00:00`, until: end },
    truncated: isCut,
  };
}

/** Whether the rule has a date at this place, holidays and decisions aside. */
export const isGivenBy = (rule: RecurrenceRule, recurrenceId: LocalDateTime): boolean =>
  expandRecurrence({
    dtstart: rule.dtstart,
    timeZone: rule.timeZone,
    rrule: rule.rrule,
    rdates: rule.rdates,
    from: dateOf(recurrenceId),
    until: dateOf(recurrenceId),
  }).occurrences.some(({ local }) => local === recurrenceId);
