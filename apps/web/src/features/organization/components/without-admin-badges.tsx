import type { GroupWithoutAdmin } from '@guyub/domain/organization';
import { UserX, Vote } from 'lucide-react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { dateOf, formatDate, toLocal } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { successionMessages } from '../succession-messages.ts';

/** That no admin of a group is here, since when, and whether its members vote already. */
export function WithoutAdminBadges({
  group: { adminsLastSeenAt, hasOpenVote },
}: {
  group: Pick<GroupWithoutAdmin, 'adminsLastSeenAt' | 'hasOpenVote'>;
}) {
  const say = useMessages(successionMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone="warn" icon={UserX}>
        {adminsLastSeenAt
          ? say.lastSeen(formatDate(dateOf(toLocal(adminsLastSeenAt, timeZone)), locale))
          : say.noAdmin}
      </Badge>
      {hasOpenVote ? (
        <Badge tone="plain" icon={Vote}>
          {say.voteOpen}
        </Badge>
      ) : null}
    </span>
  );
}
