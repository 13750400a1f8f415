import {
  addDays,
  dateOf,
  daysBetween,
  type LocalSpan,
  minutesUntilTime,
  spanOf,
  timeOf,
} from '../kernel/local-time.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { PlannedActivity, PlannedOccurrence } from '../program/index.ts';
import type { ChangeScope, EventChange } from './event.schema.ts';
import type { EventRefusal } from './event-refusal.ts';
import type { EventForState } from './event-state.ts';

/** What a date says, and what a change may set. */
export interface EventContent {
  title: string;
  startsLocal: string;
  endsLocal: string;
  startsAt: string;
  endsAt: string;
  venueId: string | null;
  onlineUrl: string | null;
  peopleTarget: number | null;
  activities: readonly PlannedActivity[];
}

export interface EventForChange extends EventForState, EventContent {
  id: string;
  slug: string;
  /** The local start that the rule gave it, wherever it was moved. */
  recurrenceId: string;
  timeZone: string;
  /** Moved or edited by hand: the rule and changes of other dates leave it alone. */
  isDetached: boolean;
  /** It fell on a holiday and nobody has decided yet. */
  needsDecision: boolean;
}

export const changedFields = ['title', 'date', 'time', 'location', 'people-target', 'activities'] as const;
export type ChangedField = (typeof changedFields)[number];

export interface ChangeLine {
  event: EventForChange;
  to: EventContent;
  changed: readonly ChangedField[];
  /** Its place in a new rule, where there is one. */
  planned: PlannedOccurrence | null;
}

export type UntouchedReason = 'past' | 'changed-before' | 'cancelled' | 'reported';
export interface Untouched {
  event: EventForChange;
  reason: UntouchedReason;
}

/** How a new rule moves the dates that follow it. */
export interface NewDates {
  /** Those that the rule speaks of; the others move as they were told. */
  ruled: ReadonlySet<string>;
  moved: ReadonlyMap<string, PlannedOccurrence>;
  removed: ReadonlySet<string>;
  added: readonly PlannedOccurrence[];
}

export interface ChangePlan {
  lines: readonly ChangeLine[];
  /** Dates that a new rule does not have any more. */
  removed: readonly EventForChange[];
  added: readonly PlannedOccurrence[];
  untouched: readonly Untouched[];
}

/** People who planned to come are told why a date that they know of moves or goes. */
export const needsReason = ({ lines, removed }: Pick<ChangePlan, 'lines' | 'removed'>): boolean =>
  removed.some(({ status }) => status === 'scheduled') ||
  lines.some(
    ({ event, changed }) =>
      event.status === 'scheduled' && (changed.includes('date') || changed.includes('time')),
  );

export type ChangeRefusal = Extract<
  EventRefusal,
  {
    code:
      | 'event-over'
      | 'event-cancelled'
      | 'nothing-changed'
      | 'date-past'
      | 'date-taken'
      | 'venue-or-link-needed';
  }
>;

const isAhead = (event: EventForChange, nowMs: number) => Date.parse(event.startsAt) > nowMs;
const isOver = (event: EventForChange, nowMs: number) => Date.parse(event.endsAt) <= nowMs;

/** Why a change of several dates leaves this one as it is; null when it does not. */
export function reasonUntouched(
  event: EventForChange,
  targetId: string,
  nowMs: number,
): UntouchedReason | null {
  if (event.isReported) return 'reported';
  if (event.status === 'cancelled') return 'cancelled';
  if (event.id === targetId) return isOver(event, nowMs) ? 'past' : null;
  if (!isAhead(event, nowMs)) return 'past';
  return event.isDetached ? 'changed-before' : null;
}

/** Whether its place in the rule is the target's or a later one, wherever either was moved. */
export const isInPlaceFrom = (
  event: Pick<EventForChange, 'recurrenceId'>,
  target: Pick<EventForChange, 'recurrenceId'>,
): boolean => event.recurrenceId >= target.recurrenceId;

/**
 * The dates that a scope is about: the one, it and those that the rule gives after it, or all that are not behind. What
 * follows a date that was moved by hand follows its place in the rule, as RFC 5545 has it: there the rule is cut as well.
 */
export function inScope(
  series: readonly EventForChange[],
  target: EventForChange,
  scope: ChangeScope,
): readonly EventForChange[] {
  if (scope === 'this') return [target];
  if (scope === 'all') return series;
  return series.filter((event) => isInPlaceFrom(event, target));
}

/** Minutes that it lasts by the wall clock. */
const lasting = ({ startsLocal, endsLocal }: Pick<EventContent, 'startsLocal' | 'endsLocal'>): number =>
  (Date.parse(`${endsLocal}Z`) - Date.parse(`${startsLocal}Z`)) / 60_000;

function moveTimes(event: EventForChange, target: EventForChange, set: EventChange) {
  const days = set.date === undefined ? 0 : daysBetween(dateOf(target.startsLocal), set.date);
  const startTime = set.startTime ?? timeOf(event.startsLocal);
  // without an end of its own it lasts as long as before
  const minutes = set.endTime === undefined ? lasting(event) : minutesUntilTime(startTime, set.endTime);
  return spanOf(`${addDays(dateOf(event.startsLocal), days)}T${startTime}`, minutes, event.timeZone);
}

const timesOf = ({ startsLocal, endsLocal, startsAt, endsAt }: LocalSpan): LocalSpan => ({
  startsLocal,
  endsLocal,
  startsAt,
  endsAt,
});

const sameActivities = (one: readonly PlannedActivity[], other: readonly PlannedActivity[]) =>
  one.length === other.length &&
  one.every((activity, at) => {
    const twin = other[at];
    return (
      twin !== undefined &&
      activity.kind === twin.kind &&
      activity.title === twin.title &&
      activity.targetAmount === twin.targetAmount &&
      activity.unit === twin.unit
    );
  });

/** Which of the things that people notice differ. */
export function changesBetween(from: EventContent, to: EventContent): ChangedField[] {
  const differs: Record<ChangedField, boolean> = {
    title: from.title !== to.title,
    date: dateOf(from.startsLocal) !== dateOf(to.startsLocal),
    time: timeOf(from.startsLocal) !== timeOf(to.startsLocal) || lasting(from) !== lasting(to),
    location: from.venueId !== to.venueId || from.onlineUrl !== to.onlineUrl,
    'people-target': from.peopleTarget !== to.peopleTarget,
    activities: !sameActivities(from.activities, to.activities),
  };
  return changedFields.filter((field) => differs[field]);
}

function contentAfter(event: EventForChange, target: EventForChange, set: EventChange): EventContent {
  return {
    title: set.title ?? event.title,
    ...moveTimes(event, target, set),
    venueId: set.location === undefined ? event.venueId : set.location.venueId,
    onlineUrl: set.location === undefined ? event.onlineUrl : set.location.onlineUrl,
    peopleTarget: set.peopleTarget === undefined ? event.peopleTarget : set.peopleTarget,
    activities: set.activities ?? event.activities,
  };
}

function refusalOf({ event, to, changed }: ChangeLine, nowMs: number): ChangeRefusal | null {
  const isMoved = changed.includes('date') || changed.includes('time');
  const startMoved = to.startsAt !== event.startsAt;
  if (isMoved && Date.parse(startMoved ? to.startsAt : to.endsAt) <= nowMs) return { code: 'date-past' };
  if (changed.includes('location') && to.venueId === null && to.onlineUrl === null)
    return { code: 'venue-or-link-needed' };
  return null;
}

/** A start that two dates of one program would share. */
function takenStart(
  series: readonly EventForChange[],
  plan: Pick<ChangePlan, 'lines' | 'removed' | 'added'>,
): string | null {
  const moved = new Map(plan.lines.map((line) => [line.event.id, line.to.startsLocal]));
  const removed = new Set(plan.removed.map(({ id }) => id));
  const starts = new Set<string>();
  const stays = series.filter((event) => event.status !== 'cancelled' && !removed.has(event.id));
  for (const start of [
    ...stays.map((event) => moved.get(event.id) ?? event.startsLocal),
    ...plan.added.map((date) => date.startsLocal),
  ]) {
    if (starts.has(start)) return start;
    starts.add(start);
  }
  return null;
}

const isReschedule = (lines: readonly ChangeLine[]) =>
  lines.some((line) => line.to.startsLocal !== line.event.startsLocal);

/**
 * What a change would do to each date of a program, without doing it: the preview and the change both come from here.
 * The date that was opened is always meant, and goes where it was told to; among the others those are left alone that are
 * behind, done or a case of their own. With a new rule (`dates`) they go where the rule has them.
 */
export function planChange(
  series: readonly EventForChange[],
  target: EventForChange,
  scope: ChangeScope,
  set: EventChange,
  nowMs: number,
  dates: NewDates | null = null,
): Result<ChangePlan, ChangeRefusal> {
  if (target.status === 'cancelled' && scope !== 'all') return refuse({ code: 'event-cancelled' });
  if ((target.isReported || isOver(target, nowMs)) && scope !== 'all') return refuse({ code: 'event-over' });

  const lines: ChangeLine[] = [];
  const removed: EventForChange[] = [];
  const untouched: Untouched[] = [];
  for (const event of inScope(series, target, scope)) {
    const reason = reasonUntouched(event, target.id, nowMs);
    if (reason !== null) {
      untouched.push({ event, reason });
      continue;
    }
    if (dates?.removed.has(event.id)) {
      removed.push(event);
      continue;
    }
    const planned = dates?.moved.get(event.id) ?? null;
    const isToldWhere = event.id === target.id && set.recurrence === undefined;
    const to = {
      ...contentAfter(event, target, set),
      ...(dates?.ruled.has(event.id) && !isToldWhere && timesOf(planned ?? event)),
    };
    const changed = changesBetween(event, to);
    if (changed.length > 0 || planned !== null) lines.push({ event, to, changed, planned });
  }
  const plan = { lines, removed, added: dates?.added ?? [], untouched };
  const isEmpty =
    lines.every((line) => line.changed.length === 0) && removed.length + plan.added.length === 0;
  if (isEmpty && set.recurrence === undefined) return refuse({ code: 'nothing-changed' });

  for (const line of lines) {
    const refusal = refusalOf(line, nowMs);
    if (refusal) return refuse(refusal);
  }
  const taken = isReschedule(lines) || plan.added.length > 0 ? takenStart(series, plan) : null;
  return taken === null ? ok(plan) : refuse({ code: 'date-taken', startsLocal: taken });
}

export interface CancelPlan {
  cancelled: readonly EventForChange[];
  untouched: readonly Untouched[];
}

/** Which dates a cancelling takes. Dates that were moved by hand are cancelled too: they are dates of the same program. */
export function planCancel(
  series: readonly EventForChange[],
  target: EventForChange,
  scope: ChangeScope,
  nowMs: number,
): Result<CancelPlan, Extract<ChangeRefusal, { code: 'event-over' | 'event-cancelled' }>> {
  if (scope !== 'all') {
    if (target.status === 'cancelled') return refuse({ code: 'event-cancelled' });
    if (target.isReported || isOver(target, nowMs)) return refuse({ code: 'event-over' });
  }
  const cancelled: EventForChange[] = [];
  const untouched: Untouched[] = [];
  for (const event of inScope(series, target, scope)) {
    const reason = reasonUntouched(event, target.id, nowMs);
    if (reason === null || reason === 'changed-before') cancelled.push(event);
    else untouched.push({ event, reason });
  }
  return ok({ cancelled, untouched });
}

/** A cancelled date may come back while it is ahead. */
export function reinstate(
  event: EventForChange,
  nowMs: number,
): Result<'scheduled', Extract<EventRefusal, { code: 'nothing-changed' | 'event-over' }>> {
  if (event.status !== 'cancelled') return refuse({ code: 'nothing-changed' });
  return isAhead(event, nowMs) ? ok('scheduled') : refuse({ code: 'event-over' });
}
