import type { OrganizationKind, Role } from './organization.schema.ts';

const groupRoles: readonly Role[] = ['member', 'admin', 'treasurer', 'surveyor'];
const officeRoles: readonly Role[] = ['member', 'admin', 'officer', 'head'];
const oversightRoles: readonly Role[] = ['auditor', 'data-protection-officer', 'sysadmin'];

/** The roles that an organization of this kind can give. Only the communication office has oversight roles. */
export function rolesFor(kind: OrganizationKind, isCommunicationOffice: boolean): readonly Role[] {
  if (kind === 'group') return groupRoles;
  return isCommunicationOffice ? [...officeRoles, ...oversightRoles] : officeRoles;
}

/** Whether these roles let their holder act in the organization's name (plan, invite, report, confirm). */
export const mayActFor = (held: readonly Role[]): boolean =>
  held.some((role) => role === 'admin' || role === 'officer' || role === 'head');
