import ical, {
  ICalCalendarMethod,
  type ICalCalendar,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

import { Temporal } from '@guyub/domain/kernel/temporal';
import { expandRecurrence } from '@guyub/domain/program';
import { toTimestamp } from '../../platform/clock.ts';
import type { FeedEvent } from './feed-events.query.ts';
import type { FeedWords } from './feed.words.ts';
import { vtimezone } from './vtimezone.ts';

export interface CalendarFeed {
  name: string;
  timeZone: string;
  /** the origin that addresses in the feed carry, without a slash at the end */
  publicUrl: string;
  /** the feed's own address */
  feedUrl: string;
  language: 'id' | 'en';
  words: FeedWords;
  /** the window that `events` covers */
  from: Temporal.Instant;
  until: Temporal.Instant;
  events: readonly FeedEvent[];
}

/** How long a reader may keep the feed before it asks again. */
const REFRESH_SECONDS = 3600;

const pagePath = (language: 'id' | 'en', slug: string) =>
  `${language === 'en' ? '/en' : ''}/kegiatan/${slug}`;
const plain = (text: string) => Temporal.PlainDateTime.from(text);
const wall = (local: string, timeZone: string) => plain(local).toZonedDateTime(timeZone);

/**
 * An iCalendar feed (RFC 5545). A program with a rule is one recurring VEVENT; its dates that differ from the rule (moved,
 * renamed, cancelled) follow with their RECURRENCE-ID, dates that the rule has and the program does not are EXDATEs, and dates that
 * only an earlier rule had, or that were chosen by hand, are events of their own.
 */
export function calendarFeed(feed: CalendarFeed): string {
  const calendar = ical({
    name: feed.name,
    prodId: { company: 'Guyub', product: 'Guyub', language: feed.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // no zone for the calendar itself: the library would write DTSTAMP in it, which RFC 5545 wants in UTC
    timezone: { name: null, generator: () => vtimezone(feed.timeZone, feed.from, feed.until) },
    x: [{ key: 'X-WR-TIMEZONE', value: feed.timeZone }],
    ttl: REFRESH_SECONDS,
    url: feed.feedUrl,
    source: feed.feedUrl,
  });
  for (const events of byProgram(feed.events).values()) addProgram(calendar, feed, events);
  return calendar.toString();
}

function byProgram(events: readonly FeedEvent[]): Map<string, FeedEvent[]> {
  const programs = new Map<string, FeedEvent[]>();
  for (const event of events)
    programs.set(event.program.id, [...(programs.get(event.program.id) ?? []), event]);
  return programs;
}

function addProgram(calendar: ICalCalendar, feed: CalendarFeed, events: readonly FeedEvent[]): void {
  const master = findMaster(feed, events);
  const series = master ? new Set(master.dates) : new Set<string>();
  if (master) calendar.createEvent(masterOf(feed, master));
  for (const event of events) {
    if (!master || !series.has(event.recurrenceId)) calendar.createEvent(single(feed, event));
    else if (differs(event, master.like)) {
      calendar.createEvent({
        ...single(feed, event),
        id: seriesUid(feed, event),
        recurrenceId: wall(event.recurrenceId, event.timeZone),
      });
    }
  }
}

interface Master {
  /** the date that stands for the others: what most of them say */
  like: FeedEvent;
  rrule: string;
  /** the rule's dates within the window, as RECURRENCE-IDs, whether stored or not */
  dates: string[];
  missing: string[];
}

/** The recurring event behind these dates, if at least two of them follow the program's rule. */
function findMaster(feed: CalendarFeed, events: readonly FeedEvent[]): Master | null {
  const program = events[0]?.program;
  const timeZone = events[0]?.timeZone;
  if (!program?.rrule || !timeZone) return null;
  const { occurrences } = expandRecurrence({
    dtstart: program.dtstart,
    timeZone,
    rrule: program.rrule,
    exdates: [],
    rdates: [],
    from: feed.from.toString(),
    until: feed.until.toString(),
  });
  const stored = new Set(events.map((event) => event.recurrenceId));
  const all = occurrences.map(({ local }) => local);
  const isStored = (local: string) => stored.has(local);
  // from the first to the last date that takes place; beyond them the rule says nothing that is stored
  const dates = all.slice(Math.max(0, all.findIndex(isStored)), all.findLastIndex(isStored) + 1);
  const like = events.find((event) => event.recurrenceId === dates[0]);
  if (!like || dates.filter(isStored).length < 2) return null;
  return { like, rrule: program.rrule, dates, missing: dates.filter((date) => !isStored(date)) };
}

function masterOf(feed: CalendarFeed, { like, rrule, dates, missing }: Master): ICalEventData {
  const start = wall(like.recurrenceId, like.timeZone);
  const last = dates.at(-1) ?? like.recurrenceId;
  const rule = rrule
    .replace(/^RRULE:/, '')
    .split(';')
    .filter((part) => !/^(UNTIL|COUNT)=/.test(part));
  const until = wall(last, like.timeZone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '');
  const lines = [`RRULE:${[...rule, `UNTIL=${until}`].join(';')}`];
  if (missing.length > 0)
    lines.push(
      `EXDATE;TZID=${like.timeZone}:${missing.map((date) => `${date.replace(/[-:]/g, '')}00`).join(',')}`,
    );
  return {
    ...single(feed, like),
    id: seriesUid(feed, like),
    start,
    end: start.add({ minutes: like.program.durationMinutes }),
    summary: summaryOf(like, feed.words, false),
    status: ICalEventStatus.CONFIRMED,
    sequence: 0,
    repeating: lines.join('\r\n'),
  };
}

/** Whether a date needs words of its own beside its series. */
function differs(event: FeedEvent, like: FeedEvent): boolean {
  const minutes = plain(event.startsLocal).until(plain(event.endsLocal), { largestUnit: 'minutes' }).minutes;
  return (
    event.isCancelled ||
    event.sequence > 0 ||
    event.startsLocal !== event.recurrenceId ||
    minutes !== like.program.durationMinutes ||
    event.title !== like.title ||
    event.location !== like.location ||
    event.onlineUrl !== like.onlineUrl ||
    event.hosts.join('\n') !== like.hosts.join('\n')
  );
}

const uidHost = (feed: CalendarFeed) => new URL(feed.publicUrl).hostname;
const seriesUid = (feed: CalendarFeed, event: FeedEvent) => `program-${event.program.id}@${uidHost(feed)}`;

const summaryOf = (event: FeedEvent, words: FeedWords, isCancelled: boolean) =>
  isCancelled ? `${words.cancelled}: ${event.title}` : event.title;

function single(feed: CalendarFeed, event: FeedEvent): ICalEventData {
  const url = `${feed.publicUrl}${pagePath(feed.language, event.slug)}`;
  const description = [
    event.cancelReason ? `${feed.words.cancelled}: ${event.cancelReason}` : '',
    event.purpose,
    event.hosts.length > 0 ? `${feed.words.hosts}: ${event.hosts.join(', ')}` : '',
    url,
  ];
  return {
    id: `event-${event.id}@${uidHost(feed)}`,
    stamp: toTimestamp(Temporal.Instant.from(event.changedAt)),
    created: toTimestamp(Temporal.Instant.from(event.createdAt)),
    lastModified: toTimestamp(Temporal.Instant.from(event.changedAt)),
    start: wall(event.startsLocal, event.timeZone),
    end: wall(event.endsLocal, event.timeZone),
    timezone: event.timeZone,
    summary: summaryOf(event, feed.words, event.isCancelled),
    description: description.filter(Boolean).join('\n\n'),
    location: locationOf(event, feed.words),
    url,
    sequence: event.sequence,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: event.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    categories: event.kinds.map((kind) => ({ name: kind })),
  };
}

function locationOf(event: FeedEvent, words: FeedWords): NonNullable<ICalEventData['location']> {
  if (!event.location) return { title: event.onlineUrl ?? words.online };
  if (event.lat === null || event.lng === null) return { title: event.location };
  return { title: event.location, geo: { lat: event.lat, lon: event.lng } };
}
