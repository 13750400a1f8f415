import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OrganizationRefusal } from './organization.schema.ts';

/**
 * Invitations that go out by mail, under this installation's name, to people who have not asked for any: so many within a
 * day. Any account can found a group, and say in its name what it likes, so a group that the office has not looked at
 * invites as many as a core team has; whoever needs more gives links by hand, or is verified.
 */
export const MAILED_INVITATION_HOURS = 24;
const most = {
  unknown: { byOrganization: 20, byAccount: 20 },
  trusted: { byOrganization: 200, byAccount: 100 },
} as const;

export interface MailedInvitations {
  byOrganization: number;
  byAccount: number;
}

/** Whether one more may be mailed. `isTrusted`: into a verified organization, or by the communication office. */
export function judgeMailedInvitation(
  isTrusted: boolean,
  mailed: MailedInvitations,
): Result<void, Extract<OrganizationRefusal, { code: 'too-many-invitations' }>> {
  const allowed = most[isTrusted ? 'trusted' : 'unknown'];
  return mailed.byOrganization < allowed.byOrganization && mailed.byAccount < allowed.byAccount
    ? ok(undefined)
    : refuse({ code: 'too-many-invitations', most: Math.min(allowed.byOrganization, allowed.byAccount) });
}
