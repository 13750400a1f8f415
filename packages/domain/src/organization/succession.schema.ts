import { z } from 'zod';

import { actSchema, instantSchema } from '../kernel/change.schema.ts';
import { emailSchema, personNameSchema } from '../kernel/contact.schema.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { organizationLineSchema } from './organization.schema.ts';

/** A vote's life; whatever it became is its end. */
export const nextSuccessionStates = {
  open: ['accepted', 'rejected', 'lapsed', 'objected', 'declined', 'superseded'],
  accepted: [],
  rejected: [],
  lapsed: [],
  objected: [],
  declined: [],
  superseded: [],
} as const;
export type SuccessionState = keyof typeof nextSuccessionStates;
export const successionStates = Object.keys(nextSuccessionStates) as [SuccessionState, ...SuccessionState[]];

export const successionVotes = ['yes', 'no'] as const;
export type SuccessionVote = (typeof successionVotes)[number];

/** Whom the members want as their admin, since the one they have is gone. */
export const proposeSuccessionSchema = z.strictObject({ id: z.uuid(), membershipId: z.uuid() });
export type ProposeSuccession = z.infer<typeof proposeSuccessionSchema>;

export const voteOnSuccessionSchema = actSchema.extend({ vote: z.enum(successionVotes) });
export type VoteOnSuccession = z.infer<typeof voteOnSuccessionSchema>;

/** The proposed one agrees, or does not want to. */
export const answerSuccessionSchema = actSchema.extend({ answer: z.enum(['accept', 'decline']) });
export type AnswerSuccession = z.infer<typeof answerSuccessionSchema>;

/** Leaving; the only admin names who follows. */
export const leaveSchema = actSchema.extend({ successorMembershipId: z.uuid().optional() });
export type Leave = z.infer<typeof leaveSchema>;

/** The communication office makes a member admin, or invites somebody by e-mail to be it, and says why. */
export const handOverSchema = z.strictObject({
  id: z.uuid(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('member'), membershipId: z.uuid() }),
    z.strictObject({ kind: z.literal('email'), name: personNameSchema, email: emailSchema }),
  ]),
  reason: z.string().trim().min(3).max(500),
  /** those who were admins are members only from then on */
  endsAdminRoles: z.boolean(),
});
export type HandOver = z.infer<typeof handOverSchema>;

const personSchema = z.object({ membershipId: z.uuid(), name: z.string() });

export const openSuccessionSchema = z.object({
  id: z.uuid(),
  candidate: z.string(),
  proposedBy: z.string(),
  proposedAt: instantSchema,
  endsAt: instantSchema,
  hasAgreed: z.boolean(),
  yes: z.number().int(),
  no: z.number().int(),
  voters: z.number().int(),
  needed: z.number().int(),
  /** what the reader said; null before */
  ownVote: z.enum(successionVotes).nullable(),
  mayVote: z.boolean(),
  /** whether the reader is the one who has to agree */
  mayAnswer: z.boolean(),
  mayObject: z.boolean(),
});

/** How a group came by its admins other than by their own hands, newest first. */
export const successionEntrySchema = z.object({
  id: z.uuid(),
  at: instantSchema,
  kind: z.enum(['vote', 'hand-over']),
  state: z.enum(successionStates),
  /** whom it was about; somebody invited is not named before they came */
  candidate: z.string().nullable(),
  reason: z.string().nullable(),
  endsAdminRoles: z.boolean(),
});
export type SuccessionEntry = z.infer<typeof successionEntrySchema>;

/** Whether a group's admins are there, and what its members and the communication office can do if not. */
export const successionSchema = z
  .object({
    isWithoutAdmin: z.boolean(),
    hasAdmin: z.boolean(),
    adminsLastSeenAt: instantSchema.nullable(),
    goneDays: z.number().int(),
    /** the reader is one of those who propose and vote */
    isVoter: z.boolean(),
    voters: z.number().int(),
    mayPropose: z.boolean(),
    mayHandOver: z.boolean(),
    /** for the office: whom it invited to lead the group, and who has not answered yet */
    invited: z
      .object({
        invitationId: z.uuid(),
        name: z.string(),
        contactMasked: z.string(),
        invitedAt: instantSchema,
        expiresAt: instantSchema,
      })
      .nullable(),
    /** whom the reader could propose, or the office could hand the group to */
    candidates: z.array(personSchema),
    /** the reader is the group's only admin, so that somebody has to follow before they go */
    isOnlyAdmin: z.boolean(),
    open: openSuccessionSchema.nullable(),
    entries: z.array(successionEntrySchema),
  })
  .meta({ id: 'Succession' });
export type SuccessionView = z.infer<typeof successionSchema>;

/** A vote that waits for the reader, wherever they are a member. */
export const ownSuccessionSchema = z
  .object({
    successionId: z.uuid(),
    organizationSlug: z.string(),
    organizationName: z.string(),
    candidate: z.string(),
    endsAt: instantSchema,
    asks: z.enum(['vote', 'answer']),
  })
  .meta({ id: 'OwnSuccession' });
export type OwnSuccession = z.infer<typeof ownSuccessionSchema>;
export const ownSuccessionsSchema = z.object({ items: z.array(ownSuccessionSchema) });

export const listWithoutAdminSchema = pageQuerySchema.extend({
  search: z.string().trim().max(80).optional(),
});
export type ListWithoutAdmin = z.infer<typeof listWithoutAdminSchema>;
/** A group of which no admin is there, for the communication office. */
export const groupWithoutAdminSchema = organizationLineSchema
  .extend({ hasAdmin: z.boolean(), adminsLastSeenAt: instantSchema.nullable(), hasOpenVote: z.boolean() })
  .meta({ id: 'GroupWithoutAdmin' });
export type GroupWithoutAdmin = z.infer<typeof groupWithoutAdminSchema>;
export const groupWithoutAdminPageSchema = pageSchema(groupWithoutAdminSchema);
