import type { OrganizationView } from '@guyub/domain/organization';
import type { ReactNode } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { successionMessages } from '../succession-messages.ts';
import { LeaveSection } from './leave-sheet.tsx';
import { SuccessionPanel } from './succession-panel.tsx';

interface OwnMembershipPageProps {
  organization: OrganizationView;
  roles: readonly string[];
  /** Where the group speaks to everybody. */
  publicPage: ReactNode;
  onLeft: () => void;
}

/** A group as a member sees it who does not act for it: who leads it, and the way out. */
export function OwnMembershipPage({ organization, roles, publicPage, onLeft }: OwnMembershipPageProps) {
  const say = useMessages(successionMessages);
  return (
    <div className="wrap max-w-[44rem]!">
      <PageHeader title={organization.name} above={say.title} below={roles.join(', ')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <SuccessionPanel organization={organization} />
        {publicPage}
        <LeaveSection organization={organization} onLeft={onLeft} />
      </div>
    </div>
  );
}
