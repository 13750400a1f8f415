import type { changedEventSchema, EventRefusal } from '@guyub/domain/event';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import type { z } from 'zod';

import { commonProblems, type ProblemTable } from '../../platform/problem.ts';

export type EventWriteRefusal =
  | EventRefusal
  | CommonRefusal
  | { code: 'not-found' }
  | { code: 'busy'; retryAfterSeconds: number };
export type ChangedEvent = z.infer<typeof changedEventSchema>;

export const eventProblems: ProblemTable<EventWriteRefusal> = {
  ...commonProblems,
  'not-found': { status: 404, title: 'There is no such date' },
  'not-a-host': { status: 409, title: 'That organization does not host this program' },
  'organization-suspended': { status: 409, title: 'That organization is suspended' },
  'event-over': { status: 409, title: 'The date is over' },
  'event-cancelled': { status: 409, title: 'The date is cancelled' },
  'event-not-begun': { status: 409, title: 'A result is told after the event has begun' },
  'nothing-changed': { status: 409, title: 'That changes nothing' },
  'reason-needed': { status: 422, title: 'A date that moves or goes says why' },
  'ends-before-start': { status: 422, title: 'The end lies before the start' },
  'date-past': { status: 409, title: 'The new date has passed' },
  'date-taken': { status: 409, title: 'The program has another date at that time' },
  'venue-unknown': { status: 422, title: 'There is no such venue' },
  'venue-or-link-needed': { status: 422, title: 'A venue or a link is needed' },
  'activity-unknown': { status: 422, title: 'The date has no such activity, or it is named twice' },
  'activity-missing': { status: 422, title: 'An activity is not answered' },
  'result-too-large': { status: 422, title: 'The figure is too large to be true' },
  'correction-reason-needed': { status: 422, title: 'A correction says why' },
  'photo-unknown': { status: 422, title: 'There is no such photo to show' },
  busy: { status: 503, title: 'Many photos are being read; try again soon' },
  'photo-unreadable': { status: 422, title: 'That is no picture that can be shown' },
  'organization-unknown': { status: 422, title: 'There is no such organization' },
  'account-unknown': { status: 422, title: 'No such person belongs to the hosts' },
  'program-not-active': { status: 409, title: 'The program is not active' },
  'rule-cannot-move': { status: 409, title: 'The rule has no words for that move: say the new rule' },
  'decision-not-needed': { status: 409, title: 'Nothing is to be decided about the date' },
  'no-dates': { status: 422, title: 'That rule gives no date' },
  'too-many-dates': { status: 422, title: 'That rule gives too many dates' },
};
