import type { EventState } from './event.schema.ts';

export interface EventForState {
  status: 'draft' | 'scheduled' | 'cancelled';
  /** Instants, ISO 8601. */
  startsAt: string;
  endsAt: string;
  isReported: boolean;
}

/** The state a person sees: stored decisions first, then the report, then the clock. */
export function eventState(event: EventForState, nowMs: number): EventState {
  if (event.status !== 'scheduled') return event.status;
  if (event.isReported) return 'reported';
  if (nowMs >= Date.parse(event.endsAt)) return 'ended';
  return nowMs >= Date.parse(event.startsAt) ? 'ongoing' : 'scheduled';
}
