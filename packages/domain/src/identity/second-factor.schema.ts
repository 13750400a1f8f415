import { z } from 'zod';

import { changeIdSchema, instantSchema } from '../kernel/change.schema.ts';
import { nameSchema } from '../kernel/words.schema.ts';
import { meSchema } from './identity.schema.ts';
import { secondFactorKinds } from './second-factor.ts';

export const secondFactorKindSchema = z.enum(secondFactorKinds);

/** What can be shown at the second step of a sign-in. */
export const secondStepKinds = [...secondFactorKinds, 'recovery-code'] as const;
export type SecondStepKind = (typeof secondStepKinds)[number];

export const secondStepSchema = z
  .object({ secondStep: z.object({ kinds: z.array(z.enum(secondStepKinds)), expiresAt: instantSchema }) })
  .meta({ id: 'SecondStep' });
/** Who is signed in now; or what is asked for besides the password, and until when. */
export const signInAnswerSchema = z.union([meSchema, secondStepSchema]);
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);
const transportSchema = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  // extensions are none of ours: what they say is dropped
  clientExtensionResults: z.object({}),
};

/** What a browser answers when it was asked to make a passkey (WebAuthn's RegistrationResponseJSON). */
export const attestationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});
export type Attestation = z.infer<typeof attestationSchema>;

/** What a browser answers when it was asked to show a passkey (WebAuthn's AuthenticationResponseJSON). */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(2000),
    userHandle: bytes(200).nullish(),
  }),
});
export type Assertion = z.infer<typeof assertionSchema>;

const oneTimeCodeSchema = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

/** Which of the three it is decides what is looked at; the session that follows is the same. */
export const finishSignInSchema = z.union([
  z.strictObject({ code: oneTimeCodeSchema }),
  z.strictObject({ recoveryCode: z.string().min(10).max(40) }),
  z.strictObject({ passkey: assertionSchema }),
]);
export type FinishSignIn = z.infer<typeof finishSignInSchema>;

/** Handed to the browser as it is. */
export const passkeyRequestSchema = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.number(),
    userVerification: z.literal('preferred'),
    allowCredentials: z.array(
      z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(transportSchema) }),
    ),
  })
  .meta({ id: 'PasskeyRequest' });
export type PasskeyRequest = z.infer<typeof passkeyRequestSchema>;

export const beginSecondFactorSchema = z.strictObject({
  /** also the id of what is begun */
  changeId: changeIdSchema,
  kind: secondFactorKindSchema,
  /** the current password: who found an open session cannot shut its owner out with a factor of theirs */
  current: z.string().min(1).max(200),
});
export type BeginSecondFactor = z.infer<typeof beginSecondFactorSchema>;

export const begunSecondFactorSchema = z
  .object({
    kind: secondFactorKindSchema,
    expiresAt: instantSchema,
    /** for an app with codes: its key in base 32, and the same as an address that such apps open */
    totp: z.object({ secret: z.string(), address: z.string() }).nullable(),
    /** for a passkey: handed to the browser as it is */
    passkey: z
      .object({
        challenge: z.string(),
        rp: z.object({ id: z.string(), name: z.string() }),
        user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
        pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
        timeout: z.number(),
        attestation: z.literal('none'),
        excludeCredentials: z.array(
          z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(transportSchema) }),
        ),
        authenticatorSelection: z.object({
          residentKey: z.literal('discouraged'),
          requireResidentKey: z.literal(false),
          userVerification: z.literal('preferred'),
        }),
      })
      .nullable(),
  })
  .meta({ id: 'BegunSecondFactor' });
export type BegunSecondFactor = z.infer<typeof begunSecondFactorSchema>;

export const factorNameSchema = nameSchema(1, 60);
export const addSecondFactorSchema = z.union([
  z.strictObject({
    changeId: changeIdSchema,
    setupId: z.uuid(),
    name: factorNameSchema,
    code: oneTimeCodeSchema,
  }),
  z.strictObject({
    changeId: changeIdSchema,
    setupId: z.uuid(),
    name: factorNameSchema,
    passkey: attestationSchema,
  }),
]);
export type AddSecondFactor = z.infer<typeof addSecondFactorSchema>;

/** Shown once. Empty where the account had some already: those stay. */
export const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });

/** An act that asks for the current password anew. */
export const confirmedActSchema = z.strictObject({
  changeId: changeIdSchema,
  current: z.string().min(1).max(200),
});
export type ConfirmedAct = z.infer<typeof confirmedActSchema>;

export const secondFactorsSchema = z
  .object({
    factors: z.array(
      z.object({
        id: z.uuid(),
        kind: secondFactorKindSchema,
        name: z.string(),
        addedAt: instantSchema,
        lastUsedAt: instantSchema.nullable(),
      }),
    ),
    recoveryCodesLeft: z.number().int(),
    /** the one origin at which passkeys of this installation work */
    passkeyOrigin: z.string(),
  })
  .meta({ id: 'SecondFactors' });
export type SecondFactors = z.infer<typeof secondFactorsSchema>;
