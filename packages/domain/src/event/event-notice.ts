import type { OrganizationNoticeKind } from '../organization/index.ts';
import type { ProgramNoticeKind } from '../program/index.ts';

/** What organizations are told about a date, in the app. */
export const eventNoticeKinds = [
  /** `startsLocal`, `fromLocal`, `reason` */
  'event-rescheduled',
  /** `startsLocal`, `fields` (comma-separated `ChangedField`s), `reason` */
  'event-edited',
  /** one more date: `startsLocal` */
  'date-added',
  /** several dates at once: `count`, `fields`, `reason` */
  'dates-changed',
  /** `startsLocal`, `reason` */
  'event-cancelled',
  /** several dates at once: `count`, `startsLocal` of the first, `reason` */
  'dates-cancelled',
  'event-reinstated',
  /** a date turned out to fall on a holiday: its hosts decide */
  'date-on-holiday',
  'event-reported',
  /** `reason` */
  'report-corrected',
] as const;
export type EventNoticeKind = (typeof eventNoticeKinds)[number];

/** All that an organization can be told: of itself, of its programs and of their dates. */
export type NoticeKind = OrganizationNoticeKind | ProgramNoticeKind | EventNoticeKind;
