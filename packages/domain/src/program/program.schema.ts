import { z } from 'zod';

import {
  actSchema,
  changeIdSchema,
  dateSchema,
  editSchema,
  instantSchema,
  localDateTimeSchema,
  reasonedActSchema,
} from '../kernel/change.schema.ts';
import { idSchema, slugSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { lineSchema, nameSchema } from '../kernel/words.schema.ts';
import { organizationBriefSchema, organizationIdSchema } from '../organization/index.ts';
import { activityKindSchema, unitSchema } from './activity-kind.ts';
import { moderatedFields } from './moderation.ts';
import { recurrenceEditorSchema } from './recurrence.schema.ts';

export const programIdSchema = idSchema<'ProgramId'>();
export type ProgramId = z.infer<typeof programIdSchema>;

export const programStates = ['draft', 'active', 'paused', 'closed', 'cancelled'] as const;
export const programStateSchema = z.enum(programStates);

export const hostStates = ['owner', 'invited', 'accepted', 'declined', 'left', 'removed'] as const;
/** `owner` and `accepted` are hosts, with equal editing rights and equal credit. */
export const hostStateSchema = z.enum(hostStates);
export type HostState = z.infer<typeof hostStateSchema>;

export const partnerRoles = ['recipient', 'medical', 'security', 'permit', 'media'] as const;
export const partnerRoleSchema = z.enum(partnerRoles);
export type PartnerRole = z.infer<typeof partnerRoleSchema>;
export const partnerStates = ['asked', 'confirmed', 'declined', 'withdrawn'] as const;
export const partnerStateSchema = z.enum(partnerStates);
export type PartnerState = (typeof partnerStates)[number];

export const holidayPolicySchema = z.enum(['ask', 'skip', 'shift']);

/** An activity as the program plans it; each date starts with a copy. Amounts are whole numbers of the unit. */
export const plannedActivitySchema = z
  .strictObject({
    id: z.uuid(),
    kind: activityKindSchema,
    title: nameSchema(3, 120),
    targetAmount: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable(),
    unit: unitSchema,
  })
  .meta({ id: 'PlannedActivity' });
export type PlannedActivity = z.infer<typeof plannedActivitySchema>;

const areDistinct = (keys: readonly string[]) => new Set(keys).size === keys.length;

export const activitiesSchema = z
  .array(plannedActivitySchema)
  .min(1)
  .max(12)
  .refine((activities) => areDistinct(activities.map(({ id }) => id)), 'two activities have the same id');

/** Where it happens: a known venue, or online. */
export const locationSchema = z.strictObject({
  venueId: z.uuid().nullable(),
  /** Shown to everyone; a meeting room's link, not a person's. */
  onlineUrl: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .regex(/^[^@\s]*$/, 'must hold no name or password')
    .nullable(),
});

const programContent = {
  title: nameSchema(3, 120),
  purpose: z.string().trim().min(3).max(2000),
  /** What tells that the program works, e.g. "kantong darah per tahun", with its target. */
  indicator: lineSchema(160),
  indicatorTarget: z.number().int().min(1).nullable(),
  peopleTarget: z.number().int().min(1).max(1_000_000).nullable(),
  location: locationSchema,
  /** Name of the contact person, published as typed; phones are not published. */
  contactName: lineSchema(100),
  /** One of the owner's channels, where questions go. */
  contactChannelId: z.uuid().nullable(),
  activities: activitiesSchema,
  holidayPolicy: holidayPolicySchema,
};

/** A decision on one date when the policy is "ask": leave it (absent here), move it, or drop it. */
export const dateDecisionSchema = z.strictObject({
  /** The date's original local start, its RECURRENCE-ID. */
  recurrenceId: localDateTimeSchema,
  /** The new date, or null to skip. */
  movedTo: dateSchema.nullable(),
});

/** What saving a program answers: where it is, and which version to edit next. */
export const programSavedSchema = z
  .object({ id: programIdSchema, slug: slugSchema, state: programStateSchema, version: z.number().int() })
  .meta({ id: 'ProgramSaved' });
export type ProgramSaved = z.infer<typeof programSavedSchema>;

export const createProgramSchema = z.strictObject({
  id: programIdSchema,
  /** The group that plans it, its owner. */
  organizationId: organizationIdSchema,
  /** Published at once, or kept as a draft that only hosts see. */
  publish: z.boolean(),
  ...programContent,
  recurrence: recurrenceEditorSchema,
  dateDecisions: z
    .array(dateDecisionSchema)
    .max(100)
    .refine(
      (decisions) => areDistinct(decisions.map(({ recurrenceId }) => recurrenceId)),
      'a date is decided twice',
    )
    .default([]),
  invitedHosts: z.array(organizationIdSchema).max(40).default([]),
  partners: z
    .array(z.strictObject({ id: z.uuid(), organizationId: organizationIdSchema, role: partnerRoleSchema }))
    .max(40)
    .default([]),
});
export type CreateProgram = z.infer<typeof createProgramSchema>;

/** Edits what is said of a program. Its dates are changed through its events (this one, following, all). */
export const editProgramSchema = editSchema.extend({
  organizationId: organizationIdSchema,
  ...programContent,
});
export type EditProgram = z.infer<typeof editProgramSchema>;

/** In whose name an act on a program is done: one of its hosts. */
export const actForSchema = actSchema.extend({ organizationId: organizationIdSchema });
const reasonedActForSchema = reasonedActSchema.extend({ organizationId: organizationIdSchema });

export type ActFor = z.infer<typeof actForSchema>;

export const inviteHostSchema = z.strictObject({
  changeId: changeIdSchema,
  organizationId: organizationIdSchema,
  invitedOrganizationId: organizationIdSchema,
});
export type InviteHost = z.infer<typeof inviteHostSchema>;
/** By a signed-in admin of the invited group. The signed link does the same by `answerLinkSchema`. */
export const answerHostInvitationSchema = actForSchema.extend({ answer: z.enum(['accept', 'decline']) });
export type AnswerHostInvitation = z.infer<typeof answerHostInvitationSchema>;
export const hostSavedSchema = z
  .object({ organizationId: organizationIdSchema, state: hostStateSchema })
  .meta({ id: 'ProgramHostSaved' });
export type HostSaved = z.infer<typeof hostSavedSchema>;
export const leaveProgramSchema = reasonedActForSchema;
export type LeaveProgram = z.infer<typeof leaveProgramSchema>;
export const addPartnerSchema = z.strictObject({
  id: z.uuid(),
  organizationId: organizationIdSchema,
  partnerOrganizationId: organizationIdSchema,
  role: partnerRoleSchema,
});
export type AddPartner = z.infer<typeof addPartnerSchema>;
export const answerPartnerRequestSchema = actForSchema.extend({
  answer: z.enum(['confirm', 'decline']),
  note: z.string().trim().max(300).default(''),
});
export type AnswerPartnerRequest = z.infer<typeof answerPartnerRequestSchema>;

export const partnerSavedSchema = z
  .object({ id: z.uuid(), state: partnerStateSchema })
  .meta({ id: 'ProgramPartnerSaved' });
export type PartnerSaved = z.infer<typeof partnerSavedSchema>;

/**
 * Removing a host or cancelling the whole program: done at once when the owner asks; asked by another host it waits for a
 * second host (another organization) to agree. The answer tells which.
 */
export const proposalKinds = ['remove-host', 'cancel-program'] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalStates = ['open', 'done', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
export const proposeSchema = z.strictObject({
  id: z.uuid(),
  organizationId: organizationIdSchema,
  kind: z.enum(proposalKinds),
  /** For `remove-host`. */
  targetOrganizationId: organizationIdSchema.nullable(),
  reason: z.string().trim().min(3).max(500),
});
export type Propose = z.infer<typeof proposeSchema>;
/** `done` at once for the owner; `open` while it waits for a second host. */
export const proposalSavedSchema = z
  .object({ id: z.uuid(), state: z.enum(proposalStates) })
  .meta({ id: 'HostProposalSaved' });
export type ProposalSaved = z.infer<typeof proposalSavedSchema>;
export const proposalSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(proposalKinds),
    state: z.enum(proposalStates),
    askedBy: organizationBriefSchema,
    target: organizationBriefSchema.nullable(),
    reason: z.string(),
    askedAt: instantSchema,
  })
  .meta({ id: 'HostProposal' });
export const answerProposalSchema = actForSchema.extend({ answer: z.enum(['agree', 'reject']) });
export type AnswerProposal = z.infer<typeof answerProposalSchema>;

/** `publish` a draft, `pause`, `resume`, `close` (nothing open any more). */
export const programTransitionSchema = reasonedActForSchema
  .omit({ reason: true })
  .extend({ to: z.enum(['active', 'paused', 'closed']), reason: z.string().trim().max(500).default('') });

export type ProgramTransition = z.infer<typeof programTransitionSchema>;

/** The communication office flags with a reason; it edits nothing. */
export const flagProgramSchema = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(10).max(500) });
export type FlagProgram = z.infer<typeof flagProgramSchema>;
export const flagSavedSchema = z
  .object({ id: z.uuid(), isResolved: z.boolean() })
  .meta({ id: 'ProgramFlagSaved' });
export type FlagSaved = z.infer<typeof flagSavedSchema>;
export const flagViewSchema = z
  .object({
    id: z.uuid(),
    reason: z.string(),
    flaggedAt: instantSchema,
    resolvedAt: instantSchema.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'ProgramFlag' });
/** By a host, saying what was done about it, or by the office taking it back. */
export const resolveFlagSchema = z.strictObject({
  changeId: changeIdSchema,
  answer: z.string().trim().min(3).max(500),
});
export type ResolveFlag = z.infer<typeof resolveFlagSchema>;
/** Moderation of public words, with a trace: the words are hidden and the reason stands in their place. */
export const moderateProgramSchema = z.strictObject({
  changeId: changeIdSchema,
  field: z.enum(moderatedFields),
  hidden: z.boolean(),
  reason: z.string().trim().min(10).max(500),
});
export type ModerateProgram = z.infer<typeof moderateProgramSchema>;
export const moderationSavedSchema = z
  .object({ field: z.enum(moderatedFields), hidden: z.boolean() })
  .meta({ id: 'ProgramModerationSaved' });
export type ModerationSaved = z.infer<typeof moderationSavedSchema>;

export const programHostSchema = z
  .object({ organization: organizationBriefSchema, state: hostStateSchema, since: instantSchema })
  .meta({ id: 'ProgramHost' });
export const programPartnerSchema = z
  .object({
    id: z.uuid(),
    organization: organizationBriefSchema,
    role: partnerRoleSchema,
    state: partnerStateSchema,
    note: z.string(),
  })
  .meta({ id: 'ProgramPartner' });

/** What everyone may read of a program. Only accepted hosts and confirmed partners are named. */
export const programViewSchema = z
  .object({
    id: programIdSchema,
    slug: slugSchema,
    title: z.string(),
    purpose: z.string(),
    indicator: z.string(),
    indicatorTarget: z.number().int().nullable(),
    peopleTarget: z.number().int().nullable(),
    kinds: z.array(activityKindSchema),
    state: programStateSchema,
    /** Owner and accepted hosts in the alphabet's order: no one stands first. */
    hosts: z.array(organizationBriefSchema),
    partners: z.array(z.object({ organization: organizationBriefSchema, role: partnerRoleSchema })),
    recurrence: recurrenceEditorSchema,
    venue: z
      .object({ id: z.uuid(), name: z.string(), areaLabel: z.string().nullable(), directionsUrl: z.string() })
      .nullable(),
    onlineUrl: z.string().nullable(),
    contactName: z.string(),
    contactUrl: z.string().nullable(),
    activities: z.array(plannedActivitySchema),
    /** Fields whose words the communication office hid, each with its reason. */
    moderated: z.array(z.object({ field: z.string(), reason: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'Program' });
export type ProgramView = z.infer<typeof programViewSchema>;

/** What its hosts (and invited ones, partly) see besides. */
export const programWorkspaceSchema = z
  .object({
    program: programViewSchema,
    holidayPolicy: holidayPolicySchema,
    location: locationSchema,
    contactChannelId: z.uuid().nullable(),
    owner: organizationBriefSchema,
    hosts: z.array(programHostSchema),
    partners: z.array(programPartnerSchema),
    proposals: z.array(proposalSchema),
    flags: z.array(flagViewSchema),
    /** What the reader may do here, in the name of which organizations. */
    may: z.object({
      editFor: z.array(organizationIdSchema),
      answerInvitationFor: z.array(organizationIdSchema),
      answerPartnerFor: z.array(organizationIdSchema),
      isOwnerAdmin: z.boolean(),
      moderate: z.boolean(),
    }),
    history: z.array(
      z.object({
        at: instantSchema,
        kind: z.string(),
        organization: organizationBriefSchema.nullable(),
        params: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'ProgramWorkspace' });
export type ProgramWorkspace = z.infer<typeof programWorkspaceSchema>;

export const listProgramsSchema = pageQuerySchema.extend({
  organization: slugSchema.optional(),
  kind: activityKindSchema.optional(),
  search: z.string().trim().max(80).optional(),
  /** Drafts are listed only when asked for, and only to those who host them. */
  state: programStateSchema.optional(),
  /** `soon` lists first what has its next date first, and last what has none. */
  order: z.enum(['title', 'soon']).default('title'),
});
export type ListPrograms = z.infer<typeof listProgramsSchema>;
export const programBriefSchema = z
  .object({
    id: programIdSchema,
    slug: slugSchema,
    title: z.string(),
    kinds: z.array(activityKindSchema),
    state: programStateSchema,
    hosts: z.array(organizationBriefSchema),
    nextEvent: z
      .object({ slug: slugSchema, startsLocal: z.string(), startsAt: instantSchema, timeZone: z.string() })
      .nullable(),
  })
  .meta({ id: 'ProgramBrief' });
export type ProgramBrief = z.infer<typeof programBriefSchema>;
export const programPageSchema = pageSchema(programBriefSchema);

export type ProgramRefusal =
  | { code: 'program-not-active' }
  | { code: 'not-a-host' }
  | { code: 'owner-cannot-leave' }
  | { code: 'owner-cannot-be-removed' }
  | { code: 'already-host' }
  | { code: 'already-partner' }
  | { code: 'already-proposed' }
  | { code: 'leave-instead' }
  | { code: 'reminded-recently' }
  | { code: 'flag-not-open' }
  | { code: 'title-needed' }
  | { code: 'activities-needed' }
  | { code: 'invitation-not-open' }
  | { code: 'partner-request-not-open' }
  | { code: 'proposal-not-open' }
  | { code: 'second-host-needed' }
  | { code: 'organization-unknown' }
  | { code: 'organization-suspended' }
  | { code: 'venue-unknown' }
  | { code: 'venue-or-link-needed' }
  | { code: 'no-dates' }
  | { code: 'too-many-dates' }
  | { code: 'ends-before-start' }
  | { code: 'channel-unknown' }
  | { code: 'open-events'; count: number }
  | { code: 'state-not-allowed'; from: string; to: string };
