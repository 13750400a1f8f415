import type { OrganizationView } from '@guyub/domain/organization';

import { useMessages } from '../../../lib/i18n.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { organizationMessages } from '../messages.ts';
import { profileMessages } from '../profile-messages.ts';
import { OrganizationChannels, OrganizationFacts } from './organization-facts.tsx';
import { StandingBadges } from './standing-badges.tsx';

/** The profile for those who may not change it. */
export function ProfileReading({ organization }: { organization: OrganizationView }) {
  const say = useMessages(profileMessages);
  const { about } = useMessages(organizationMessages);
  return (
    <div className="grid content-start gap-6">
      <Banner>{say.readOnly}</Banner>
      <StandingBadges organization={organization} />
      {organization.about ? (
        <section className="grid gap-2">
          <h2 className="text-lg">{about}</h2>
          <p className="max-w-prose whitespace-pre-line text-ink-2">{organization.about}</p>
        </section>
      ) : null}
      <OrganizationFacts organization={organization} />
      <OrganizationChannels organization={organization} />
    </div>
  );
}
