/** Why a write on a date is not taken. */
export type EventRefusal =
  | { code: 'not-a-host' }
  | { code: 'organization-suspended' }
  | { code: 'event-over' }
  | { code: 'event-cancelled' }
  | { code: 'event-not-begun' }
  | { code: 'nothing-changed' }
  | { code: 'reason-needed' }
  | { code: 'ends-before-start' }
  | { code: 'date-past' }
  | { code: 'date-taken'; startsLocal: string }
  | { code: 'venue-unknown' }
  | { code: 'venue-or-link-needed' }
  | { code: 'activity-unknown'; activityId: string }
  | { code: 'activity-missing'; activityId: string }
  | { code: 'result-too-large'; activityId: string }
  | { code: 'correction-reason-needed' }
  | { code: 'photo-unknown'; photoId: string }
  | { code: 'organization-unknown' }
  | { code: 'account-unknown' }
  | { code: 'photo-unreadable' }
  | { code: 'program-not-active' }
  | { code: 'rule-cannot-move' }
  | { code: 'decision-not-needed' }
  | { code: 'no-dates' }
  | { code: 'too-many-dates' };
