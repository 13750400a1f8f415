import type { Me } from '@guyub/domain/identity';

import { paths } from '../lib/paths.ts';
import { mayAct } from './workspace-member.ts';

/** Where somebody has work to do; to the set-up of a second factor first, where a role waits for it. */
export function homeOf(me: Me): string {
  if (me.waitingRoles.length > 0) return paths.secondFactor;
  if (me.isOverseer) return paths.oversight;
  const membership = me.memberships.find(mayAct);
  if (membership) return paths.workspace(membership.organization.slug);
  return me.isAuditor ? paths.oversightAudit : paths.me;
}
