import { mayActFor, type Role } from '../organization/index.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';

/** How seldom it may be tried, and why it is not guessed: `tryPolicies['reset-code']`. */
export const resetCodePolicy = { minutes: 30, digits: 8 } as const;

export interface AccountForResetCode {
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  memberships: readonly { organizationId: string; roles: readonly Role[] }[];
}

export type ResetCodeRefusal = {
  code: 'reset-code-not-for-account';
  reason: 'disabled' | 'has-email' | 'own-account' | 'holds-more';
};

const oversight: readonly Role[] = ['auditor', 'data-protection-officer', 'sysadmin'];

/**
 * Whether an admin of this organization may make a code for a member's account. Only where no mail can do it, and only
 * where the account can neither act for another organization nor oversee: a code is a way into the account, and an
 * admin of one group must not come by it into another's rights.
 */
export function judgeResetCode(
  account: AccountForResetCode,
  organizationId: string,
  isOwnAccount: boolean,
): Result<null, ResetCodeRefusal> {
  const refused = (reason: ResetCodeRefusal['reason']) =>
    refuse<ResetCodeRefusal>({ code: 'reset-code-not-for-account', reason });
  if (isOwnAccount) return refused('own-account');
  if (account.isDisabled) return refused('disabled');
  if (account.email !== null) return refused('has-email');
  const holdsMore = account.memberships.some(
    ({ roles, ...membership }) =>
      roles.some((role) => oversight.includes(role)) ||
      (membership.organizationId !== organizationId && (mayActFor(roles) || roles.includes('treasurer'))),
  );
  return holdsMore ? refused('holds-more') : ok(null);
}
