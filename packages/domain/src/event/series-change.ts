import { addMinutes, addDays, dateOf, daysBetween, timeOf } from '../kernel/local-time.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  type DateDecision,
  fromRecurrenceRule,
  type PlanOptions,
  planOccurrences,
  type RecurrenceEditor,
  type RecurrenceRule,
  reconcileOccurrences,
  splitSeries,
  toRecurrenceRule,
} from '../program/index.ts';
import type { ChangeScope, EventChange } from './event.schema.ts';
import type { EventRefusal } from './event-refusal.ts';
import type { EventForChange, NewDates } from './event-change.ts';
import { movedId, moveRule } from './move-rule.ts';

export interface NewRule {
  editor: RecurrenceEditor;
  rule: RecurrenceRule;
  dates: NewDates;
  /** Dates that stay as they are, but whose place in the rule is another now. */
  rekeyed: readonly { id: string; recurrenceId: string }[];
  /** How the people's decisions on holidays move with their dates. */
  decisionsFrom: string;
  moveDecision: (decision: DateDecision) => DateDecision;
}

export interface RuleContext extends Pick<PlanOptions, 'policy' | 'holidays' | 'decisions'> {
  rule: RecurrenceRule;
  /** The regency's date of today, and the last day that dates are stored for. */
  today: string;
  until: string;
  /** ISO instant */
  now: string;
}

/** As many dates as a program may have within the months that are stored. */
export const mostDates = 1000;

type RuleRefusal = Extract<
  EventRefusal,
  { code: 'rule-cannot-move' | 'no-dates' | 'too-many-dates' | 'date-taken' }
>;

interface Replacement {
  editor: RecurrenceEditor;
  rule: RecurrenceRule;
  from: string;
  moved: (recurrenceId: string) => string;
  moveDecision: (decision: DateDecision) => DateDecision;
}

/** Where a change of several dates begins to tell the rule something: the opened date, or the first that is ahead. */
function cutOf(series: readonly EventForChange[], target: EventForChange, scope: ChangeScope, now: string) {
  if (scope === 'following') return target.recurrenceId;
  const ahead = series.filter((event) => Date.parse(event.startsAt) > Date.parse(now));
  return ahead.map((event) => event.recurrenceId).sort()[0] ?? target.recurrenceId;
}

/** A rule that people said anew, from the cut on. */
function saidAnew(editor: RecurrenceEditor, cut: string): Result<Replacement, RuleRefusal> {
  const said = toRecurrenceRule(editor);
  const day = `${dateOf(cut)}T00:00`;
  const rule = said.dtstart < day ? splitSeries(said, day).after : said;
  if (rule === null) return refuse({ code: 'no-dates' });
  return ok({
    editor: fromRecurrenceRule(rule) ?? editor,
    rule,
    from: dateOf(cut),
    moved: (id) => id,
    moveDecision: (decision) => decision,
  });
}

/** The rule that there is, from the cut on, so many days later or at another time; null when it ends before. */
function movedAlong(
  current: RecurrenceRule,
  cut: string,
  target: EventForChange,
  set: EventChange,
): Result<Replacement, RuleRefusal> | null {
  const after = splitSeries(current, cut).after;
  if (after === null) return null;
  const startTime = set.startTime ?? timeOf(after.dtstart);
  const move = {
    days: set.date === undefined ? 0 : daysBetween(dateOf(target.startsLocal), set.date),
    startTime,
    endTime: set.endTime ?? timeOf(addMinutes(`2026-01-01T${startTime}`, after.durationMinutes)),
  };
  const moved = moveRule(after, move);
  if (!moved.ok) return moved;
  return ok({
    ...moved.value,
    from: dateOf(moved.value.rule.dtstart),
    moved: (id) => movedId(id, move),
    moveDecision: ({ recurrenceId, movedTo }) => ({
      recurrenceId: movedId(recurrenceId, move),
      movedTo: movedTo && addDays(movedTo, move.days),
    }),
  });
}

/**
 * What a change of several dates does to the program's rule, and what the new rule does to the stored dates from there on;
 * null when the rule stays. Dates that people moved, cancelled or reported keep their place.
 */
export function planNewRule(
  series: readonly EventForChange[],
  target: EventForChange,
  scope: ChangeScope,
  set: EventChange,
  context: RuleContext,
): Result<NewRule | null, RuleRefusal> {
  const isAboutTime = set.date !== undefined || set.startTime !== undefined || set.endTime !== undefined;
  if (scope === 'this' || (set.recurrence === undefined && !isAboutTime)) return ok(null);
  const cut = cutOf(series, target, scope, context.now);
  const replacement =
    set.recurrence === undefined ? movedAlong(context.rule, cut, target, set) : saidAnew(set.recurrence, cut);
  if (replacement === null) return ok(null);
  if (!replacement.ok) return replacement;

  const { editor, rule, from, moved, moveDecision } = replacement.value;
  // what an older rule left before this one began moves as it was told, and is not the rule's
  const isRuled = (event: EventForChange) =>
    event.recurrenceId >= cut && (set.recurrence !== undefined || event.recurrenceId >= context.rule.dtstart);
  const ruled = series.filter(isRuled);
  // the last stored date may move beyond the days that dates are stored for
  const last =
    ruled
      .map((event) => dateOf(moved(event.recurrenceId)))
      .sort()
      .at(-1) ?? context.until;
  const plan = planOccurrences(rule, {
    from: from > context.today ? from : context.today,
    until: last > context.until ? last : context.until,
    limit: mostDates,
    policy: context.policy,
    holidays: context.holidays,
    decisions: (context.decisions ?? []).map((decision) =>
      decision.recurrenceId >= cut ? moveDecision(decision) : decision,
    ),
  });
  if (plan.truncated) return refuse({ code: 'too-many-dates' });
  if (
    set.recurrence !== undefined &&
    plan.planned.every((date) => Date.parse(date.startsAt) <= Date.parse(context.now))
  )
    return refuse({ code: 'no-dates' });

  const { change, remove, add, rekey } = reconcileOccurrences(ruled, plan, context.now, { moved });
  // a date that was cancelled or moved by hand before the cut keeps its place in the program
  const places = new Set(series.filter((event) => !isRuled(event)).map(({ recurrenceId }) => recurrenceId));
  const comes = [...change.map(({ planned }) => planned), ...add, ...rekey];
  const taken = comes.find(({ recurrenceId }) => places.has(recurrenceId));
  // one that moves into the past is refused for that
  if (taken && from >= context.today) return refuse({ code: 'date-taken', startsLocal: taken.recurrenceId });
  return ok({
    editor,
    rule,
    dates: {
      ruled: new Set(ruled.map(({ id }) => id)),
      moved: new Map(change.map(({ stored, planned }) => [stored.id, planned])),
      removed: new Set(remove.map(({ id }) => id)),
      added: add,
    },
    rekeyed: rekey.map(({ stored, recurrenceId }) => ({ id: stored.id, recurrenceId })),
    decisionsFrom: cut,
    moveDecision,
  });
}
