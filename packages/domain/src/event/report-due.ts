import { addDays, dateOf, toInstant } from '../kernel/local-time.ts';
import { type EventForState, eventState } from './event-state.ts';

export interface EventForDue extends EventForState {
  /** 'YYYY-MM-DDTHH:mm' in the zone beside it */
  endsLocal: string;
  timeZone: string;
}

/** The last day for telling the result: so many whole days after the event's last local date. */
export const reportDueOn = (event: Pick<EventForDue, 'endsLocal'>, dueDays: number): string =>
  addDays(dateOf(event.endsLocal), dueDays);

/** Overdue begins when that day has ended in the event's zone, and never for what was reported or cancelled. */
export function isReportOverdue(event: EventForDue, dueDays: number, nowMs: number): boolean {
  const overdueFrom = toInstant(`${addDays(reportDueOn(event, dueDays), 1)}T00:00`, event.timeZone);
  return eventState(event, nowMs) === 'ended' && nowMs >= Date.parse(overdueFrom);
}
