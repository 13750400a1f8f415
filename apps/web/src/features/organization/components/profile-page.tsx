import type { OrganizationView } from '@guyub/domain/organization';
import type { AreaView } from '@guyub/domain/place';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { profileMessages } from '../profile-messages.ts';
import { AuditTrail } from './audit-trail.tsx';
import { ChannelList } from './channel-list.tsx';
import { ContactList } from './contact-list.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfileReading } from './profile-reading.tsx';

interface ProfilePageProps {
  organization: OrganizationView;
  districts: readonly AreaView[];
  /** What the reader may do here besides setting who gets links. */
  may: { edit: boolean; invite: boolean; readTrail: boolean };
}

/**
 * What an organization says of itself, where it speaks, who gets its links, and what was changed. The communication office
 * sets who gets links, and looks after offices and partners; a group's profile it only reads.
 */
export function ProfilePage({ organization, districts, may }: ProfilePageProps) {
  const say = useMessages(profileMessages);
  return (
    <div className="wrap max-w-[72rem]!">
      <PageHeader
        title={say.title}
        above={organization.name}
        action={
          <div className="lg:flex lg:justify-end">
            <LinkButton to={paths.group(organization.slug)} look="line">
              {say.public}
            </LinkButton>
          </div>
        }
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {may.edit ? (
          <ProfileForm key={organization.id} organization={organization} districts={districts} />
        ) : (
          <ProfileReading organization={organization} />
        )}
        <div className="grid content-start gap-10">
          {may.edit ? <ChannelList organization={organization} /> : null}
          <ContactList organizationId={organization.id} />
          {may.invite ? <FirstMembers organization={organization} /> : null}
        </div>
        {may.readTrail ? (
          <div className="lg:col-span-2">
            <AuditTrail organizationId={organization.id} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Offices and partners get their first people by an invitation of the communication office. */
function FirstMembers({ organization }: { organization: OrganizationView }) {
  const say = useMessages(profileMessages);
  const [isInviting, setInviting] = useState(false);
  return (
    <div className="grid gap-3">
      <InvitationList organizationId={organization.id} />
      <div>
        <Button look="line" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden="true" />
          {say.invite}
        </Button>
      </div>
      {isInviting ? <InviteSheet organization={organization} onClose={() => setInviting(false)} /> : null}
    </div>
  );
}
