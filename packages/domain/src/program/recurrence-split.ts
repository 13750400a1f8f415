import { compareLocal, type LocalDateTime, toInstant } from '../kernel/local-time.ts';
import { Temporal } from '../kernel/temporal.ts';
import { expandRecurrence, expansionBounds } from './recurrence-expansion.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import { formatRrule, parseRrule, type RruleParts, toUntil } from './recurrence-text.ts';

export interface SplitSeries {
  /** The dates before the cut; null when there are none. */
  before: RecurrenceRule | null;
  /** The dates from the cut on, with what is left of COUNT; null when there are none. */
  after: RecurrenceRule | null;
}

function listRule(rule: RecurrenceRule, locals: readonly LocalDateTime[]): RecurrenceRule | null {
  const [dtstart, ...rdates] = [...new Set(locals)].sort(compareLocal);
  return dtstart === undefined ? null : { ...rule, dtstart, rrule: null, rdates };
}

/** How many dates of the rule lie before the cut, and the first from it on. */
function aroundCut(rule: RecurrenceRule, parts: RruleParts, at: LocalDateTime) {
  const { dtstart, timeZone, rrule } = rule;
  const before = expandRecurrence({
    dtstart,
    timeZone,
    rrule,
    from: dtstart,
    until: at,
    limit: parts.count === null ? 1 : expansionBounds.maximumLimit,
  });
  if (parts.count !== null && before.truncated)
    throw new RangeError(`a rule with COUNT is split within its first ${expansionBounds.maximumLimit} dates`);
  // a skipped time is read later than it says, so the dates at the cut are told apart by what they say
  const after = expandRecurrence({ dtstart, timeZone, rrule, from: at, until: '9999-12-31', limit: 2 });
  return {
    countBefore: before.occurrences.filter(({ local }) => local < at).length,
    firstAfter: after.occurrences.find(({ local }) => local >= at)?.local ?? null,
  };
}

/**
 * Cuts a series in two for "this and following". `at` is the local start (RECURRENCE-ID) of the first date that goes to the
 * second part; interval and COUNT go on there as if nothing had been cut, so that both parts together have the old dates.
 */
export function splitSeries(rule: RecurrenceRule, at: LocalDateTime): SplitSeries {
  const rdatesBefore = rule.rdates.filter((local) => local < at);
  const rdatesAfter = rule.rdates.filter((local) => local >= at);
  if (rule.rrule === null) {
    const isBefore = rule.dtstart < at;
    return {
      before: listRule(rule, isBefore ? [rule.dtstart, ...rdatesBefore] : rdatesBefore),
      after: listRule(rule, isBefore ? rdatesAfter : [rule.dtstart, ...rdatesAfter]),
    };
  }

  const parsed = parseRrule(rule.rrule);
  if (!parsed.ok) throw new RangeError(`${parsed.error.code}: ${rule.rrule}`);
  const parts = parsed.value;
  const { countBefore, firstAfter } = aroundCut(rule, parts, at);
  const justBefore = toUntil(Temporal.Instant.from(toInstant(at, rule.timeZone)).subtract({ seconds: 1 }));
  const ends: Pick<RruleParts, 'count' | 'until'> =
    parts.count === null
      ? { count: null, until: firstAfter === null ? parts.until : justBefore }
      : { count: countBefore, until: parts.until };
  return {
    before:
      countBefore === 0
        ? listRule(rule, rdatesBefore)
        : { ...rule, rrule: formatRrule({ ...parts, ...ends }), rdates: rdatesBefore },
    after:
      firstAfter === null
        ? listRule(rule, rdatesAfter)
        : {
            ...rule,
            dtstart: firstAfter,
            rrule: formatRrule({
              ...parts,
              count: parts.count === null ? null : parts.count - countBefore,
            }),
            rdates: rdatesAfter,
          },
  };
}
