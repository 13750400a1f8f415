import { Temporal } from '../kernel/temporal.ts';

/** More sessions of one account than that no setting allows. */
export const SESSIONS_BOUND = 100;

/** How long a session lives; both are settings. */
export interface SessionLife {
  /** ends when it was not used for so long */
  idleDays: number;
  /** ends so long after the sign-in, however much it is used */
  absoluteDays: number;
}

export const defaultSessionLife: SessionLife = { idleDays: 14, absoluteDays: 90 };

/** Whether the password was shown in this session so lately that it need not be asked for anew. */
export const isProvenAt = (provenAt: Temporal.Instant, now: Temporal.Instant, minutes: number): boolean =>
  Temporal.Instant.compare(now, provenAt.add({ minutes })) < 0;

export interface SessionTimes {
  createdAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant;
}

/** The instant from which a session no longer counts, unless it is used before. */
export function sessionEndsAt(session: SessionTimes, life: SessionLife): Temporal.Instant {
  const idleEnd = session.lastUsedAt.add({ hours: life.idleDays * 24 });
  const absoluteEnd = session.createdAt.add({ hours: life.absoluteDays * 24 });
  return Temporal.Instant.compare(idleEnd, absoluteEnd) < 0 ? idleEnd : absoluteEnd;
}

export const isSessionOver = (session: SessionTimes, now: Temporal.Instant, life: SessionLife): boolean =>
  Temporal.Instant.compare(now, sessionEndsAt(session, life)) >= 0;

/** The use of a session is written down at most once a minute. */
export const isTouchDue = (lastUsedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastUsedAt.add({ minutes: 1 })) >= 0;
