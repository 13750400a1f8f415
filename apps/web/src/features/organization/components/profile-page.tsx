import type { OrganizationView } from '@guyub/domain/organization';
import type { AreaView } from '@guyub/domain/place';

import { useMessages } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { profileMessages } from '../profile-messages.ts';
import { AuditTrail } from './audit-trail.tsx';
import { ChannelList } from './channel-list.tsx';
import { ContactList } from './contact-list.tsx';
import { ProfileForm } from './profile-form.tsx';

interface ProfilePageProps {
  organization: OrganizationView;
  districts: readonly AreaView[];
}

/** What an organization says of itself, where it speaks, who gets its links, and what was changed. */
export function ProfilePage({ organization, districts }: ProfilePageProps) {
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
        <ProfileForm key={organization.id} organization={organization} districts={districts} />
        <div className="grid content-start gap-10">
          <ChannelList organization={organization} />
          <ContactList organizationId={organization.id} />
        </div>
        <div className="lg:col-span-2">
          <AuditTrail organizationId={organization.id} />
        </div>
      </div>
    </div>
  );
}
