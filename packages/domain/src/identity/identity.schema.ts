import { z } from 'zod';

import { actSchema, changeIdSchema, instantSchema } from '../kernel/change.schema.ts';
import { emailSchema, personNameSchema, phoneInputSchema } from '../kernel/contact.schema.ts';
import { idSchema } from '../kernel/id.ts';
import { pageQuerySchema, pageSchema } from '../kernel/page.schema.ts';
import { organizationBriefSchema, roleSchema } from '../organization/index.ts';
import type { AccountCareRefusal } from './account-care.ts';
import { countCharacters, PASSWORD_CHARACTERS, type PasswordRefusal } from './password.ts';
import type { ResetCodeRefusal } from './reset-code.ts';
import type { SecondFactorRefusal } from './second-factor.ts';

export const accountIdSchema = idSchema<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

/** What a person types to name their account: an e-mail address or a phone number. */
export const loginSchema = z.string().trim().min(5).max(254);
/** Length is judged after NFKC, in characters; those that are guessed first are refused by the API. */
export const passwordSchema = z
  .string()
  .min(PASSWORD_CHARACTERS)
  .max(200)
  .superRefine((text, context) => {
    // long enough in units of the machine, but not in characters
    if (text.length < PASSWORD_CHARACTERS || countCharacters(text) >= PASSWORD_CHARACTERS) return;
    const message = 'Too small: expected 10 characters or more';
    const minimum = PASSWORD_CHARACTERS;
    context.addIssue({ code: 'too_small', origin: 'string', minimum, inclusive: true, input: text, message });
  });

export const signInSchema = z.strictObject({ login: loginSchema, password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof signInSchema>;

/**
 * The answer to what goes on by mail, the same whether or not the address has an account: whether this installation sends
 * mail itself. Where it does not, its sysadmin finds the message among the settings and hands it on.
 */
export const byMailSchema = z.object({ isMailed: z.boolean() }).meta({ id: 'ByMail' });
export type ByMail = z.infer<typeof byMailSchema>;

export const signUpSchema = z.strictObject({
  id: accountIdSchema,
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
  locale: z.enum(['id', 'en']),
});
export type SignUp = z.infer<typeof signUpSchema>;
/** Ends a sign-up: the link that came by mail is tapped. */
export const confirmSignUpSchema = z.strictObject({ changeId: changeIdSchema, token: z.string().max(200) });
export type ConfirmSignUp = z.infer<typeof confirmSignUpSchema>;

export const askPasswordResetSchema = z.strictObject({ changeId: changeIdSchema, email: emailSchema });
export type AskPasswordReset = z.infer<typeof askPasswordResetSchema>;
/** With the token of the mail, or with phone and the code that an admin of the person's group made. */
export const resetPasswordSchema = z.union([
  z.strictObject({ changeId: changeIdSchema, token: z.string().max(200), password: passwordSchema }),
  z.strictObject({
    changeId: changeIdSchema,
    phone: phoneInputSchema,
    code: z.string().regex(/^\d{8}$/),
    password: passwordSchema,
  }),
]);
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
export const changePasswordSchema = z.strictObject({
  changeId: changeIdSchema,
  current: z.string().min(1).max(200),
  password: passwordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;
/** The one-time code for a phone-only account; shown once to the admin, 30 minutes, single use. */
export const resetCodeSchema = z
  .object({ code: z.string(), expiresAt: instantSchema })
  .meta({ id: 'ResetCode' });

export const eventRoles = ['door-crew', 'cashier', 'photographer'] as const;
/** Roles for one event only. */
export const eventRoleSchema = z.enum(eventRoles);
export type EventRole = z.infer<typeof eventRoleSchema>;

/** The name by which others know this account, and the language of its messages. */
export const editMeSchema = z.strictObject({
  changeId: changeIdSchema,
  name: personNameSchema,
  locale: z.enum(['id', 'en']),
});
export type EditMe = z.infer<typeof editMeSchema>;

/** Who am I: null for a visitor. Never cached. */
export const meSchema = z
  .object({
    accountId: accountIdSchema,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: z.enum(['id', 'en']),
    memberships: z.array(z.object({ organization: organizationBriefSchema, roles: z.array(roleSchema) })),
    isOverseer: z.boolean(),
    isSysadmin: z.boolean(),
    isAuditor: z.boolean(),
    /** Roles that count once their holder signs in with a second factor; `memberships` and the three above leave them out. */
    waitingRoles: z.array(z.object({ organization: organizationBriefSchema, roles: z.array(roleSchema) })),
    /** Whether this session was opened with a second factor. */
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
export const meAnswerSchema = z.object({ me: meSchema.nullable() });

export const sessionViewSchema = z
  .object({
    id: z.uuid(),
    device: z.string(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema,
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' });
export const sessionPageSchema = pageSchema(sessionViewSchema);
export const endSessionSchema = actSchema;
export type EndSession = z.infer<typeof endSessionSchema>;

/** What a signed link asks, shown before the tap. Opening it changes nothing. */
export const linkPurposes = [
  'host-invitation',
  'partner-confirmation',
  'member-invitation',
  'sign-up',
  'password-reset',
] as const;
export const linkPurposeSchema = z.enum(linkPurposes);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

export const linkViewSchema = z
  .object({
    purpose: linkPurposeSchema,
    state: z.enum(['open', 'used', 'expired', 'revoked']),
    expiresAt: instantSchema,
    /** Whom it was sent to, by organization and masked contact. */
    organization: organizationBriefSchema.nullable(),
    contactMasked: z.string(),
    /** What is asked: the program's title and address part for host and partner links, the inviting organization for members. */
    subject: z.object({
      title: z.string(),
      slug: z.string().nullable(),
      invitedBy: organizationBriefSchema.nullable(),
      partnerRole: z.string().nullable(),
      nextStartsLocal: z.string().nullable(),
      timeZone: z.string().nullable(),
      venueLabel: z.string().nullable(),
      kinds: z.array(z.string()),
      roles: z.array(roleSchema),
      /** Of an open `member-invitation`: whom it is for, as the inviter wrote it. */
      inviteeName: z.string().nullable(),
      /** An invitation by which the communication office hands the organization over. */
      isHandOver: z.boolean(),
      /** For `used`: what was answered. */
      answer: z.enum(['accepted', 'declined', 'confirmed']).nullable(),
    }),
    /** For `member-invitation`: whether the reader is signed in and may join at once. */
    needsAccount: z.boolean(),
  })
  .meta({ id: 'SignedLink' });
export type LinkView = z.infer<typeof linkViewSchema>;

/** The token travels in the body, never in an address that is logged. */
export const readLinkSchema = z.strictObject({ token: z.string().min(20).max(200) });
export type ReadLink = z.infer<typeof readLinkSchema>;
export const answerLinkSchema = z.strictObject({
  changeId: changeIdSchema,
  token: z.string().min(20).max(200),
  answer: z.enum(['accept', 'decline']),
  note: z.string().trim().max(300).default(''),
  /** For `member-invitation` without an account: makes one. */
  newAccount: z.strictObject({ name: personNameSchema, password: passwordSchema }).optional(),
});
export type AnswerLink = z.infer<typeof answerLinkSchema>;

/** How a link was answered: what its page shows from then on. */
export const linkAnsweredSchema = z.object({ answer: z.enum(['accepted', 'declined', 'confirmed']) });

/** Messages that were sent, or kept because no mail server is set; for sysadmins. */
export const listMessagesSchema = pageQuerySchema;
export const messageViewSchema = z
  .object({
    id: z.uuid(),
    toMasked: z.string(),
    /** Whose contact that is, where it is known: a person, and the organizations that it was registered for. */
    toName: z.string().nullable(),
    toOrganizations: z.array(z.string()),
    kind: z.string(),
    subject: z.string(),
    /** Empty once it was sent; kept readable only while no mail server is set (demo, first days). */
    text: z.string().nullable(),
    state: z.enum(['waiting', 'sent', 'kept', 'failed']),
    createdAt: instantSchema,
  })
  .meta({ id: 'Message' });
export const messagePageSchema = pageSchema(messageViewSchema);

export type IdentityRefusal =
  | { code: 'sign-in-refused' }
  | { code: 'too-many-tries'; retryAfterSeconds: number }
  | PasswordRefusal
  | { code: 'password-wrong' }
  | { code: 'link-not-open'; state: 'used' | 'expired' | 'revoked' | 'unknown' }
  | { code: 'code-wrong' }
  | { code: 'code-shown-once' }
  | { code: 'busy'; retryAfterSeconds: number }
  | { code: 'secure-connection-needed' }
  | { code: 'session-not-found' }
  | { code: 'account-needed' }
  | { code: 'link-for-another' }
  | ResetCodeRefusal
  | AccountCareRefusal
  | SecondFactorRefusal;
