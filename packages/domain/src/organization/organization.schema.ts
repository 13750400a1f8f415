import { z } from 'zod';

import {
  actSchema,
  changeIdSchema,
  dateSchema,
  editSchema,
  instantSchema,
  reasonedActSchema,
} from '../kernel/change.schema.ts';
import { emailSchema, phoneInputSchema } from '../kernel/contact.schema.ts';
import { idSchema, slugSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { lineSchema, nameSchema } from '../kernel/words.schema.ts';
import { addressFault, isFollowed } from './channel-address.ts';
import { type Platform, platformSchema } from './platform.schema.ts';

export const organizationIdSchema = idSchema<'OrganizationId'>();
export type OrganizationId = z.infer<typeof organizationIdSchema>;

/** A social-media group, a government office, or another partner (PMI, police, army, charity). */
export const organizationKinds = ['group', 'office', 'partner'] as const;
export const organizationKindSchema = z.enum(organizationKinds);
export type OrganizationKind = z.infer<typeof organizationKindSchema>;

/**
 * What a member may be within one organization. `officer` and `head` act for an office or a partner; the others are
 * offices of a group. `auditor`, `data-protection-officer` and `sysadmin` are given only in the communication office.
 */
export const roles = [
  'member',
  'admin',
  'treasurer',
  'surveyor',
  'officer',
  'head',
  'auditor',
  'data-protection-officer',
  'sysadmin',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const organizationStatuses = ['active', 'suspended'] as const;
export const organizationStatusSchema = z.enum(organizationStatuses);
export type OrganizationStatus = z.infer<typeof organizationStatusSchema>;

/** Two thread colours of the group's own weave (LOOKS.md), each '#rrggbb'. */
export const weaveSchema = z.tuple([z.string().regex(/^#[0-9a-f]{6}$/), z.string().regex(/^#[0-9a-f]{6}$/)]);

export const channelSchema = z
  .object({
    id: z.uuid(),
    platform: platformSchema,
    address: z.url().max(300),
    label: z.string().max(80),
    followers: z.number().int().min(0).nullable(),
    followersOn: dateSchema.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Channel' });
export type Channel = z.infer<typeof channelSchema>;

/** Enough of an organization to name it beside something it hosts. */
export const organizationBriefSchema = z
  .object({
    id: organizationIdSchema,
    slug: slugSchema,
    code: z.string(),
    name: z.string(),
    kind: organizationKindSchema,
    weave: weaveSchema,
    isVerified: z.boolean(),
  })
  .meta({ id: 'OrganizationBrief' });
export type OrganizationBrief = z.infer<typeof organizationBriefSchema>;

/** The public face of an organization. */
export const organizationViewSchema = organizationBriefSchema
  .extend({
    about: z.string(),
    nameVerified: z.boolean(),
    legalForm: z.string().nullable(),
    foundedYear: z.number().int().nullable(),
    areaCode: z.string().nullable(),
    areaLabel: z.string().nullable(),
    isKim: z.boolean(),
    isCommunicationOffice: z.boolean(),
    status: organizationStatusSchema,
    channels: z.array(channelSchema),
    /** Admins' number, never their names. */
    adminCount: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof organizationViewSchema>;

export const listOrganizationsSchema = pageQuerySchema.extend({
  kind: organizationKindSchema.optional(),
  search: z.string().trim().max(80).optional(),
  /** Those that the communication office still has to look at, or stopped. */
  standing: z.enum(['not-verified', 'suspended']).optional(),
});
export type ListOrganizations = z.infer<typeof listOrganizationsSchema>;
/** One line of the list: who it is, and how the communication office regards it. */
export const organizationLineSchema = organizationBriefSchema
  .extend({
    about: z.string(),
    areaLabel: z.string().nullable(),
    nameVerified: z.boolean(),
    status: organizationStatusSchema,
  })
  .meta({ id: 'OrganizationLine' });
export type OrganizationLine = z.infer<typeof organizationLineSchema>;
export const organizationPageSchema = pageSchema(organizationLineSchema);

/**
 * Neither `://`, `www.` nor a word like a domain's: names stand in mails to people who do not know the group, and programs
 * for mail make links of such. An abbreviation has a space after its dot.
 */
const noAddress =
  /^(?!.*(?::\/\/|www[.\u3002\uff0e\uff61]|[\p{L}\p{N}-]{2}[.\u3002\uff0e\uff61]\p{L}{2}|[.\u3002\uff0e\uff61]\p{L}{2,}\/))/iu;
const organizationNameSchema = (least: number, most: number) =>
  nameSchema(least, most).regex(noAddress, 'must hold no web address');

const profile = {
  code: organizationNameSchema(2, 16),
  name: organizationNameSchema(3, 120),
  about: z.string().trim().max(2000),
  legalForm: lineSchema(80).nullable(),
  foundedYear: z.number().int().min(1900).max(2100).nullable(),
  areaCode: z.string().max(13).nullable(),
  isKim: z.boolean(),
  weave: weaveSchema,
};

/** A new organization. A group is founded by any account, which becomes its admin; offices and partners by an officer or sysadmin. */
export const createOrganizationSchema = z.strictObject({
  id: organizationIdSchema,
  kind: organizationKindSchema,
  slug: slugSchema,
  ...profile,
  /** Left out: the organization gets the first weave of its id that no other wears. */
  weave: weaveSchema.optional(),
});
export type CreateOrganization = z.infer<typeof createOrganizationSchema>;

export const editOrganizationSchema = editSchema.extend(profile);
export type OrganizationProfile = Omit<z.infer<typeof editOrganizationSchema>, 'changeId' | 'version'>;
export type EditOrganization = z.infer<typeof editOrganizationSchema>;

/** Verification by the communication office. Taking it back owes a reason, which the organization is told. */
export const verifyOrganizationSchema = z
  .strictObject({
    changeId: changeIdSchema,
    isVerified: z.boolean(),
    nameVerified: z.boolean(),
    note: z.string().trim().max(500),
  })
  .refine(({ isVerified, note }) => isVerified || note.length >= 3, {
    path: ['note'],
    message: 'without verification a reason is owed',
  });

export type VerifyOrganization = z.infer<typeof verifyOrganizationSchema>;

/** Suspended, an organization cannot plan; its admins are told why. Lifting it owes a reason too. */
export const suspendOrganizationSchema = reasonedActSchema.extend({ isSuspended: z.boolean() });
export type SuspendOrganization = z.infer<typeof suspendOrganizationSchema>;

/** What the communication office decided about an organization, newest first. */
export const organizationDecisionSchema = z
  .object({
    id: z.uuid(),
    at: instantSchema,
    kind: z.enum(['verification', 'suspension']),
    isVerified: z.boolean(),
    nameVerified: z.boolean(),
    status: organizationStatusSchema,
    note: z.string(),
  })
  .meta({ id: 'OrganizationDecision' });
export type OrganizationDecision = z.infer<typeof organizationDecisionSchema>;
export const organizationDecisionPageSchema = pageSchema(organizationDecisionSchema);

const channelFields = {
  platform: platformSchema,
  /** What it may be depends on the platform; never what a browser would run. */
  address: z.url({ protocol: /^(https?|tel|mailto)$/ }).max(300),
  label: nameSchema(1, 80),
  followers: z.number().int().min(0).max(2_000_000_000).nullable(),
  followersOn: dateSchema.nullable(),
};
const isCountedOn = (channel: { followers: number | null; followersOn: string | null }) =>
  (channel.followers === null) === (channel.followersOn === null);
const uncounted = {
  path: ['followersOn'],
  message: 'a number of followers needs the date it was counted on',
};

const isCountedWhereFollowed = (channel: { platform: Platform; followers: number | null }) =>
  channel.followers === null || isFollowed(channel.platform);
const unfollowed = { path: ['followers'], message: 'a telephone and a mailbox have no followers' };

function refuseFault(channel: { platform: Platform; address: string }, context: z.RefinementCtx): void {
  const message = addressFault(channel.platform, channel.address);
  if (message !== null) context.addIssue({ code: 'custom', path: ['address'], message });
}

export const addChannelSchema = z
  .strictObject({ id: z.uuid(), ...channelFields })
  .refine(isCountedOn, uncounted)
  .refine(isCountedWhereFollowed, unfollowed)
  .superRefine(refuseFault);
export type AddChannel = z.infer<typeof addChannelSchema>;
export const editChannelSchema = editSchema
  .extend(channelFields)
  .refine(isCountedOn, uncounted)
  .refine(isCountedWhereFollowed, unfollowed)
  .superRefine(refuseFault);
export type EditChannel = z.infer<typeof editChannelSchema>;

/** A member as seen by the organization's admins. Phone and e-mail are masked (`0812****789`). */
export const memberViewSchema = z
  .object({
    membershipId: z.uuid(),
    accountId: z.uuid(),
    name: z.string(),
    contactMasked: z.string().nullable(),
    roles: z.array(roleSchema),
    joinedAt: instantSchema,
    /** A phone-only account, whose reset code an admin can make. */
    canResetByCode: z.boolean(),
    /** By a sysadmin: nobody gets in by the account, and its roles do not count. Why, only they and its owner read. */
    isDisabled: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof memberViewSchema>;
export const memberPageSchema = pageSchema(memberViewSchema);

export const editMemberSchema = editSchema.extend({ roles: z.array(roleSchema).min(1).max(roles.length) });
export type EditMember = z.infer<typeof editMemberSchema>;
export const removeMemberSchema = reasonedActSchema;

/** A personal invitation by link: bound to one contact, single use. */
export const inviteMemberSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  /** Where the link goes. E-mail is sent; a phone's link is shown once to the admin, to send by hand. */
  contact: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('email'), value: emailSchema }),
    z.strictObject({ kind: z.literal('phone'), value: phoneInputSchema }),
  ]),
  roles: z.array(roleSchema).min(1),
});
export type InviteMember = z.infer<typeof inviteMemberSchema>;
export const memberInvitationSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    contactMasked: z.string(),
    roles: z.array(roleSchema),
    state: z.enum(['open', 'accepted', 'declined', 'expired', 'revoked']),
    expiresAt: instantSchema,
    /** Only in the answer that makes it, only for a phone: the link to send by hand. */
    link: z.string().nullable(),
  })
  .meta({ id: 'MemberInvitation' });
export type MemberInvitationView = z.infer<typeof memberInvitationSchema>;
export const memberInvitationPageSchema = pageSchema(memberInvitationSchema);

/** "May I join?", answered by an admin. */
export const askToJoinSchema = z.strictObject({ id: z.uuid(), message: z.string().trim().max(300) });
export type AskToJoin = z.infer<typeof askToJoinSchema>;
export const joinRequestSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    message: z.string(),
    state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
    askedAt: instantSchema,
  })
  .meta({ id: 'JoinRequest' });
export type JoinRequestView = z.infer<typeof joinRequestSchema>;
export const joinRequestPageSchema = pageSchema(joinRequestSchema);
export const answerJoinRequestSchema = actSchema.extend({
  answer: z.enum(['accept', 'decline']),
  roles: z.array(roleSchema).min(1).default(['member']),
});
export type AnswerJoinRequest = z.infer<typeof answerJoinRequestSchema>;

/**
 * Where signed links for this organization go. Registered by the organization itself, or by the communication office (traced);
 * never typed by another organization (a link must not let one person sign for both sides).
 */
export const addOrganizationContactSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  email: emailSchema,
});
export type AddOrganizationContact = z.infer<typeof addOrganizationContactSchema>;
export const organizationContactSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    emailMasked: z.string(),
    registeredBy: z.enum(['organization', 'communication-office']),
    version: z.number().int(),
  })
  .meta({ id: 'OrganizationContact' });
export type OrganizationContactView = z.infer<typeof organizationContactSchema>;
export const organizationContactPageSchema = pageSchema(organizationContactSchema);

export type OrganizationRefusal =
  | { code: 'slug-taken' }
  | { code: 'role-not-for-kind'; role: string }
  | { code: 'role-not-yours-to-give'; role: string }
  | { code: 'channel-taken' }
  | { code: 'already-gone' }
  | { code: 'contact-taken' }
  | { code: 'no-longer-admin' }
  | { code: 'phone-invalid' }
  | { code: 'last-admin' }
  | { code: 'already-member' }
  | { code: 'already-asked' }
  | { code: 'already-answered' }
  | { code: 'invitation-not-open' }
  | { code: 'invitation-open' }
  | { code: 'too-many-invitations'; most: number }
  | { code: 'area-unknown' }
  | { code: 'admin-present' }
  | { code: 'too-few-voters' }
  | { code: 'succession-not-for-kind' }
  | { code: 'succession-open' }
  | { code: 'succession-over' }
  | { code: 'not-a-voter' }
  | { code: 'no-candidate' }
  | { code: 'already-voted' }
  | { code: 'organization-suspended' }
  | { code: 'office-stays' };

/** One write of the organization's own, as its admins and the auditor see it: who, what, when, never a personal value. */
export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    operation: z.string(),
    action: z.enum(['insert', 'update', 'delete']),
    table: z.string(),
    rowId: z.string(),
    actorKind: z.enum(['account', 'link', 'system']),
    /** Null for links and the system, and for persons who are no longer known. */
    actorName: z.string().nullable(),
    /** Per field: what it was and became; null where the value is personal or secret and only the change is known. */
    changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() }).nullable()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageSchema(auditEntrySchema);

/** All of the trail, narrowed by in whose name, by what was done and by day (both days included, by the regency's calendar). */
export const listAuditSchema = pageQuerySchema.extend({
  organization: slugSchema.optional(),
  /** An operation (`program.edit`), or the slice before its dot (`program`). */
  operation: z
    .string()
    .max(60)
    .regex(/^[a-z-]+(\.[a-z-]+)?$/)
    .optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type ListAudit = z.infer<typeof listAuditSchema>;
export const auditTrailEntrySchema = auditEntrySchema
  .extend({
    /** In whose name it was written; null for people's own matters and the system's. */
    organization: organizationBriefSchema.nullable(),
  })
  .meta({ id: 'AuditTrailEntry' });
export type AuditTrailEntry = z.infer<typeof auditTrailEntrySchema>;
export const auditTrailPageSchema = pageSchema(auditTrailEntrySchema);
