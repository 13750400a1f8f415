import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OrganizationRefusal, OrganizationStatus } from './organization.schema.ts';

/** A verified name is verified as it was read; another one has to be looked at again. */
export const isNameStillVerified = (
  before: { name: string; nameVerified: boolean },
  nameAfter: string,
): boolean => before.nameVerified && before.name === nameAfter;

/** A suspended organization plans nothing new; what it hosts already goes on. */
export const mayPlan = (
  status: OrganizationStatus,
): Result<void, Extract<OrganizationRefusal, { code: 'organization-suspended' }>> =>
  status === 'active' ? ok(undefined) : refuse({ code: 'organization-suspended' });
