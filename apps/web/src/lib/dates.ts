import type { Locale } from './i18n.tsx';

/*
 * Names stand in tables here rather than coming from Intl, because the server's and the phone's language data differ
 * ("Sep", "Sept"; "08.00", "08:00") and a page must read the same before and after hydration.
 */
const dayNames: Record<Locale, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const monthNames: Record<Locale, readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
/** "Agt" is what Indonesian wall calendars print; all others are the first three letters. */
const shortMonth = (name: string) => (name === 'Agustus' ? 'Agt' : name.slice(0, 3));

const pasaranNames = ['Legi', 'Pahing', 'Pon', 'Wage', 'Kliwon'] as const;
export type Pasaran = (typeof pasaranNames)[number];

export const nbsp = '\u00a0';
const dayLength = 86_400_000;
const independence = Date.UTC(1945, 7, 17) / dayLength;

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Days since 1970-01-01 of a 'YYYY-MM-DD' date; arithmetic in UTC, so no zone can shift it. */
export function toDayNumber(date: string): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayLength
  );
}

export function fromDayNumber(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export const addDays = (date: string, days: number): string => fromDayNumber(toDayNumber(date) + days);
export const daysBetween = (from: string, to: string): number => toDayNumber(to) - toDayNumber(from);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: string): number => (((toDayNumber(date) + 4) % 7) + 7) % 7;
export const isSunday = (date: string): boolean => weekdayOf(date) === 0;
/** The market day of the Javanese week; 17 August 1945 was Jumat Legi. */
export function pasaranOf(date: string): Pasaran {
  const days = toDayNumber(date) - independence;
  return pasaranNames[((days % 5) + 5) % 5] ?? 'Legi';
}

export const dayName = (date: string, locale: Locale): string => dayNames[locale][weekdayOf(date)] ?? '';
export const shortDayName = (date: string, locale: Locale): string => dayName(date, locale).slice(0, 3);
export const monthName = (date: string, locale: Locale): string =>
  monthNames[locale][Number(date.slice(5, 7)) - 1] ?? '';
export const shortMonthName = (date: string, locale: Locale): string => shortMonth(monthName(date, locale));
export const dayOfMonth = (date: string): number => Number(date.slice(8, 10));
/** "12 Des 2026" */
export const formatDate = (date: string, locale: Locale): string =>
  `${dayOfMonth(date)}${nbsp}${shortMonthName(date, locale)}${nbsp}${date.slice(0, 4)}`;
/** "12 Des" */
export const formatDayMonth = (date: string, locale: Locale): string =>
  `${dayOfMonth(date)}${nbsp}${shortMonthName(date, locale)}`;
/** "Sabtu, 12 Des 2026" */
export const formatLongDate = (date: string, locale: Locale): string =>
  `${dayName(date, locale)},${nbsp}${formatDate(date, locale)}`;
/** "Sabtu Pon, 12 Des 2026" */
export const formatPasaranDate = (date: string, locale: Locale): string =>
  `${dayName(date, locale)}${nbsp}${pasaranOf(date)},${nbsp}${formatDate(date, locale)}`;
/** "Desember 2026" */
export const formatMonth = (date: string, locale: Locale): string =>
  `${monthName(date, locale)}${nbsp}${date.slice(0, 4)}`;
export const dateOf = (local: string): string => local.slice(0, 10);
export const timeOf = (local: string): string => local.slice(11, 16);

/** "08.00" in Indonesian, "08:00" in English. */
export const formatTime = (time: string, locale: Locale): string =>
  locale === 'id' ? time.replace(':', '.') : time;

/** WIB, WITA, WIT; another zone by its distance from UTC. */
export function zoneName(timeZone: string): string {
  const known = zoneNames[timeZone];
  if (known) return known;
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** "Sabtu, 12 Des 2026 · 08.00 WIB"; breaks, if it must, only after the dot. */
export function formatWhen(startsLocal: string, timeZone: string, locale: Locale): string {
  const time = `${formatTime(timeOf(startsLocal), locale)}${nbsp}${zoneName(timeZone)}`;
  return `${formatLongDate(dateOf(startsLocal), locale)}${nbsp}· ${time}`;
}

/** "08.00–12.00 WIB"; with the date when it ends on another day. */
export function formatHours(
  startsLocal: string,
  endsLocal: string,
  timeZone: string,
  locale: Locale,
): string {
  const ends = formatTime(timeOf(endsLocal), locale);
  const until =
    dateOf(startsLocal) === dateOf(endsLocal)
      ? ends
      : `${formatDayMonth(dateOf(endsLocal), locale)},${nbsp}${ends}`;
  return `${formatTime(timeOf(startsLocal), locale)}–${until}${nbsp}${zoneName(timeZone)}`;
}

const partsOf = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`;
};

/** The wall clock's 'YYYY-MM-DDTHH:mm' of an instant in a zone. */
export const toLocal = (instant: string, timeZone: string): string => partsOf(instant, timeZone);
/** "23 Nov 2026 · 08.20 WIB" for things that happened. */
export function formatInstant(instant: string, timeZone: string, locale: Locale): string {
  const local = toLocal(instant, timeZone);
  return `${formatDate(dateOf(local), locale)}${nbsp}· ${formatTime(timeOf(local), locale)}${nbsp}${zoneName(timeZone)}`;
}

/** Above it months say more than days. */
const daysToCount = 60;
const daysOfMonth = 30.44;

/** "hari ini", "besok", "19 hari lagi", "6 hari lalu", "4 bulan lalu". */
export function formatRelative(date: string, today: string, locale: Locale): string {
  const days = daysBetween(today, date);
  if (days === 0) return locale === 'id' ? 'hari ini' : 'today';
  if (days === 1) return locale === 'id' ? 'besok' : 'tomorrow';
  if (days === -1) return locale === 'id' ? 'kemarin' : 'yesterday';
  const isLong = Math.abs(days) > daysToCount;
  const count = Math.round(Math.abs(days) / (isLong ? daysOfMonth : 1));
  if (locale === 'id') return `${count}${nbsp}${isLong ? 'bulan' : 'hari'} ${days > 0 ? 'lagi' : 'lalu'}`;
  const span = `${count}${nbsp}${isLong ? 'months' : 'days'}`;
  return days > 0 ? `in ${span}` : `${span} ago`;
}
