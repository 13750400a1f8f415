import { compareLocal, dateOf, type LocalDateTime, type LocalSpan } from '../kernel/local-time.ts';
import type { OccurrencePlan, PlannedOccurrence } from './occurrence-plan.ts';

/** A stored event, as much of it as its place in the series needs. */
export interface StoredOccurrence extends LocalSpan {
  recurrenceId: LocalDateTime;
  needsDecision: boolean;
  /** Changed by hand. */
  isDetached: boolean;
  status: 'draft' | 'scheduled' | 'cancelled';
  isReported: boolean;
}

/**
 * What to do. In the end no two dates have the same recurrence id, but on the way they may pass through one another: carry all of
 * it out before the database compares.
 */
export interface Reconciliation<Stored extends StoredOccurrence> {
  add: PlannedOccurrence[];
  keep: Stored[];
  remove: Stored[];
  change: { stored: Stored; planned: PlannedOccurrence }[];
  /** Left as they are, but for the recurrence id: the series moved under them. Each is in `keep` too. */
  rekey: { stored: Stored; recurrenceId: LocalDateTime }[];
}

export interface ReconcileOptions {
  /** Dates that were over before are added as well: when a series is stored for the first time. */
  addPast?: boolean;
  /**
   * Where a stored recurrence id went when the whole series was moved, e.g. by two days. Without it a moved series is another
   * one: its old dates go and new ones come. (Another time on the same days needs no telling.) The plan must reach as far as
   * the stored dates move.
   */
  moved?: (recurrenceId: LocalDateTime) => LocalDateTime;
}

const isPast = (span: LocalSpan, now: string) => Date.parse(span.startsAt) <= Date.parse(now);

/** Decided by people, done, or over: no rule reaches it any more. */
const isSettled = (stored: StoredOccurrence, now: string) =>
  stored.isDetached || stored.isReported || stored.status === 'cancelled' || isPast(stored, now);

const differs = (stored: StoredOccurrence, planned: PlannedOccurrence) =>
  stored.recurrenceId !== planned.recurrenceId ||
  stored.startsLocal !== planned.startsLocal ||
  stored.endsLocal !== planned.endsLocal ||
  Date.parse(stored.startsAt) !== Date.parse(planned.startsAt) ||
  Date.parse(stored.endsAt) !== Date.parse(planned.endsAt) ||
  stored.needsDecision !== planned.needsDecision;

interface Placed<Stored> {
  stored: Stored;
  /** Its recurrence id in the series as it is now. */
  id: LocalDateTime;
  settled: boolean;
  past: boolean;
}

/**
 * Where each stored date is in the series as it is now. What is over keeps its place, and what is settled keeps it too where
 * another such date already has the one it should move to; so they are placed in the direction of the move, foremost first.
 */
function placeAll<Stored extends StoredOccurrence>(
  stored: readonly Stored[],
  now: string,
  moved: (recurrenceId: LocalDateTime) => LocalDateTime,
): Placed<Stored>[] {
  const placed = stored.map((item): Placed<Stored> => {
    const past = isPast(item, now);
    const id = past ? item.recurrenceId : moved(item.recurrenceId);
    return { stored: item, id, settled: isSettled(item, now), past };
  });
  const taken = new Set(placed.filter(({ past }) => past).map(({ id }) => id));
  const byOldId = placed
    .filter(({ settled, past }) => settled && !past)
    .sort((one, other) => compareLocal(one.stored.recurrenceId, other.stored.recurrenceId));
  const isLater = (item: Placed<Stored>) => item.id > item.stored.recurrenceId;
  const earlier = byOldId.filter((item) => !isLater(item));
  for (const item of [...byOldId.filter(isLater).reverse(), ...earlier]) {
    if (taken.has(item.id)) item.id = item.stored.recurrenceId;
    taken.add(item.id);
  }
  return placed;
}

/** Which stored date is which planned one: by recurrence id, then by its day; those that are settled choose first. */
function pairUp<Stored extends StoredOccurrence>(
  placed: readonly Placed<Stored>[],
  planned: readonly PlannedOccurrence[],
): Map<Placed<Stored>, PlannedOccurrence> {
  const pairs = new Map<Placed<Stored>, PlannedOccurrence>();
  const free = new Map(planned.map((date) => [date.recurrenceId, date]));
  const settledFirst = [...placed].sort((one, other) => Number(other.settled) - Number(one.settled));
  for (const item of settledFirst) {
    const same = free.get(item.id);
    if (same && free.delete(item.id)) pairs.set(item, same);
  }
  const byDay = new Map([...free.values()].map((date) => [dateOf(date.recurrenceId), date]));
  for (const item of settledFirst) {
    const day = dateOf(item.id);
    const same = pairs.has(item) ? undefined : byDay.get(day);
    if (same && byDay.delete(day)) pairs.set(item, same);
  }
  return pairs;
}

/**
 * Compares what is stored of a program with its plan, at an instant. Dates that people changed, cancelled or reported, and
 * those that have begun, are never changed or removed, and keep their place: the rule adds no second date there. None is moved
 * into the past. What the plan does not speak of (`within`) is kept. Done twice it changes nothing the second time.
 */
export function reconcileOccurrences<Stored extends StoredOccurrence>(
  stored: readonly Stored[],
  plan: Pick<OccurrencePlan, 'planned' | 'within'>,
  now: string,
  { addPast = false, moved = (id) => id }: ReconcileOptions = {},
): Reconciliation<Stored> {
  const placed = placeAll(stored, now, moved);
  const pairs = pairUp(placed, plan.planned);
  const isSpokenOf = (id: LocalDateTime) =>
    plan.within !== null && id >= plan.within.from && id <= plan.within.until;

  const result: Reconciliation<Stored> = { add: [], keep: [], remove: [], change: [], rekey: [] };
  const keep = (item: Placed<Stored>, id: LocalDateTime) => {
    result.keep.push(item.stored);
    if (!item.past && id !== item.stored.recurrenceId)
      result.rekey.push({ stored: item.stored, recurrenceId: id });
  };
  for (const item of placed) {
    const planned = pairs.get(item);
    if (item.settled) keep(item, planned?.recurrenceId ?? item.id);
    else if (planned === undefined && isSpokenOf(item.id)) result.remove.push(item.stored);
    else if (planned === undefined) keep(item, item.id);
    else if (differs(item.stored, planned) && !isPast(planned, now))
      result.change.push({ stored: item.stored, planned });
    else keep(item, planned.recurrenceId);
  }
  const taken = new Set(pairs.values());
  result.add = plan.planned.filter((date) => !taken.has(date) && (addPast || !isPast(date, now)));
  return result;
}
