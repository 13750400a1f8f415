import type { Temporal } from '../kernel/temporal.ts';
import type { SecurityNoticeKind } from './security-notice.schema.ts';
import { countedWrong, type TryCount, type TryPolicy } from './try-limit.ts';

/** Of so many wrong tries before the right one the owner is told; fewer are fingers that slipped. */
export const WRONG_TRIES_TOLD = 5;

/**
 * What others can cause who try at a door: told by mail once in so many minutes, so that nobody fills a letterbox by knocking.
 * In the app a sign-in after wrong tries is told each time; waits that ended unfinished once in these minutes, all as one.
 */
export const attemptKinds = ['second-step-unfinished', 'signed-in-after-wrong-tries'] as const;
export const ATTEMPT_MAIL_MINUTES = 60;

export const isAttempt = (kind: SecurityNoticeKind): boolean =>
  (attemptKinds as readonly SecurityNoticeKind[]).includes(kind);

/**
 * New devices, sessions that ended for want of room or by wrong passwords, and wrong passwords in open ones: whoever has the
 * password or a session causes them as often as they like. By mail each kind is told once in these minutes, and none in place of
 * another: an owner's new phone hushes no news of tries. In the app each is told, but for wrong passwords in open sessions:
 * these are told once in `wrongProofPolicy.toldMinutes` there too.
 */
const repeatable: readonly SecurityNoticeKind[] = [
  'new-device',
  'oldest-session-ended',
  'wrong-passwords-in-session',
  'session-ended-by-wrong-passwords',
];

/** A mail about one of these within the minutes stands for this one too; empty: it is mailed each time. */
export function mailedInPlaceOf(kind: SecurityNoticeKind): readonly SecurityNoticeKind[] {
  if (isAttempt(kind)) return attemptKinds;
  return repeatable.includes(kind) ? [kind] : [];
}

export interface CountBefore {
  count: TryCount | null;
  policy: TryPolicy;
  /** the right try was counted there as well, before it was looked at */
  isTaken: boolean;
}

/** How many wrong tries came before the right one. One try may stand in several counts: the largest tells. */
export function wrongTriesBefore(counts: readonly CountBefore[], now: Temporal.Instant): number {
  const wrong = counts.map(
    ({ count, policy, isTaken }) => countedWrong(count, now, policy) - Number(isTaken),
  );
  return Math.max(0, ...wrong);
}
