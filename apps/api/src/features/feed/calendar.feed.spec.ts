import { convertIcsCalendar } from 'ts-ics';

import { type CalendarFeed, calendarFeed } from './calendar.feed.ts';
import { feedWords } from './feed.words.ts';
import type { FeedEvent } from './feed-events.query.ts';

const program = {
  id: '01990000-0000-7000-8000-000000000001',
  slug: 'donor-darah-rutin',
  title: 'Donor Darah Rutin',
  dtstart: '2026-12-12T08:00',
  rrule: 'FREQ=WEEKLY;BYDAY=SA',
  timeZone: 'Asia/Jakarta',
  version: 1,
};

const date = (day: string, change: Partial<FeedEvent> = {}): FeedEvent => ({
  id: `01990000-0000-7000-8000-0000${day.replaceAll('-', '')}`,
  slug: `donor-darah-rutin-${day}`,
  title: 'Donor Darah Rutin',
  kinds: ['blood-drive'],
  recurrenceId: `${day}T08:00`,
  startsLocal: `${day}T08:00`,
  endsLocal: `${day}T12:00`,
  startsAt: `${day}T01:00:00Z`,
  endsAt: `${day}T05:00:00Z`,
  timeZone: 'Asia/Jakarta',
  isCancelled: false,
  cancelReason: null,
  isDetached: false,
  sequence: 0,
  changedAt: '2026-11-23T01:00:00Z',
  createdAt: '2026-11-20T01:00:00Z',
  location: "Monumen Juang '45, Jl. Veteran; belakang GOR, Klaten Utara",
  lat: -7.694,
  lng: 110.612,
  onlineUrl: null,
  purpose: 'Seratus kantong untuk PMI, tiap tiga bulan; siapa pun boleh datang.',
  hosts: ['Info Cegatan Klaten', 'Sedulur Klaten Bersinar'],
  program,
  ...change,
});

const feed = (events: FeedEvent[], change: Partial<CalendarFeed> = {}): string =>
  calendarFeed({
    name: 'Guyub: ICK',
    timeZone: 'Asia/Jakarta',
    publicUrl: 'https://guyub.example',
    feedUrl: 'https://guyub.example/groups/ick/calendar.ics',
    language: 'id',
    words: feedWords.id,
    events,
    ...change,
  });

const read = (text: string) => convertIcsCalendar(undefined, text).events ?? [];
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('calendarFeed', () => {
  it('tells a program with a rule as one recurring event in its zone', () => {
    const text = unfold(feed([date('2026-12-12'), date('2026-12-19'), date('2026-12-26')]));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTART;TZID=Asia/Jakarta:20261212T080000');
    expect(text).toContain('DTEND;TZID=Asia/Jakarta:20261212T120000');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226T010000Z');
    expect(text).toContain(`UID:program-${program.id}@guyub.example`);
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(text).not.toContain('METHOD');
    expect(text).toContain('DTSTAMP:20261123T010000Z');
    expect(text).toContain('LAST-MODIFIED:20261123T010000Z');
  });

  it('moves a date in the subscriber’s calendar by its RECURRENCE-ID and SEQUENCE', () => {
    const moved = date('2026-12-19', {
      startsLocal: '2026-12-20T09:00',
      endsLocal: '2026-12-20T13:00',
      sequence: 1,
    });
    const events = read(feed([date('2026-12-12'), moved, date('2026-12-26')]));
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({ uid: events[0]?.uid, sequence: 1 });
    expect(events[1]?.recurrenceId?.value.date.toISOString()).toBe('2026-12-19T01:00:00.000Z');
    expect(events[1]?.start.date.toISOString()).toBe('2026-12-20T02:00:00.000Z');
  });

  it('keeps a cancelled date, marked, with its reason', () => {
    const off = date('2026-12-19', { isCancelled: true, cancelReason: 'Banjir', sequence: 2 });
    const text = unfold(feed([date('2026-12-12'), off, date('2026-12-26')]));
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SUMMARY:Dibatalkan: Donor Darah Rutin');
    expect(text).toContain('DESCRIPTION:Dibatalkan: Banjir');
  });

  it('excludes dates that the rule has and the program does not', () => {
    const text = unfold(feed([date('2026-12-12'), date('2026-12-26')]));
    expect(text).toContain('EXDATE;TZID=Asia/Jakarta:20261219T080000');
  });

  it('keeps dates of an earlier rule, and dates chosen by hand, as events of their own', () => {
    const sunday = date('2026-11-29');
    const events = read(feed([sunday, date('2026-12-12'), date('2026-12-19')]));
    expect(events.map(({ uid }) => uid)).toContain(`event-${sunday.id}@guyub.example`);
    const byHand = [date('2026-12-12'), date('2027-03-03')].map((event) => ({
      ...event,
      program: { ...program, rrule: null },
    }));
    expect(read(feed(byHand)).every(({ recurrenceRule }) => recurrenceRule === undefined)).toBe(true);
  });

  it('escapes what people wrote and folds long lines at 75 octets', () => {
    const text = feed([
      date('2026-12-12', { title: 'Donor; darah, bersama\nBEGIN:VEVENT', purpose: 'é'.repeat(300) }),
    ]);
    expect(unfold(text)).toContain('SUMMARY:Donor\\; darah\\, bersama\\nBEGIN:VEVENT');
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('tells in the series what most of its dates say, and nothing of a first date that is cancelled or renamed', () => {
    const text = unfold(
      feed([
        date('2026-12-12', { isCancelled: true, cancelReason: 'Banjir', sequence: 1 }),
        date('2026-12-19', { title: 'Donor Darah Akhir Tahun', isDetached: true, sequence: 1 }),
        date('2026-12-26'),
        date('2027-01-02'),
      ]),
    );
    const [, series = '', ...others] = text.split('BEGIN:VEVENT');
    expect(series).toContain('DTSTART;TZID=Asia/Jakarta:20261212T080000');
    expect(series).toContain('SUMMARY:Donor Darah Rutin\r\n');
    expect(series).toContain('TRANSP:OPAQUE');
    expect(series).not.toContain('Banjir');
    expect(series).toContain('URL:https://guyub.example/program/donor-darah-rutin\r\n');
    expect(others).toHaveLength(2);
    expect(others[0]).toContain('RECURRENCE-ID;TZID=Asia/Jakarta:20261212T080000');
    expect(others[1]).toContain('URL:https://guyub.example/kegiatan/donor-darah-rutin-2026-12-19\r\n');
  });

  it('tells a change of all dates once, and a later change of one as newer', () => {
    const all = { sequence: 1, program: { ...program, version: 2 } };
    const moved = {
      sequence: 2,
      isDetached: true,
      startsLocal: '2026-12-20T08:00',
      endsLocal: '2026-12-20T12:00',
    };
    const events = read(
      feed([date('2026-12-12', all), date('2026-12-19', { ...all, ...moved }), date('2026-12-26', all)]),
    );
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 3]);
  });

  it('keeps telling a date that was moved and moved back, so that it comes back in every calendar', () => {
    const back = date('2026-12-19', { isDetached: true, sequence: 2 });
    const events = read(feed([date('2026-12-12'), back, date('2026-12-26')]));
    expect(events.map(({ sequence }) => sequence)).toEqual([undefined, 2]);
  });

  it('counts a rule of every second week, or every 90 days, from the first date that it tells', () => {
    const everySecond = {
      ...program,
      dtstart: '2026-06-06T08:00',
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=90',
    };
    const text = unfold(
      feed(['2026-12-05', '2026-12-19', '2027-01-02'].map((day) => date(day, { program: everySecond }))),
    );
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270102T010000Z');
    expect(text).not.toContain('EXDATE');
  });

  it('describes the zone of every time, also of a date that another zone has', () => {
    const text = unfold(feed([date('2026-12-12'), date('2026-12-19', { timeZone: 'Asia/Makassar' })]));
    expect(text.match(/TZID:Asia\/(Jakarta|Makassar)/g)).toEqual(['TZID:Asia/Jakarta', 'TZID:Asia/Makassar']);
    expect(text).toContain('TZOFFSETTO:+0800');
  });

  it('names what has no title left', () => {
    expect(unfold(feed([date('2026-12-12', { title: '' })]))).toContain('SUMMARY:Judul disembunyikan');
  });

  it('is the same text for the same dates, so that readers are told when nothing changed', () => {
    const events = [
      date('2026-12-12'),
      date('2026-12-19', { sequence: 1, title: 'Donor Darah Akhir Tahun' }),
    ];
    expect(feed(events)).toBe(feed(structuredClone(events)));
  });
});
