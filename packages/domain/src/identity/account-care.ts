import { ok, refuse, type Result } from '../kernel/result.ts';

/** One of those who look after accounts, as they are at this moment. */
export interface Sysadmin {
  accountId: string;
  isDisabled: boolean;
  /** whether the account has one that it can sign in with: without it, a sysadmin touches nobody's account */
  hasSecondFactor: boolean;
}

export type AccountCareRefusal =
  | { code: 'own-account' }
  | { code: 'second-factor-needed' }
  | { code: 'last-sysadmin' }
  | { code: 'no-longer-sysadmin' }
  | { code: 'account-disabled' }
  | { code: 'account-not-disabled' };

type Refusal<Code extends AccountCareRefusal['code']> = Extract<AccountCareRefusal, { code: Code }>;

/**
 * Whether a sysadmin may touch this account at all: never her own, for which there is her own page, and only while she
 * herself has shown a second factor, so that a stolen password of hers shuts nobody out. `null` is everybody's.
 */
export function judgeAccountCare(
  sysadmin: { accountId: string; hasSecondFactor: boolean },
  accountId: string | null,
): Result<null, Refusal<'own-account' | 'second-factor-needed'>> {
  if (sysadmin.accountId === accountId) return refuse({ code: 'own-account' });
  if (!sysadmin.hasSecondFactor) return refuse({ code: 'second-factor-needed' });
  return ok(null);
}

const canAct = ({ isDisabled, hasSecondFactor }: Sysadmin) => !isDisabled && hasSecondFactor;

/**
 * Whether this sysadmin may still act, by what they all are at this moment, under lock: of two who disable each other the
 * later one has been disabled meanwhile.
 */
export const judgeStillSysadmin = (
  sysadmins: readonly Sysadmin[],
  actorId: string,
): Result<null, Refusal<'no-longer-sysadmin'>> =>
  sysadmins.some((sysadmin) => sysadmin.accountId === actorId && canAct(sysadmin))
    ? ok(null)
    : refuse({ code: 'no-longer-sysadmin' });

/**
 * Whether an account may be disabled: somebody must be left who can enable it again. All sysadmins are given, locked, as
 * they are at this moment.
 */
export function judgeDisabling(
  sysadmins: readonly Sysadmin[],
  actorId: string,
  account: { id: string; isDisabled: boolean },
): Result<null, Refusal<'own-account' | 'last-sysadmin' | 'no-longer-sysadmin' | 'account-disabled'>> {
  if (account.id === actorId) return refuse({ code: 'own-account' });
  const areLeft = sysadmins.some((sysadmin) => sysadmin.accountId !== account.id && canAct(sysadmin));
  if (!areLeft) return refuse({ code: 'last-sysadmin' });
  const still = judgeStillSysadmin(sysadmins, actorId);
  if (!still.ok) return still;
  return account.isDisabled ? refuse({ code: 'account-disabled' }) : ok(null);
}
