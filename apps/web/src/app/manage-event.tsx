import type { EventView } from '@guyub/domain/event';
import type { Me } from '@guyub/domain/identity';
import { ListChecks } from 'lucide-react';

import { eventPageMessages } from '../features/event/page-messages.ts';
import { useMessages } from '../lib/i18n.tsx';
import { privatePaths } from '../lib/private-paths.ts';
import { LinkButton } from '../ui/button.tsx';
import { mayAct } from './workspace-member.ts';

/** For whoever acts for one of its hosts: the way to where it is changed and reported. */
export function ManageEvent({ event, me }: { event: EventView; me: Me }) {
  const say = useMessages(eventPageMessages);
  const host = me.memberships.find(
    (membership) => event.hosts.some(({ id }) => id === membership.organization.id) && mayAct(membership),
  );
  if (!host) return null;
  return (
    <LinkButton to={privatePaths.workspaceEvent(host.organization.slug, event.slug)} look="line" isWide>
      <ListChecks aria-hidden="true" />
      {say.manage}
    </LinkButton>
  );
}
