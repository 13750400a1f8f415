import { addDays, daysBetween, formatMonth, nbsp, shortMonthName, weekdayOf } from './dates.ts';
import type { Locale } from './i18n.tsx';

/** The Monday on or before a date: Indonesian calendars begin with Monday here. */
export const startOfWeek = (date: string): string => addDays(date, -((weekdayOf(date) + 6) % 7));

/** `count` weeks of seven dates, from the week of a date. */
export function weeksFrom(date: string, count: number): string[][] {
  const first = startOfWeek(date);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => addDays(first, week * 7 + day)),
  );
}

/** "Nov – Des 2026", "Desember 2026": the months that a span of dates touches. */
export function formatMonthSpan(from: string, to: string, locale: Locale): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return formatMonth(from, locale);
  const start = shortMonthName(from, locale);
  const year = from.slice(0, 4) === to.slice(0, 4) ? '' : `${nbsp}${from.slice(0, 4)}`;
  return `${start}${year}${nbsp}–${nbsp}${shortMonthName(to, locale)}${nbsp}${to.slice(0, 4)}`;
}

const groupWords: Record<Locale, { thisWeek: string; nextWeek: string }> = {
  id: { thisWeek: 'Minggu ini', nextWeek: 'Minggu depan' },
  en: { thisWeek: 'This week', nextWeek: 'Next week' },
};

export interface DateGroup<Item> {
  key: string;
  label: string;
  items: Item[];
}

/** Splits a list in date order into this week, next week, and then months. */
export function groupByDate<Item>(
  items: readonly Item[],
  dateOfItem: (item: Item) => string,
  today: string,
  locale: Locale,
): DateGroup<Item>[] {
  const groups: DateGroup<Item>[] = [];
  for (const item of items) {
    const date = dateOfItem(item);
    const weeks = daysBetween(startOfWeek(today), startOfWeek(date)) / 7;
    const isNear = weeks === 0 || weeks === 1;
    const key = isNear ? `week-${weeks}` : date.slice(0, 7);
    const words = groupWords[locale];
    const label = weeks === 0 ? words.thisWeek : weeks === 1 ? words.nextWeek : formatMonth(date, locale);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, label, items: [item] });
  }
  return groups;
}
