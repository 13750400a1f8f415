import type { z } from 'zod';

import { dateOf, daysBetween } from '../kernel/local-time.ts';
import type { ActivityKind } from '../program/index.ts';
import type { clashSchema } from './event.schema.ts';

export type ClashKind = z.infer<typeof clashSchema>['kind'];

/** What of an event can meet another one. */
export interface EventForClash {
  startsLocal: string;
  startsAt: string;
  endsAt: string;
  venueId: string | null;
  /** The kecamatan it draws its people from. */
  districtCode: string | null;
  kinds: readonly ActivityKind[];
  hostIds: readonly string[];
}

/** Two stretches of time that share a moment; one that begins when the other ends shares none. */
export const overlaps = (
  one: Pick<EventForClash, 'startsAt' | 'endsAt'>,
  other: Pick<EventForClash, 'startsAt' | 'endsAt'>,
): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

const shareHost = (one: EventForClash, other: EventForClash) =>
  one.hostIds.some((id) => other.hostIds.includes(id));

/**
 * How two events get in each other's way: first place and people at the same time, then donors. A donor rests
 * `donorIntervalDays` between two donations, so two blood drives within that time that draw on the same kecamatan or
 * the same group's members share their donors. Hints for whoever plans, never a refusal.
 */
export function clashBetween(
  planned: EventForClash,
  other: EventForClash,
  donorIntervalDays: number,
): { kind: ClashKind; days: number } | null {
  const days = daysBetween(dateOf(planned.startsLocal), dateOf(other.startsLocal));
  if (overlaps(planned, other)) {
    if (planned.venueId !== null && planned.venueId === other.venueId) return { kind: 'same-venue', days };
    if (shareHost(planned, other)) return { kind: 'same-host', days };
    if (planned.districtCode !== null && planned.districtCode === other.districtCode)
      return { kind: 'same-kecamatan', days };
  }
  const bothDraw = planned.kinds.includes('blood-drive') && other.kinds.includes('blood-drive');
  const drawTogether =
    shareHost(planned, other) ||
    (planned.districtCode !== null && planned.districtCode === other.districtCode);
  return bothDraw && drawTogether && Math.abs(days) < donorIntervalDays
    ? { kind: 'blood-interval', days }
    : null;
}
