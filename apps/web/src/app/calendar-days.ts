import type { Calendar } from '../features/event/api/event.queries.ts';
import { type CalendarDay } from '../ui/month-calendar.tsx';
import { kindOrder } from '../ui/kind.tsx';

/** The API's days and holidays as the calendar component reads them. Cancelled events leave no thread. */
export function toCalendarDays(calendar: Calendar): {
  days: ReadonlyMap<string, CalendarDay>;
  holidays: ReadonlyMap<string, string>;
} {
  const days = new Map<string, CalendarDay>();
  for (const { date, events } of calendar.days) {
    const held = events.filter((event) => event.state !== 'cancelled');
    const kinds = kindOrder.filter((kind) => held.some((event) => event.kinds.includes(kind)));
    if (held.length > 0) days.set(date, { kinds, count: held.length });
  }
  const holidays = new Map<string, string>();
  // two may fall on one day
  for (const { date, name } of calendar.holidays)
    holidays.set(date, [holidays.get(date), name].filter(Boolean).join(', '));
  return { days, holidays };
}
