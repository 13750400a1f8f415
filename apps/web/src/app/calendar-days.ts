import type { Calendar } from '../features/event/api/event-list.queries.ts';
import { type CalendarDay } from '../ui/month-calendar.tsx';
import { kindOrder } from '../ui/kind.tsx';

/** The API's days and holidays as the calendar component reads them. */
export function toCalendarDays(calendar: Calendar): {
  days: ReadonlyMap<string, CalendarDay>;
  holidays: ReadonlyMap<string, string>;
} {
  const days = new Map<string, CalendarDay>();
  for (const { date, kinds, ...counted } of calendar.days)
    days.set(date, { ...counted, kinds: kindOrder.filter((kind) => kinds.includes(kind)) });
  const holidays = new Map<string, string>();
  // two may fall on one day
  for (const { date, name } of calendar.holidays)
    holidays.set(date, [holidays.get(date), name].filter(Boolean).join(', '));
  return { days, holidays };
}
