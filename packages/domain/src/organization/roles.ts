import { ok, refuse, type Result } from '../kernel/result.ts';
import {
  type OrganizationKind,
  type OrganizationRefusal,
  type Role,
  roles as allRoles,
} from './organization.schema.ts';

const groupRoles: readonly Role[] = ['member', 'admin', 'treasurer', 'surveyor'];
const officeRoles: readonly Role[] = ['member', 'admin', 'officer', 'head'];
const oversightRoles: readonly Role[] = ['auditor', 'data-protection-officer', 'sysadmin'];

/** What the rules about roles need to know of an organization. */
export interface OrganizationForRoles {
  kind: OrganizationKind;
  isCommunicationOffice: boolean;
}

/** The roles that an organization of this kind can give. Only the communication office has oversight roles. */
export function rolesFor(kind: OrganizationKind, isCommunicationOffice: boolean): readonly Role[] {
  if (kind === 'group') return groupRoles;
  return isCommunicationOffice ? [...officeRoles, ...oversightRoles] : officeRoles;
}

/** Whether these roles let their holder act in the organization's name (plan, invite, report, confirm). */
export const mayActFor = (held: readonly Role[]): boolean =>
  held.some((role) => role === 'admin' || role === 'officer' || role === 'head');

/** Giving one of these gives power over people, money or what is private; members and surveyors have none. */
export const givesPower = (given: readonly string[]): boolean =>
  given.some((role) => role !== 'member' && role !== 'surveyor');

/** Let their holder decide about the organization itself: its members, profile and contacts. */
export const administeringRoles = ['admin', 'head'] as const satisfies readonly Role[];

export const mayAdminister = (held: readonly Role[]): boolean =>
  administeringRoles.some((role) => held.includes(role));

/**
 * Whether somebody keeps an organization's profile and lets its first people in: its own admins, and for offices and partners
 * the communication office, until they do so themselves. Itself it looks after by its own admins and sysadmins: an officer
 * there makes nobody an admin.
 */
export function mayLookAfter(
  organization: OrganizationForRoles,
  held: readonly Role[],
  { isOverseer, isSysadmin }: { isOverseer: boolean; isSysadmin: boolean },
): boolean {
  if (mayAdminister(held)) return true;
  if (organization.kind === 'group') return false;
  return isSysadmin || (isOverseer && !organization.isCommunicationOffice);
}

/** The wanted roles, each once and in one order, if the organization has them all. */
export function judgeRoles(
  organization: OrganizationForRoles,
  wanted: readonly Role[],
): Result<Role[], Extract<OrganizationRefusal, { code: 'role-not-for-kind' }>> {
  const allowed = rolesFor(organization.kind, organization.isCommunicationOffice);
  const strange = wanted.find((role) => !allowed.includes(role));
  if (strange !== undefined) return refuse({ code: 'role-not-for-kind', role: strange });
  return ok(allRoles.filter((role) => wanted.includes(role)));
}

/**
 * The communication office oversees everybody else, so an admin there may not make themselves its head or a sysadmin:
 * those roles are given and taken by its head and its sysadmins. Everywhere else an admin gives any role.
 */
export function mayGiveRoles(
  organization: OrganizationForRoles,
  giver: readonly Role[],
  before: readonly Role[],
  after: readonly Role[],
): Result<void, Extract<OrganizationRefusal, { code: 'role-not-yours-to-give' }>> {
  if (!organization.isCommunicationOffice || giver.includes('head') || giver.includes('sysadmin'))
    return ok(undefined);
  const reserved: readonly Role[] = ['head', ...oversightRoles];
  const moved = reserved.find((role) => before.includes(role) !== after.includes(role));
  return moved === undefined ? ok(undefined) : refuse({ code: 'role-not-yours-to-give', role: moved });
}

/** What is known of somebody who invites, besides their account being there. */
export interface Inviter {
  isDisabled: boolean;
  /** in the organization they invite to */
  roles: readonly Role[];
  isOverseer: boolean;
  isSysadmin: boolean;
}

/** Whether somebody lets people into an organization. A sysadmin can where the admins are gone; it is traced and told. */
export const mayInvite = (
  organization: OrganizationForRoles,
  { roles, isOverseer, isSysadmin }: Omit<Inviter, 'isDisabled'>,
): boolean => isSysadmin || mayLookAfter(organization, roles, { isOverseer, isSysadmin });

/**
 * Whether whoever made an invitation would be let make it now: what is left of somebody who was sent away must not bring them
 * back. One by which the communication office hands a group over rests on the office.
 */
export const isInviterStanding = (
  organization: OrganizationForRoles,
  inviter: Inviter,
  invitation: { roles: readonly Role[]; isHandOver: boolean },
): boolean => {
  if (inviter.isDisabled) return false;
  if (invitation.isHandOver) return inviter.isOverseer;
  return (
    mayInvite(organization, inviter) && mayGiveRoles(organization, inviter.roles, [], invitation.roles).ok
  );
};
