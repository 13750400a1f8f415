import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OrganizationRefusal, Role } from './organization.schema.ts';
import { mayAdminister, mayGiveRoles, type OrganizationForRoles } from './roles.ts';
import { rolesWithAdmin } from './succession.ts';

export interface MemberForRules {
  membershipId: string;
  roles: readonly Role[];
  /** their account was disabled: they are a member, and can do nothing */
  isDisabled: boolean;
}

/**
 * Decides whether this member may get other roles, or go (`null`): somebody must be left who can let others in. All
 * present members are given, locked, so that two admins cannot send each other away at once.
 */
export function keepAnAdmin(
  members: readonly MemberForRules[],
  membershipId: string,
  after: readonly Role[] | null,
): Result<void, Extract<OrganizationRefusal, { code: 'last-admin' }>> {
  const changed = members.find((member) => member.membershipId === membershipId);
  const losesAdmin = changed !== undefined && mayAdminister(changed.roles) && !mayAdminister(after ?? []);
  if (!losesAdmin) return ok(undefined);
  const othersRemain = members.some(
    (member) => member.membershipId !== membershipId && !member.isDisabled && mayAdminister(member.roles),
  );
  return othersRemain ? ok(undefined) : refuse({ code: 'last-admin' });
}

/**
 * Decides whether this admin may change or remove a member, by what the admin is at this moment: whoever was just sent
 * away sends nobody away any more.
 */
export function mayChangeMember(
  organization: OrganizationForRoles,
  adminRoles: readonly Role[],
  before: readonly Role[],
  after: readonly Role[],
): Result<void, Extract<OrganizationRefusal, { code: 'no-longer-admin' | 'role-not-yours-to-give' }>> {
  return mayAdminister(adminRoles)
    ? mayGiveRoles(organization, adminRoles, before, after)
    : refuse({ code: 'no-longer-admin' });
}

/**
 * What the members are once an admin who leaves has named who follows (`null`: nobody). Only an admin makes somebody admin,
 * and only another member who is there.
 */
export function nameSuccessor(
  members: readonly MemberForRules[],
  leavingId: string,
  successorId: string | null,
): Result<
  readonly MemberForRules[],
  Extract<OrganizationRefusal, { code: 'no-longer-admin' | 'no-candidate' }>
> {
  if (successorId === null) return ok(members);
  const leaving = members.find(({ membershipId }) => membershipId === leavingId);
  if (!leaving || !mayAdminister(leaving.roles)) return refuse({ code: 'no-longer-admin' });
  const isThere = members.some(({ membershipId, isDisabled }) => membershipId === successorId && !isDisabled);
  if (successorId === leavingId || !isThere) return refuse({ code: 'no-candidate' });
  return ok(
    members.map((member) =>
      member.membershipId === successorId ? { ...member, roles: rolesWithAdmin(member.roles) } : member,
    ),
  );
}
