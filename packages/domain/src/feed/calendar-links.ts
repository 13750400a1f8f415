/** What an "add to my calendar" link needs. */
export interface CalendarEntry {
  title: string;
  /** instants as the API writes them: `2026-12-12T01:00:00Z` */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  location: string;
  /** the event's page */
  url: string;
}

/** '2026-12-12T01:00:00Z' → '20261212T010000Z' */
const compact = (iso: string) => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;

const withQuery = (base: string, query: Record<string, string>) =>
  `${base}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** Opens Google Calendar with the event filled in. */
export const googleCalendarLink = (entry: CalendarEntry): string =>
  withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${compact(entry.startsAt)}/${compact(entry.endsAt)}`,
    ctz: entry.timeZone,
    location: entry.location,
    details: entry.url,
  });

/** Opens Outlook on the web with the event filled in. */
export const outlookCalendarLink = (entry: CalendarEntry): string =>
  withQuery('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.title,
    startdt: entry.startsAt,
    enddt: entry.endsAt,
    location: entry.location,
    body: entry.url,
  });

/** Subscribes in Apple's calendar and in most others: the feed's address under `webcal:`. */
export const webcalLink = (feedUrl: string): string => feedUrl.replace(/^https?:/, 'webcal:');

/** Subscribes in Google Calendar. */
export const googleSubscribeLink = (feedUrl: string): string =>
  withQuery('https://calendar.google.com/calendar/render', { cid: webcalLink(feedUrl) });

/** Subscribes in Outlook on the web. */
export const outlookSubscribeLink = (feedUrl: string, name: string): string =>
  withQuery('https://outlook.live.com/calendar/0/addfromweb', { url: feedUrl, name });
