import {
  formatHours,
  formatInstant,
  formatPasaranDate,
  formatRelative,
  formatWhen,
  pasaranOf,
  toLocal,
  weekdayOf,
  zoneName,
} from './dates.ts';
import { addMonths, weeksOfMonth } from './months.ts';
import { formatMonthSpan, groupByDate, startOfWeek } from './weeks.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the Javanese week', () => {
  it.each([
    ['1945-08-17', 5, 'Legi'],
    ['2018-09-08', 6, 'Legi'],
    ['2026-11-23', 1, 'Wage'],
    ['2026-12-12', 6, 'Pon'],
    ['1945-08-16', 4, 'Kliwon'],
    ['1900-01-01', 1, 'Pahing'],
  ])('%s falls on weekday %i, %s', (date, weekday, pasaran) => {
    expect(weekdayOf(date)).toBe(weekday);
    expect(pasaranOf(date)).toBe(pasaran);
  });

  it('stands beside the day in a date', () => {
    expect(plain(formatPasaranDate('2026-11-23', 'id'))).toBe('Senin Wage, 23 Nov 2026');
  });
});

describe('dates as people write them', () => {
  it('says day, date and hour in both languages, and never breaks inside', () => {
    const indonesian = formatWhen('2026-12-12T08:00', 'Asia/Jakarta', 'id');
    expect(plain(indonesian)).toBe('Sabtu, 12 Des 2026 · 08.00 WIB');
    expect(indonesian.split(' ')).toHaveLength(2);
    expect(plain(formatWhen('2026-12-12T08:00', 'Asia/Jakarta', 'en'))).toBe(
      'Saturday, 12 Dec 2026 · 08:00 WIB',
    );
  });

  it('names the day on which a night ends', () => {
    expect(plain(formatHours('2026-12-31T20:00', '2027-01-01T01:00', 'Asia/Jakarta', 'id'))).toBe(
      '20.00–1 Jan, 01.00 WIB',
    );
  });

  it('shows an instant on the wall clock of its zone', () => {
    expect(toLocal('2026-12-31T17:30:00Z', 'Asia/Jakarta')).toBe('2027-01-01T00:30');
    expect(plain(formatInstant('2026-11-23T01:20:00Z', 'Asia/Jakarta', 'id'))).toBe(
      '23 Nov 2026 · 08.20 WIB',
    );
    expect(zoneName('Asia/Jayapura')).toBe('WIT');
  });

  it('counts days from today', () => {
    expect(plain(formatRelative('2026-12-12', '2026-11-23', 'id'))).toBe('19 hari lagi');
    expect(plain(formatRelative('2026-11-17', '2026-11-23', 'id'))).toBe('6 hari lalu');
    expect(formatRelative('2026-11-24', '2026-11-23', 'en')).toBe('tomorrow');
    expect(plain(formatRelative('2026-07-30', '2026-11-23', 'id'))).toBe('4 bulan lalu');
    expect(plain(formatRelative('2027-02-20', '2026-11-23', 'en'))).toBe('in 3 months');
  });

  it('names a span of months once', () => {
    expect(plain(formatMonthSpan('2026-11-23', '2026-12-20', 'id'))).toBe('Nov – Des 2026');
    expect(plain(formatMonthSpan('2026-12-01', '2026-12-28', 'id'))).toBe('Desember 2026');
    expect(plain(formatMonthSpan('2026-12-28', '2027-01-24', 'en'))).toBe('Dec 2026 – Jan 2027');
  });
});

describe('weeks and months', () => {
  it('begins weeks on Monday', () => {
    expect(startOfWeek('2026-11-29')).toBe('2026-11-23');
    expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  });

  it('covers a month in whole weeks', () => {
    const weeks = weeksOfMonth('2026-11');
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('splits a list into this week, next week and months', () => {
    const dates = ['2026-11-26', '2026-12-04', '2026-12-12', '2026-12-20', '2027-01-03'];
    const groups = groupByDate(dates, (date) => date, '2026-11-23', 'id');
    expect(groups.map((group) => [plain(group.label), group.items.length])).toEqual([
      ['Minggu ini', 1],
      ['Minggu depan', 1],
      ['Desember 2026', 2],
      ['Januari 2027', 1],
    ]);
  });
});
