import { dateOf, dayOfWeek, daysBetween, timeOf, weekdays } from '@guyub/domain/kernel/local-time';
import type { PosterEvent, PosterLanguage } from '@guyub/domain/poster';

import { zoneName } from '../../platform/dates.ts';
import { posterWords } from './poster.words.ts';

const pasaran = ['Legi', 'Pahing', 'Pon', 'Wage', 'Kliwon'];
const nbsp = '\u00a0';

/** A date ('YYYY-MM-DD') in the words of a poster. Tables rather than Intl, whose words change with its version. */
export function wordsOfDay(date: string, language: PosterLanguage) {
  const { days, months } = posterWords[language];
  const weekday = weekdays.indexOf(dayOfWeek(date));
  const month = months[Number(date.slice(5, 7)) - 1] ?? '';
  return {
    weekday: days[weekday] ?? '',
    isSunday: weekday === 6,
    day: String(Number(date.slice(8, 10))),
    month,
    shortMonth: month === 'Agustus' ? 'Agt' : month.slice(0, 3),
    year: date.slice(0, 4),
    /** the market day of the Javanese week; 17 August 1945 was Jumat Legi */
    pasaran: pasaran[((daysBetween('1945-08-17', date) % 5) + 5) % 5] ?? '',
  };
}

const clock = (local: string, language: PosterLanguage) =>
  language === 'id' ? timeOf(local).replace(':', '.') : timeOf(local);

/** "Sabtu, 12 Desember 2026 · 08.00–12.00 WIB"; with the day when it ends on another. */
export function wordsOfSpan(
  { startsLocal, endsLocal, timeZone }: Pick<PosterEvent, 'startsLocal' | 'endsLocal' | 'timeZone'>,
  language: PosterLanguage,
): { day: string; time: string } {
  const { weekday, day, month, year } = wordsOfDay(dateOf(startsLocal), language);
  const last = wordsOfDay(dateOf(endsLocal), language);
  const isOneDay = dateOf(startsLocal) === dateOf(endsLocal);
  const until = isOneDay ? '' : `${last.day}${nbsp}${last.shortMonth},${nbsp}`;
  return {
    day: `${weekday}, ${day}${nbsp}${month}${nbsp}${year}`,
    time: `${clock(startsLocal, language)}–${until}${clock(endsLocal, language)}${nbsp}${zoneName(timeZone)}`,
  };
}
