import type { OrganizationKind, Role } from '../organization/index.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { Temporal } from '../kernel/temporal.ts';

/**
 * Roles whose holder sees what is private, acts for the government or a partner, or touches money. An admin is among them in
 * an office or a partner, since an admin gives these roles there and would otherwise be the weaker door to the same room.
 */
export const rolesThatNeedSecondFactor: Readonly<Record<OrganizationKind, readonly Role[]>> = {
  group: ['treasurer'],
  office: ['admin', 'officer', 'head', 'auditor', 'data-protection-officer', 'sysadmin'],
  partner: ['admin', 'officer', 'head', 'auditor', 'data-protection-officer', 'sysadmin'],
};

export const needsSecondFactor = (kind: OrganizationKind, role: Role): boolean =>
  rolesThatNeedSecondFactor[kind].includes(role);

export interface RolesInSession {
  /** what counts now */
  held: Role[];
  /** what the person is, and what waits for a second factor */
  waiting: Role[];
}

/**
 * What a membership's roles come to in a session that was opened with a second factor, or by the password alone. Membership
 * itself never waits: who has no other role left is a member. In the demo nothing waits: its accounts are everybody's.
 */
export function rolesInSession(
  kind: OrganizationKind,
  roles: readonly Role[],
  hasSecondFactor: boolean,
  isDemo: boolean,
): RolesInSession {
  const waits = (role: Role) => !isDemo && !hasSecondFactor && needsSecondFactor(kind, role);
  const waiting = roles.filter(waits);
  const isAllWaiting = waiting.length > 0 && waiting.length === roles.length;
  return { held: isAllWaiting ? ['member'] : roles.filter((role) => !waits(role)), waiting };
}

/** Time-based codes (RFC 6238) as the usual apps make them, and one step of grace each way for a phone's clock. */
export const oneTimeCodePolicy = { periodSeconds: 30, digits: 6, graceSteps: 1 } as const;

export const timeStepAt = (now: Temporal.Instant): number =>
  Math.floor(now.epochMilliseconds / 1000 / oneTimeCodePolicy.periodSeconds);

/** A code works once, and none works that is older than one that did. */
export const isStepUnused = (step: number, lastStep: number | null): boolean =>
  lastStep === null || step > lastStep;

/** How long the second step of a sign-in may take, and the adding of a factor. */
export const secondStepPolicy = { signInMinutes: 5, setupMinutes: 15 } as const;

export const isStillOpen = (expiresAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, expiresAt) < 0;

export const secondFactorKinds = ['totp', 'passkey'] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** As many as somebody can keep apart; each is one more way in. */
export const MOST_FACTORS = 10;

export type AddFactorRefusal =
  | { code: 'totp-there-already' }
  | { code: 'too-many-factors'; most: number }
  | { code: 'passkey-there-already' };

/** One app with codes, and several passkeys. */
export function judgeFactorToAdd(
  present: readonly { kind: SecondFactorKind }[],
  kind: SecondFactorKind,
): Result<null, AddFactorRefusal> {
  if (kind === 'totp' && present.some((factor) => factor.kind === 'totp'))
    return refuse({ code: 'totp-there-already' });
  if (present.length >= MOST_FACTORS) return refuse({ code: 'too-many-factors', most: MOST_FACTORS });
  return ok(null);
}

/** What the second step and the care of factors can refuse. */
export type SecondFactorRefusal =
  | { code: 'sign-in-over' }
  | { code: 'second-step-wrong' }
  | { code: 'setup-over' }
  | { code: 'proof-wrong' }
  | { code: 'factor-not-found' }
  | { code: 'no-second-factor' }
  | { code: 'account-not-found' }
  | AddFactorRefusal;
