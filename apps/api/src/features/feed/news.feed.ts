import { formatMoment } from '../../platform/dates.ts';
import type { FeedEvent } from './feed-events.query.ts';
import type { FeedWords } from './feed.words.ts';

export interface NewsFeed {
  name: string;
  publicUrl: string;
  /** the feed's own address */
  feedUrl: string;
  /** the page that lists the same dates */
  homeUrl: string;
  language: 'id' | 'en';
  words: FeedWords;
  events: readonly FeedEvent[];
}

const pageUrl = (feed: NewsFeed, event: FeedEvent) =>
  `${feed.publicUrl}${feed.language === 'en' ? '/en' : ''}/kegiatan/${event.slug}`;

export function titleOf(words: FeedWords, event: FeedEvent): string {
  const title = event.title || words.hiddenTitle;
  return event.isCancelled ? `${words.cancelled}: ${title}` : title;
}

/** `Sabtu, 12 Desember 2026 08.00 · Monumen Juang '45 · Tuan rumah: ICK, SKB` */
function summaryOf(feed: NewsFeed, event: FeedEvent): string {
  const when = formatMoment(event.startsAt, event.timeZone, feed.language);
  return [
    event.cancelReason ?? '',
    when,
    event.location || event.onlineUrl || feed.words.online,
    event.hosts.length > 0 ? `${feed.words.hosts}: ${event.hosts.join(', ')}` : '',
    event.purpose,
  ]
    .filter(Boolean)
    .join(' · ');
}

// XML 1.0 knows only these characters; others must not stand in it, escaped or not
const forbiddenInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeMarkup = (text: string): string =>
  text.replace(forbiddenInXml, '').replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Before the first date there is nothing that could have changed. */
const newest = (feed: NewsFeed) =>
  feed.events.reduce(
    (latest, { changedAt }) => (changedAt > latest ? changedAt : latest),
    '1970-01-01T00:00:00Z',
  );

/** An Atom feed (RFC 4287) of dates, the nearest first. */
export function atomFeed(feed: NewsFeed): string {
  const entries = feed.events.map((event) => {
    const url = pageUrl(feed, event);
    return [
      '<entry>',
      `<id>urn:uuid:${event.id}</id>`,
      `<title>${escapeMarkup(titleOf(feed.words, event))}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>`,
      `<published>${event.createdAt}</published>`,
      `<updated>${event.changedAt}</updated>`,
      `<summary>${escapeMarkup(summaryOf(feed, event))}</summary>`,
      ...event.kinds.map(
        (kind) => `<category term="${kind}" label="${escapeMarkup(feed.words.kinds[kind])}"/>`,
      ),
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${escapeMarkup(feed.feedUrl)}</id>`,
    `<title>${escapeMarkup(feed.name)}</title>`,
    `<updated>${newest(feed)}</updated>`,
    '<author><name>Guyub</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(feed.feedUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(feed.homeUrl)}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
}

/** A JSON Feed 1.1 (jsonfeed.org) of the same dates. */
export const jsonFeed = (feed: NewsFeed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.name,
  home_page_url: feed.homeUrl,
  feed_url: feed.feedUrl,
  language: feed.language,
  items: feed.events.map((event) => ({
    id: `urn:uuid:${event.id}`,
    url: pageUrl(feed, event),
    title: titleOf(feed.words, event),
    content_text: summaryOf(feed, event),
    date_published: event.createdAt,
    date_modified: event.changedAt,
    tags: event.kinds.map((kind) => feed.words.kinds[kind]),
  })),
});
