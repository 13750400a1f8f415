import { z } from 'zod';

import {
  changeIdSchema,
  dateSchema,
  editSchema,
  instantSchema,
  localDateTimeSchema,
  timeSchema,
} from '../kernel/change.schema.ts';
import { idSchema, slugSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { organizationBriefSchema, organizationIdSchema } from '../organization/index.ts';
import {
  activityKindSchema,
  locationSchema,
  partnerRoleSchema,
  plannedActivitySchema,
  programIdSchema,
  recurrenceEditorSchema,
  unitSchema,
} from '../program/index.ts';

export const eventIdSchema = idSchema<'EventId'>();
export type EventId = z.infer<typeof eventIdSchema>;

/**
 * Stored: draft, scheduled, cancelled. Derived from the clock and the report: ongoing, ended, reported.
 * `overdue` is a flag beside `ended`, never a state, and "not reported" is never zero.
 */
export const eventStates = ['draft', 'scheduled', 'ongoing', 'ended', 'reported', 'cancelled'] as const;
export const eventStateSchema = z.enum(eventStates);
export type EventState = z.infer<typeof eventStateSchema>;

const hostSchema = organizationBriefSchema;
const venueBriefSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  address: z.string(),
  areaCode: z.string().nullable(),
  areaLabel: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  directionsUrl: z.string(),
});

/** A line of a list or a calendar: what, when, where, who. */
export const eventBriefSchema = z
  .object({
    id: eventIdSchema,
    slug: slugSchema,
    title: z.string(),
    kinds: z.array(activityKindSchema),
    startsLocal: localDateTimeSchema,
    endsLocal: localDateTimeSchema,
    timeZone: z.string(),
    startsAt: instantSchema,
    endsAt: instantSchema,
    state: eventStateSchema,
    isOverdue: z.boolean(),
    venueName: z.string().nullable(),
    areaLabel: z.string().nullable(),
    isOnline: z.boolean(),
    hosts: z.array(hostSchema),
    programSlug: slugSchema,
    peopleTarget: z.number().int().nullable(),
    /** From the newest report; null when not reported. */
    peopleCame: z.number().int().nullable(),
    results: z.array(
      z.object({ kind: activityKindSchema, amount: z.number().int().nullable(), unit: unitSchema }),
    ),
    /** When rescheduled: the first planned local start. */
    movedFromLocal: z.string().nullable(),
  })
  .meta({ id: 'EventBrief' });
export type EventBrief = z.infer<typeof eventBriefSchema>;

export const listEventsSchema = pageQuerySchema.extend({
  /** Local dates in the regency's zone, both included. Without them: from now on. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  kind: z.union([activityKindSchema, z.array(activityKindSchema)]).optional(),
  /** A kecamatan's code. */
  area: z.string().max(13).optional(),
  group: slugSchema.optional(),
  program: slugSchema.optional(),
  search: z.string().trim().max(80).optional(),
  /** `past` lists newest first what has ended. */
  order: z.enum(['soon', 'past']).default('soon'),
});
export const eventPageSchema = pageSchema(eventBriefSchema);

/** A calendar's answer: days with the kinds on them, bounded to 62 days. */
export const calendarQuerySchema = z.object({
  from: dateSchema,
  to: dateSchema,
  kind: z.union([activityKindSchema, z.array(activityKindSchema)]).optional(),
  area: z.string().max(13).optional(),
  group: slugSchema.optional(),
});
export const calendarSchema = z
  .object({
    days: z.array(
      z.object({
        date: dateSchema,
        events: z.array(
          z.object({
            slug: slugSchema,
            title: z.string(),
            kinds: z.array(activityKindSchema),
            startsLocal: localDateTimeSchema,
            endsLocal: localDateTimeSchema,
            state: eventStateSchema,
            venueName: z.string().nullable(),
          }),
        ),
      }),
    ),
    holidays: z.array(z.object({ date: dateSchema, name: z.string(), kind: z.string() })),
    undecidedYears: z.array(z.number().int()),
  })
  .meta({ id: 'Calendar' });
/** How many upcoming events each kind has under the other filters: the start page's legend. */
export const kindCountsSchema = z.object({
  counts: z.record(activityKindSchema, z.number().int()),
  total: z.number().int(),
});

export const activityViewSchema = z
  .object({
    id: z.uuid(),
    kind: activityKindSchema,
    title: z.string(),
    targetAmount: z.number().int().nullable(),
    unit: unitSchema,
    /** null: not reported. `revisions` counts the filings of this figure. */
    resultAmount: z.number().int().nullable(),
    revisions: z.number().int(),
  })
  .meta({ id: 'Activity' });

export const photoSchema = z.object({
  id: z.uuid(),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string(),
});
/** With the picture as the request's body. The same id with the same bytes again is the same photo. */
export const addPhotoQuerySchema = z.object({
  id: z.uuid(),
  organizationId: organizationIdSchema.optional(),
});
export const addedPhotoSchema = photoSchema.omit({ alt: true }).meta({ id: 'AddedPhoto' });
export const photoMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const handedOverSchema = z.strictObject({
  toOrganizationId: organizationIdSchema.nullable(),
  /** Who received it, as said on the page. */
  toName: z.string().trim().min(2).max(120),
  what: z.string().trim().min(2).max(120),
  amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  unit: unitSchema,
});

export const reportViewSchema = z
  .object({
    revision: z.number().int(),
    filedAt: instantSchema,
    filedBy: organizationBriefSchema,
    peopleCame: z.number().int(),
    note: z.string(),
    handedOver: z.array(handedOverSchema),
    photos: z.array(photoSchema),
    /** Older filings, newest first: what the figures were before. */
    earlier: z.array(
      z.object({
        revision: z.number().int(),
        filedAt: instantSchema,
        peopleCame: z.number().int(),
        results: z.array(z.object({ activityId: z.uuid(), amount: z.number().int().nullable() })),
        correctionReason: z.string(),
      }),
    ),
    correctionReason: z.string().nullable(),
  })
  .meta({ id: 'EventReport' });

/** The event page. */
export const eventViewSchema = eventBriefSchema
  .omit({ results: true })
  .extend({
    purpose: z.string(),
    venue: venueBriefSchema.nullable(),
    onlineUrl: z.string().nullable(),
    contactName: z.string(),
    contactUrl: z.string().nullable(),
    partners: z.array(z.object({ organization: organizationBriefSchema, role: partnerRoleSchema })),
    activities: z.array(activityViewSchema),
    report: reportViewSchema.nullable(),
    reportDueOn: dateSchema.nullable(),
    program: z.object({ slug: slugSchema, title: z.string(), recurrence: recurrenceEditorSchema }),
    /** Its neighbours in the program. */
    previous: z.object({ slug: slugSchema, startsLocal: z.string(), state: eventStateSchema }).nullable(),
    next: z.object({ slug: slugSchema, startsLocal: z.string(), state: eventStateSchema }).nullable(),
    cancelReason: z.string().nullable(),
    /** Reschedulings and the cancellation, oldest first. */
    history: z.array(
      z.object({
        at: instantSchema,
        kind: z.enum(['rescheduled', 'cancelled', 'edited', 'reinstated']),
        fromLocal: z.string().nullable(),
        toLocal: z.string().nullable(),
        reason: z.string(),
      }),
    ),
    /** Labels of groups of that day which are historic text only (domain.md 0.2). */
    historicHosts: z.array(z.string()),
    moderated: z.array(z.object({ field: z.string(), reason: z.string() })),
    sequence: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventViewSchema>;

export const changeScopes = ['this', 'following', 'all'] as const;
export const changeScopeSchema = z.enum(changeScopes);
export type ChangeScope = z.infer<typeof changeScopeSchema>;

/** What to change, for this date, this and the following, or all that are still ahead. Absent = unchanged. */
export const eventChangeSchema = z.strictObject({
  title: z.string().trim().min(3).max(120).optional(),
  /** For `this`: the new date. For the others: every date moves by the same number of days. */
  date: dateSchema.optional(),
  startTime: timeSchema.optional(),
  endTime: timeSchema.optional(),
  location: locationSchema.optional(),
  peopleTarget: z.number().int().min(1).max(1_000_000).nullable().optional(),
  activities: z.array(plannedActivitySchema).min(1).max(12).optional(),
  /** Only for `following` and `all`: a new rule from here on. */
  recurrence: recurrenceEditorSchema.optional(),
});
export type EventChange = z.infer<typeof eventChangeSchema>;

export const changeEventSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  scope: changeScopeSchema,
  set: eventChangeSchema,
  reason: z.string().trim().max(500).default(''),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;
export const cancelEventSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  /** `all` is the cancelling of the program: it goes by `proposeSchema`. */
  scope: z.enum(['this', 'following']),
  reason: z.string().trim().min(3).max(500),
});
/** What a write on a date answers: where to read it, and the version to go on with. */
export const changedEventSchema = z
  .object({ slug: slugSchema.nullable(), version: z.number().int().nullable(), dates: z.number().int() })
  .meta({ id: 'ChangedEvent' });
/** Takes a cancelling of one date back, while it is ahead. */
export const reinstateEventSchema = editSchema.extend({ organizationId: organizationIdSchema });
/** What to do with a date that fell on a holiday under the policy "ask". */
export const decideDateSchema = editSchema
  .extend({
    organizationId: organizationIdSchema,
    decision: z.enum(['leave', 'move', 'skip']),
    /** For `move`. */
    movedTo: dateSchema.nullable().default(null),
  })
  .refine(({ decision, movedTo }) => (decision === 'move') === (movedTo !== null), {
    path: ['movedTo'],
    message: 'a moved date says where it goes, another does not',
  });
/** Asked before saving: the same body, nothing is written. */
export const previewChangeSchema = changeEventSchema.omit({ changeId: true, reason: true });

export const clashSchema = z
  .object({
    kind: z.enum(['same-venue', 'same-host', 'same-kecamatan', 'blood-interval']),
    event: z.object({
      slug: slugSchema,
      title: z.string(),
      startsLocal: z.string(),
      areaLabel: z.string().nullable(),
      hosts: z.array(z.string()),
    }),
    days: z.number().int(),
  })
  .meta({ id: 'Clash' });
/** "Does anything meet this?", while planning; a hint, never a refusal. */
export const clashQuerySchema = z.object({
  startsLocal: localDateTimeSchema,
  endsLocal: localDateTimeSchema,
  venueId: z.uuid().optional(),
  kind: z.union([activityKindSchema, z.array(activityKindSchema)]).optional(),
  host: z.union([organizationIdSchema, z.array(organizationIdSchema)]).optional(),
  /** The event being moved, which does not clash with itself. */
  except: eventIdSchema.optional(),
});
export const clashesSchema = z.object({ clashes: z.array(clashSchema) });

export const changePreviewSchema = z
  .object({
    lines: z.array(
      z.object({
        eventSlug: slugSchema.nullable(),
        action: z.enum(['change', 'add', 'remove', 'cancel']),
        fromLocal: z.string().nullable(),
        toLocal: z.string().nullable(),
        changed: z.array(z.string()),
        clashes: z.array(clashSchema),
        notes: z.array(z.object({ kind: z.string(), params: z.record(z.string(), z.string()) })),
      }),
    ),
    /** Dates left as they are, by reason: past, own changes, cancelled, reported. */
    untouched: z.array(
      z.object({
        eventSlug: slugSchema,
        startsLocal: z.string(),
        reason: z.enum(['past', 'changed-before', 'cancelled', 'reported']),
      }),
    ),
    /** Who is told: the other hosts and confirmed partners. */
    told: z.array(organizationBriefSchema),
    truncated: z.boolean(),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof changePreviewSchema>;

/** Filing the result, and correcting it: the first has `version` of the event and no reason; a correction says why. */
export const fileReportSchema = z.strictObject({
  id: z.uuid(),
  organizationId: organizationIdSchema,
  version: z.number().int().min(1),
  peopleCame: z.number().int().min(0).max(1_000_000),
  /** One line per activity; null says "not counted", which is not zero. */
  results: z
    .array(
      z.strictObject({
        activityId: z.uuid(),
        amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
      }),
    )
    .min(1),
  note: z.string().trim().max(2000),
  handedOver: z.array(handedOverSchema).max(20).default([]),
  photos: z
    .array(z.strictObject({ id: z.uuid(), alt: z.string().trim().max(160) }))
    .max(12)
    .default([]),
  correctionReason: z.string().trim().max(500).default(''),
});
export type FileReport = z.infer<typeof fileReportSchema>;

/** One person's role at one event. */
export const assignEventRoleSchema = z.strictObject({
  id: z.uuid(),
  organizationId: organizationIdSchema,
  accountId: z.uuid(),
  role: z.enum(['door-crew', 'cashier', 'photographer']),
});
export const endEventRoleSchema = z.strictObject({
  changeId: changeIdSchema,
  organizationId: organizationIdSchema,
});
export const eventRolePageSchema = pageSchema(
  z
    .object({
      id: z.uuid(),
      accountId: z.uuid(),
      name: z.string(),
      role: z.enum(['door-crew', 'cashier', 'photographer']),
      since: instantSchema,
    })
    .meta({ id: 'EventRoleHolder' }),
);

/** The workspace's first page: what comes next for one organization, most urgent first. */
export const nextStepKinds = [
  'report-overdue',
  'report-due',
  'answer-host-invitation',
  'answer-partner-request',
  'answer-proposal',
  'answer-flag',
  'decide-holiday',
  'add-venue',
  'publish-draft',
  'waiting-for-host',
  'waiting-for-partner',
  'answer-join-request',
  'happening-today',
  'coming-up',
] as const;
export const nextStepSchema = z
  .object({
    kind: z.enum(nextStepKinds),
    programId: programIdSchema.nullable(),
    programSlug: slugSchema.nullable(),
    eventSlug: slugSchema.nullable(),
    title: z.string(),
    kinds: z.array(activityKindSchema),
    startsLocal: z.string().nullable(),
    organization: organizationBriefSchema.nullable(),
    dueOn: dateSchema.nullable(),
    /** Days late (positive) or left (negative), by the regency's date. */
    daysLate: z.number().int().nullable(),
    count: z.number().int().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStepSchema>;
export const nextStepsSchema = z.object({ steps: z.array(nextStepSchema), doneThisMonth: z.number().int() });

/** What an organization is told, newest first: moved, cancelled, a host joined, left or was removed, flagged. */
export const noticeSchema = z
  .object({
    id: z.uuid(),
    at: instantSchema,
    kind: z.string(),
    params: z.record(z.string(), z.string()),
    programSlug: slugSchema.nullable(),
    eventSlug: slugSchema.nullable(),
  })
  .meta({ id: 'Notice' });
export const noticePageSchema = pageSchema(noticeSchema);

/** The officer's table: one row a program, what is not reported first. */
export const oversightQuerySchema = pageQuerySchema.extend({
  organization: slugSchema.optional(),
  kind: activityKindSchema.optional(),
  search: z.string().trim().max(80).optional(),
  show: z.enum(['all', 'not-reported', 'overdue', 'flagged', 'quiet']).default('all'),
});
export const oversightRowSchema = z
  .object({
    programId: programIdSchema,
    programSlug: slugSchema,
    title: z.string(),
    state: z.string(),
    kinds: z.array(activityKindSchema),
    owner: organizationBriefSchema,
    hosts: z.array(organizationBriefSchema),
    nextStartsLocal: z.string().nullable(),
    nextEventSlug: slugSchema.nullable(),
    lastEventSlug: slugSchema.nullable(),
    lastStartsLocal: z.string().nullable(),
    /** null: nothing has taken place yet. */
    lastReported: z.boolean().nullable(),
    lastResults: z.array(
      z.object({ kind: activityKindSchema, amount: z.number().int().nullable(), unit: unitSchema }),
    ),
    heldCount: z.number().int(),
    notReportedCount: z.number().int(),
    overdueCount: z.number().int(),
    oldestOverdueDays: z.number().int().nullable(),
    openFlags: z.number().int(),
  })
  .meta({ id: 'OversightRow' });
export type OversightRow = z.infer<typeof oversightRowSchema>;
export const oversightPageSchema = pageSchema(oversightRowSchema);
/** The officer's start page: exceptions first, then the totals of a month in their own units, never added up. */
export const oversightSummaryQuerySchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
export const oversightSummarySchema = z
  .object({
    month: z.string(),
    exceptions: z.array(
      z.object({
        kind: z.enum([
          'report-overdue',
          'invitation-unanswered',
          'partner-unanswered',
          'flag-open',
          'group-quiet',
        ]),
        days: z.number().int(),
        title: z.string(),
        kinds: z.array(activityKindSchema),
        organization: organizationBriefSchema,
        programSlug: slugSchema.nullable(),
        eventSlug: slugSchema.nullable(),
      }),
    ),
    exceptionsTotal: z.number().int(),
    fine: z.object({ events: z.number().int(), groups: z.number().int() }),
    /** Reported results of the month by kind and unit; `notReported` counts held events without a report. */
    totals: z.array(
      z.object({
        kind: activityKindSchema,
        unit: unitSchema,
        amount: z.number().int(),
        events: z.number().int(),
      }),
    ),
    peopleCame: z.number().int(),
    held: z.number().int(),
    notReported: z.number().int(),
    groups: z.array(
      z.object({ organization: organizationBriefSchema, held: z.number().int(), reported: z.number().int() }),
    ),
  })
  .meta({ id: 'OversightSummary' });

export type EventRefusal =
  | { code: 'not-a-host' }
  | { code: 'event-over' }
  | { code: 'event-cancelled' }
  | { code: 'event-not-over' }
  | { code: 'nothing-changed' }
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
