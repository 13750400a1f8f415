import type { EventRole } from '@guyub/domain/identity';
import type { Role } from '@guyub/domain/organization';

import type { Person } from '../person.ts';

/** How the caller's organization stands to the thing that an operation touches. */
export type Standing =
  | 'owner'
  | 'co-host'
  | 'invited'
  | 'former-host'
  | 'partner'
  | 'other'
  | 'communication-office'
  /** an account without any organization */
  | 'none'
  /** an account with a role for the one event, and without any organization */
  | 'event';

/** What the caller is there; `account` where there is no organization. */
export type HeldRole = Role | EventRole | 'account';

/** What stands in the world of one owner: ids and slugs by name, for the paths of operations. */
export type Things = Readonly<Record<string, string>>;

export interface Holder {
  /** `co-host group/admin` */
  label: string;
  standing: Standing;
  role: HeldRole;
  accountId: string;
  /** null without an organization */
  organizationId: string | null;
  person: Person;
  /** a group owns one half of the world and an office the other, so that every role can be an owner's */
  things: Things;
}

export const groupRoles = ['member', 'admin', 'treasurer', 'surveyor'] as const satisfies readonly Role[];
export const officeRoles = ['member', 'admin', 'officer', 'head'] as const satisfies readonly Role[];
export const communicationOfficeRoles = [
  ...officeRoles,
  'auditor',
  'data-protection-officer',
  'sysadmin',
] as const satisfies readonly Role[];
