import { Temporal } from '@guyub/domain/kernel/temporal';

import type { FeedEvent } from './feed-events.query.ts';
import type { FeedWords } from './feed.words.ts';
import { icsInstant, icsLines, icsLocal, icsText } from './ics-text.ts';
import { differs, findSeries, type Series, wallMinutes } from './series.ts';
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
  events: readonly FeedEvent[];
}

/** How long a reader may keep the feed before it asks again. */
const REFRESH = 'PT1H';

/**
 * An iCalendar feed (RFC 5545). A program with a rule is one recurring VEVENT; its dates that differ from the rule (moved,
 * renamed, cancelled) follow with their RECURRENCE-ID, dates that the rule has and the program does not are EXDATEs, and dates that
 * only an earlier rule had, or that were chosen by hand, are events of their own.
 */
export function calendarFeed(feed: CalendarFeed): string {
  return icsLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Guyub//Guyub//${feed.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    // no METHOD: a subscription is no invitation, and RFC 5546 would want an ORGANIZER with an address for each event
    `URL:${feed.feedUrl}`,
    `SOURCE;VALUE=URI:${feed.feedUrl}`,
    `NAME:${icsText(feed.name)}`,
    `X-WR-CALNAME:${icsText(feed.name)}`,
    `X-WR-TIMEZONE:${feed.timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zonesOf(feed),
    ...[...byProgram(feed.events).values()].flatMap((events) => programLines(feed, events)),
    'END:VCALENDAR',
  ]);
}

/** Every zone that a time of the feed is in, for the time that the feed tells. */
function zonesOf({ events, timeZone }: CalendarFeed): string[] {
  const instants = events.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).sort();
  const [first, last] = [instants[0], instants.at(-1)];
  if (first === undefined || last === undefined) return [];
  const zones = new Set([timeZone, ...events.map((event) => event.timeZone)]);
  // a moved date's own day in the rule may lie outside of what is told; a year more covers it
  const from = Temporal.Instant.from(first).subtract({ hours: 24 * 366 });
  const until = Temporal.Instant.from(last).add({ hours: 24 * 366 });
  return [...zones].flatMap((zone) => vtimezone(zone, from, until));
}

function byProgram(events: readonly FeedEvent[]): Map<string, FeedEvent[]> {
  const programs = new Map<string, FeedEvent[]>();
  for (const event of events) {
    const known = programs.get(event.program.id);
    if (known) known.push(event);
    else programs.set(event.program.id, [event]);
  }
  return programs;
}

function programLines(feed: CalendarFeed, events: readonly FeedEvent[]): string[] {
  const series = findSeries(events);
  if (!series) return events.flatMap((event) => singleLines(feed, event));
  const dates = new Set(series.dates);
  const isOf = (event: FeedEvent) => event.timeZone === series.timeZone && dates.has(event.recurrenceId);
  return [
    ...seriesLines(feed, series, events.filter(isOf)),
    ...events
      .filter((event) => !isOf(event) || differs(event, series))
      .flatMap((event) =>
        isOf(event) ? overrideLines(feed, event, sequenceOf(series.like)) : singleLines(feed, event),
      ),
  ];
}

const pageOf = ({ publicUrl, language }: CalendarFeed, path: string) =>
  `${publicUrl}${language === 'en' ? '/en' : ''}${path}`;
const eventPage = (feed: CalendarFeed, { slug }: FeedEvent) => pageOf(feed, `/kegiatan/${slug}`);

const uidHost = (feed: CalendarFeed) => new URL(feed.publicUrl).hostname;
const seriesUid = (feed: CalendarFeed, event: FeedEvent) => `program-${event.program.id}@${uidHost(feed)}`;

/** A series changes with its program; a change of one date counts on from there, so that it is the newer one. */
const sequenceOf = ({ program }: FeedEvent) => program.version - 1;

const inZone = (name: string, timeZone: string, ...locals: string[]) =>
  `${name};TZID=${timeZone}:${locals.map(icsLocal).join(',')}`;

function seriesLines(feed: CalendarFeed, series: Series, events: readonly FeedEvent[]): string[] {
  const { like, rrule, timeZone, dates, missing } = series;
  const [start = '', last = start] = [dates[0], dates.at(-1)];
  const parts = rrule
    .replace(/^RRULE:/, '')
    .split(';')
    .filter((part) => !/^(UNTIL|COUNT)=/.test(part));
  const plain = Temporal.PlainDateTime.from(last);
  const until = plain.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' });
  const ends = Temporal.PlainDateTime.from(start).add({ minutes: wallMinutes(like) });
  return vevent(feed, like, {
    uid: seriesUid(feed, like),
    sequence: sequenceOf(like),
    startsLocal: start,
    endsLocal: ends.toString({ smallestUnit: 'minute' }),
    isCancelled: false,
    cancelReason: null,
    url: pageOf(feed, `/program/${like.program.slug}`),
    createdAt: events.reduce(
      (first, { createdAt }) => (createdAt < first ? createdAt : first),
      like.createdAt,
    ),
    changedAt: events.reduce(
      (latest, { changedAt }) => (changedAt > latest ? changedAt : latest),
      like.changedAt,
    ),
    recurrence: [
      `RRULE:${[...parts, `UNTIL=${icsInstant(until)}`].join(';')}`,
      ...(missing.length > 0 ? [inZone('EXDATE', timeZone, ...missing)] : []),
    ],
  });
}

const overrideLines = (feed: CalendarFeed, event: FeedEvent, sequence: number): string[] =>
  vevent(feed, event, {
    ...event,
    uid: seriesUid(feed, event),
    sequence: sequence + event.sequence,
    url: eventPage(feed, event),
    recurrence: [inZone('RECURRENCE-ID', event.timeZone, event.recurrenceId)],
  });

const singleLines = (feed: CalendarFeed, event: FeedEvent): string[] =>
  vevent(feed, event, {
    ...event,
    uid: `event-${event.id}@${uidHost(feed)}`,
    url: eventPage(feed, event),
    recurrence: [],
  });

type Told = Pick<
  FeedEvent,
  'sequence' | 'startsLocal' | 'endsLocal' | 'isCancelled' | 'cancelReason' | 'createdAt' | 'changedAt'
> & { uid: string; url: string; recurrence: string[] };

function vevent({ words }: CalendarFeed, event: FeedEvent, told: Told): string[] {
  const title = event.title || words.hiddenTitle;
  const description = [
    told.cancelReason ? `${words.cancelled}: ${told.cancelReason}` : '',
    event.purpose,
    event.hosts.length > 0 ? `${words.hosts}: ${event.hosts.join(', ')}` : '',
    told.url,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${told.uid}`,
    `SEQUENCE:${told.sequence}`,
    // the same dates are the same text, so that readers are told when nothing changed
    `DTSTAMP:${icsInstant(told.changedAt)}`,
    `CREATED:${icsInstant(told.createdAt)}`,
    `LAST-MODIFIED:${icsInstant(told.changedAt)}`,
    inZone('DTSTART', event.timeZone, told.startsLocal),
    inZone('DTEND', event.timeZone, told.endsLocal),
    ...told.recurrence,
    `SUMMARY:${icsText(told.isCancelled ? `${words.cancelled}: ${title}` : title)}`,
    `DESCRIPTION:${icsText(description.filter(Boolean).join('\n\n'))}`,
    `LOCATION:${icsText(event.location || event.onlineUrl || words.online)}`,
    ...(event.location && event.lat !== null && event.lng !== null ? [`GEO:${event.lat};${event.lng}`] : []),
    `CATEGORIES:${event.kinds.map((kind) => icsText(words.kinds[kind])).join(',')}`,
    `URL:${told.url}`,
    `STATUS:${told.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${told.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}
