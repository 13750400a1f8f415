import { z } from 'zod';

import {
  dateSchema,
  editSchema,
  instantSchema,
  localDateTimeSchema,
  timeSchema,
} from '../kernel/change.schema.ts';
import { idSchema, slugSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { lineSchema, nameSchema } from '../kernel/words.schema.ts';
import { organizationBriefSchema, organizationIdSchema } from '../organization/index.ts';
import {
  activityKindSchema,
  locationSchema,
  partnerRoleSchema,
  programIdSchema,
  activitiesSchema,
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

/** Days of a calendar, bounded to 62. */
export const calendarQuerySchema = z.object({
  from: dateSchema,
  to: dateSchema,
  kind: z.union([activityKindSchema, z.array(activityKindSchema)]).optional(),
  area: z.string().max(13).optional(),
  group: slugSchema.optional(),
});
/** Above it nobody reads the number any more, and a month must not wait for it. */
export const MOST_ON_A_DAY = 100;
/** A calendar's answer: the days that events are on (each on all of its days), how many and of which kinds; without the cancelled. */
export const calendarSchema = z
  .object({
    days: z.array(
      z.object({
        date: dateSchema,
        count: z.number().int().min(1).max(MOST_ON_A_DAY),
        /** there are more than were counted, and of more kinds perhaps */
        hasMore: z.boolean(),
        kinds: z.array(activityKindSchema),
      }),
    ),
    holidays: z.array(z.object({ date: dateSchema, name: z.string(), kind: z.string() })),
    undecidedYears: z.array(z.number().int()),
  })
  .meta({ id: 'Calendar' });
/** What is nearly what was sought, narrowed as the list was; each program by one of its dates. */
export const similarEventsQuerySchema = listEventsSchema
  .pick({ kind: true, area: true, group: true })
  .extend({ search: z.string().trim().min(3).max(80) });
export const similarEventsSchema = z.object({ items: z.array(eventBriefSchema) });

/** So many of the soonest are counted for the start page. */
export const MOST_COUNTED = 1_000;
/**
 * How many upcoming events each kind has under the other filters: the start page's legend. `total` counts those of the chosen
 * kinds.
 */
export const kindCountsSchema = z.object({
  counts: z.record(activityKindSchema, z.number().int()),
  total: z.number().int(),
  /** only the soonest were counted */
  hasMore: z.boolean(),
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
  toName: nameSchema(2, 120),
  what: nameSchema(2, 120),
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
    /** It fell on a holiday, and its hosts have not yet said whether it stays, moves or is dropped. */
    needsDecision: z.boolean(),
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
  title: nameSchema(3, 120).optional(),
  /** For `this`: the new date. For the others: every date moves by the same number of days. */
  date: dateSchema.optional(),
  startTime: timeSchema.optional(),
  endTime: timeSchema.optional(),
  location: locationSchema.optional(),
  peopleTarget: z.number().int().min(1).max(1_000_000).nullable().optional(),
  activities: activitiesSchema.optional(),
  /** Only for `following` and `all`: a new rule from here on. */
  recurrence: recurrenceEditorSchema.optional(),
});
export type EventChange = z.infer<typeof eventChangeSchema>;

/** Letters of a reason that says something. */
export const shortestReason = 3;

export const changeEventSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  scope: changeScopeSchema,
  set: eventChangeSchema,
  /** Needed where a date that people know of moves or goes (`needsReason` of the preview). */
  reason: z.string().trim().max(500).default(''),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;
/** One more date of a program: `version` is the program's. */
export const addDateSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  date: dateSchema,
  startTime: timeSchema,
  /** Not later than `startTime`: it ends on the next day. */
  endTime: timeSchema,
});
export type AddDate = z.infer<typeof addDateSchema>;
export const cancelEventSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  /** `all` is the cancelling of the program: it goes by `proposeSchema`. */
  scope: z.enum(['this', 'following']),
  reason: z.string().trim().min(shortestReason).max(500),
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
  /** The program being planned further: its own dates are no clash. */
  program: programIdSchema.optional(),
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
    /** Whether the change must say why. */
    needsReason: z.boolean(),
    /** Who is told: the other hosts and partners, also those who have not answered yet. */
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
    .array(z.strictObject({ id: z.uuid(), alt: lineSchema(160) }))
    .max(12)
    .default([]),
  correctionReason: z.string().trim().max(500).default(''),
});
export type FileReport = z.infer<typeof fileReportSchema>;
