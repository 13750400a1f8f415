import { ok, refuse, type Result } from '../kernel/result.ts';
import type { FileReport } from './event.schema.ts';
import type { EventRefusal } from './event-refusal.ts';

export interface EventForReport {
  status: 'draft' | 'scheduled' | 'cancelled';
  startsAt: string;
  activities: readonly { id: string; unit: string }[];
  /** Number of the newest filing; 0 before the first. */
  revision: number;
}

export type ReportRefusal = Extract<
  EventRefusal,
  {
    code:
      | 'event-cancelled'
      | 'event-not-begun'
      | 'activity-unknown'
      | 'activity-missing'
      | 'result-too-large'
      | 'correction-reason-needed';
  }
>;

/** Above it a figure is a slip of the finger: a trillion rupiah, ten million of anything else. */
export const largestResult = (unit: string): number => (unit === 'rupiah' ? 1_000_000_000_000 : 10_000_000);

/** Whether a result may be filed and under which number. Each activity is answered once, if only by "not counted". */
export function fileReport(
  event: EventForReport,
  report: Pick<FileReport, 'results' | 'correctionReason'>,
  nowMs: number,
): Result<{ revision: number }, ReportRefusal> {
  if (event.status === 'cancelled') return refuse({ code: 'event-cancelled' });
  if (event.status === 'draft' || nowMs < Date.parse(event.startsAt))
    return refuse({ code: 'event-not-begun' });
  if (event.revision > 0 && report.correctionReason.length < 3)
    return refuse({ code: 'correction-reason-needed' });

  const open = new Map(event.activities.map((activity) => [activity.id, activity]));
  for (const { activityId, amount } of report.results) {
    const activity = open.get(activityId);
    if (!activity) return refuse({ code: 'activity-unknown', activityId });
    if (amount !== null && amount > largestResult(activity.unit))
      return refuse({ code: 'result-too-large', activityId });
    open.delete(activityId);
  }
  const [missing] = open.keys();
  if (missing !== undefined) return refuse({ code: 'activity-missing', activityId: missing });
  return ok({ revision: event.revision + 1 });
}
