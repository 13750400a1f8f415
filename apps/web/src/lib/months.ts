import { addDays, daysBetween } from './dates.ts';
import type { Locale } from './i18n.tsx';
import { startOfWeek, weeksFrom } from './weeks.ts';

/** Moves a 'YYYY-MM' month. */
export function addMonths(month: string, months: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The weeks that a 'YYYY-MM' month touches. */
export function weeksOfMonth(month: string): string[][] {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return weeksFrom(`${month}-01`, (daysBetween(startOfWeek(`${month}-01`), startOfWeek(last)) + 7) / 7);
}

/** Monday first, two letters wide at most, for the head of a calendar. */
export const weekHead: Record<Locale, readonly string[]> = {
  id: ['Sn', 'Sl', 'Rb', 'Km', 'Jm', 'Sb', 'Mg'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
