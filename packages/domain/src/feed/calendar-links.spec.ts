import {
  googleCalendarLink,
  googleSubscribeLink,
  outlookCalendarLink,
  outlookSubscribeLink,
  webcalLink,
} from './calendar-links.ts';

const entry = {
  title: 'Donor Darah & Peduli Banjir',
  startsAt: '2026-12-12T01:00:00Z',
  endsAt: '2026-12-12T05:00:00Z',
  timeZone: 'Asia/Jakarta',
  location: "Monumen Juang '45, Klaten Utara",
  url: 'https://guyub.example/kegiatan/donor-darah-2026-12-12',
};

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

/** What stands behind the question mark; a rule's package knows no browser, so its test has no `URL`. */
const queryOf = (link: string): Record<string, string> =>
  Object.fromEntries(
    link
      .slice(link.indexOf('?') + 1)
      .split('&')
      .map((pair) => pair.split('=').map(decode)),
  );

describe('calendar links', () => {
  it('fill in an event in Google Calendar', () => {
    const query = queryOf(googleCalendarLink(entry));
    expect(query['dates']).toBe('20261212T010000Z/20261212T050000Z');
    expect(query['text']).toBe('Donor Darah & Peduli Banjir');
    expect(query['ctz']).toBe('Asia/Jakarta');
  });

  it('fill in an event in Outlook', () => {
    const query = queryOf(outlookCalendarLink(entry));
    expect(query['startdt']).toBe('2026-12-12T01:00:00Z');
    expect(query['location']).toBe("Monumen Juang '45, Klaten Utara");
  });

  it('subscribe to a feed', () => {
    const feed = 'https://guyub.example/groups/ick/calendar.ics';
    expect(webcalLink(feed)).toBe('webcal://guyub.example/groups/ick/calendar.ics');
    expect(queryOf(googleSubscribeLink(feed))['cid']).toBe(webcalLink(feed));
    expect(queryOf(outlookSubscribeLink(feed, 'ICK'))['url']).toBe(feed);
  });
});
