import { expandRecurrence } from '@guyub/domain/program';

import type { FeedEvent } from './feed-events.query.ts';

/** The recurring event that stands for most dates of a program. */
export interface Series {
  /** a date that says what most of them say */
  like: FeedEvent;
  rrule: string;
  timeZone: string;
  /** the rule's dates from the first to the last that is stored, as RECURRENCE-IDs; the first of them is DTSTART */
  dates: string[];
  /** those of them that are not told: skipped, dropped, or hosted by others */
  missing: string[];
}

const MOST_DATES = 5_000;

/** The series behind the dates of one program, if at least two of them follow its rule. */
export function findSeries(events: readonly FeedEvent[]): Series | null {
  const program = events[0]?.program;
  if (!program?.rrule || events.length < 2) return null;
  const { rrule, timeZone, dtstart } = program;
  const ruled = events.filter((event) => event.timeZone === timeZone);
  const named = ruled.map(({ recurrenceId }) => recurrenceId).sort();
  const [from, until] = [named[0], named.at(-1)];
  if (from === undefined || until === undefined) return null;
  const { occurrences } = expandRecurrence({
    dtstart,
    timeZone,
    rrule,
    exdates: [],
    rdates: [],
    from,
    until,
    limit: MOST_DATES,
  });
  const stored = new Set(named);
  const all = occurrences.map(({ local }) => local);
  const isStored = (date: string) => stored.has(date);
  const dates = all.slice(Math.max(0, all.findIndex(isStored)), all.findLastIndex(isStored) + 1);
  if (dates.filter(isStored).length < 2) return null;
  const followers = new Set(dates);
  const like = mostCommon(ruled.filter(({ recurrenceId }) => followers.has(recurrenceId)));
  return like ? { like, rrule, timeZone, dates, missing: dates.filter((date) => !isStored(date)) } : null;
}

/** The first date of those that say what most say; what takes place speaks before what was cancelled or changed by hand. */
function mostCommon(events: readonly FeedEvent[]): FeedEvent | undefined {
  const plain = events.filter(({ isCancelled, isDetached }) => !isCancelled && !isDetached);
  const groups = new Map<string, FeedEvent[]>();
  for (const event of plain.length > 0 ? plain : events) {
    const words = wordsOf(event);
    const group = groups.get(words);
    if (group) group.push(event);
    else groups.set(words, [event]);
  }
  let most: FeedEvent[] = [];
  for (const group of groups.values()) if (group.length > most.length) most = group;
  return most[0];
}

const minutes = (local: string) => Date.parse(`${local}:00Z`) / 60_000;

/** How long a date is on the clock of the wall. */
export const wallMinutes = ({ startsLocal, endsLocal }: FeedEvent): number =>
  minutes(endsLocal) - minutes(startsLocal);

const wordsOf = (event: FeedEvent): string =>
  JSON.stringify([
    event.title,
    event.location,
    event.lat,
    event.lng,
    event.onlineUrl,
    event.hosts,
    event.kinds,
    wallMinutes(event),
  ]);

/** Whether a date needs words of its own beside its series. */
export const differs = (event: FeedEvent, { like }: Series): boolean =>
  event.isCancelled ||
  event.isDetached ||
  event.startsLocal !== event.recurrenceId ||
  wordsOf(event) !== wordsOf(like);
