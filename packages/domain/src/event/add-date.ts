import {
  addMinutes,
  compareLocal,
  dateOf,
  type LocalDateTime,
  minutesUntilTime,
  spanOf,
  timeOf,
} from '../kernel/local-time.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  fromRecurrenceRule,
  mostListedDates,
  type PlannedOccurrence,
  type RecurrenceEditor,
  type RecurrenceRule,
  toRecurrenceRule,
} from '../program/index.ts';
import type { AddDate } from './event.schema.ts';
import type { EventForChange } from './event-change.ts';
import type { EventRefusal } from './event-refusal.ts';
import type { MovedRule } from './move-rule.ts';

export interface AddedDate {
  planned: PlannedOccurrence;
  /** The rule has no words for it: it stands beside the rule, which then leaves it alone. */
  isDetached: boolean;
  /** The list of dates that the rule has become; null: the rule stays. */
  list: MovedRule | null;
}

/** A program without a repetition says its dates one by one, so one more is a longer list. */
function listWith(rule: RecurrenceRule, date: string, startTime: string, minutes: number): MovedRule | null {
  const said = rule.rrule === null ? fromRecurrenceRule(rule) : null;
  if (said === null || said.startTime !== startTime || rule.durationMinutes !== minutes) return null;
  const before = said.kind === 'dates' ? said.dates : [said.startsOn];
  if (before.includes(date) || before.length >= mostListedDates) return null;
  const dates = [...before, date].sort(compareLocal);
  const { endTime, timeZone } = said;
  const startsOn = dates[0] ?? date;
  const editor: RecurrenceEditor = {
    kind: 'dates',
    dates,
    startsOn,
    startTime,
    endTime,
    timeZone,
    until: null,
    count: null,
  };
  return { editor, rule: toRecurrenceRule(editor) };
}

/** The local start, or where a date that moved away keeps that place, the next minute that none keeps. */
function freePlace(series: readonly Pick<EventForChange, 'recurrenceId'>[], starts: LocalDateTime) {
  const kept = new Set(series.map(({ recurrenceId }) => recurrenceId));
  let place = starts;
  while (kept.has(place)) place = addMinutes(place, 1);
  return place;
}

/**
 * One more date of a program that there is. A list of dates takes it up; what repeats keeps its rule, and the date stands
 * beside it as a case of its own.
 */
export function addDate(
  series: readonly Pick<EventForChange, 'recurrenceId' | 'startsLocal' | 'status'>[],
  rule: RecurrenceRule,
  { date, startTime, endTime }: Pick<AddDate, 'date' | 'startTime' | 'endTime'>,
  now: string,
): Result<AddedDate, Extract<EventRefusal, { code: 'date-past' | 'date-taken' | 'event-cancelled' }>> {
  const starts = `${date}T${startTime}`;
  const minutes = minutesUntilTime(startTime, endTime);
  const span = spanOf(starts, minutes, rule.timeZone);
  if (Date.parse(span.startsAt) <= Date.parse(now)) return refuse({ code: 'date-past' });
  // people who look for it again find the cancelled one, which can come back
  const there = series.filter(({ startsLocal }) => startsLocal === starts);
  if (there.some(({ status }) => status !== 'cancelled'))
    return refuse({ code: 'date-taken', startsLocal: starts });
  if (there.length > 0) return refuse({ code: 'event-cancelled' });

  const recurrenceId = freePlace(series, starts);
  const list = recurrenceId === starts ? listWith(rule, dateOf(starts), timeOf(starts), minutes) : null;
  return ok({
    planned: { recurrenceId, ...span, outcome: 'kept', needsDecision: false },
    isDetached: list === null,
    list,
  });
}
