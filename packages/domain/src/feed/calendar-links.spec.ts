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

describe('calendar links', () => {
  it('fill in an event in Google Calendar', () => {
    const query = new URL(googleCalendarLink(entry)).searchParams;
    expect(query.get('dates')).toBe('20261212T010000Z/20261212T050000Z');
    expect(query.get('text')).toBe('Donor Darah & Peduli Banjir');
    expect(query.get('ctz')).toBe('Asia/Jakarta');
  });

  it('fill in an event in Outlook', () => {
    const query = new URL(outlookCalendarLink(entry)).searchParams;
    expect(query.get('startdt')).toBe('2026-12-12T01:00:00Z');
    expect(query.get('location')).toBe("Monumen Juang '45, Klaten Utara");
  });

  it('subscribe to a feed', () => {
    const feed = 'https://guyub.example/groups/ick/calendar.ics';
    expect(webcalLink(feed)).toBe('webcal://guyub.example/groups/ick/calendar.ics');
    expect(new URL(googleSubscribeLink(feed)).searchParams.get('cid')).toBe(webcalLink(feed));
    expect(new URL(outlookSubscribeLink(feed, 'ICK')).searchParams.get('url')).toBe(feed);
  });
});
