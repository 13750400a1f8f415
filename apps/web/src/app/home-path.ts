import type { Me } from '@guyub/domain/identity';

import { paths } from '../lib/paths.ts';
import { privatePaths } from '../lib/private-paths.ts';
import { mayAct } from './workspace-member.ts';

/** Where somebody has work to do; to the set-up of a second factor first, where a role waits for it. */
export function homeOf(me: Me): string {
  if (me.waitingRoles.length > 0) return privatePaths.secondFactor;
  if (me.isOverseer) return privatePaths.oversight;
  const membership = me.memberships.find(mayAct);
  if (membership) return privatePaths.workspace(membership.organization.slug);
  return me.isAuditor ? privatePaths.oversightAudit : paths.me;
}
