import type { OrganizationLine } from '@guyub/domain/organization';
import { BadgeCheck, CircleDashed, CircleQuestionMark, CirclePause } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { organizationMessages } from '../messages.ts';

/** How the communication office regards an organization. */
export function StandingBadges({
  organization,
}: {
  organization: Pick<OrganizationLine, 'status' | 'isVerified' | 'nameVerified'>;
}) {
  const say = useMessages(organizationMessages);
  return (
    <span className="flex flex-wrap gap-2">
      {organization.status === 'suspended' ? (
        <Badge tone="bad" icon={CirclePause}>
          {say.suspended}
        </Badge>
      ) : null}
      {organization.isVerified ? (
        <Badge tone="ok" icon={BadgeCheck}>
          {say.verified}
        </Badge>
      ) : (
        <Badge tone="plain" icon={CircleDashed}>
          {say.notVerified}
        </Badge>
      )}
      {organization.nameVerified ? null : (
        <Badge tone="warn" icon={CircleQuestionMark}>
          {say.nameNotVerified}
        </Badge>
      )}
    </span>
  );
}
