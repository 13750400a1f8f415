import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { contactsQuery } from '../../features/organization/api/workspace.queries.ts';
import { ProfilePage } from '../../features/organization/components/profile-page.tsx';
import { profileMessages } from '../../features/organization/profile-messages.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  // who may not see the contacts may not edit the profile either, and gets the page that says so
  prefetch: async ({ queries, params }) => {
    const { id } = await queries.ensureQueryData(organizationQuery(params['orgSlug'] ?? ''));
    return Promise.all([
      queries.ensureInfiniteQueryData(contactsQuery(id)),
      queries.ensureQueryData(districtsQuery()),
    ]);
  },
  head: ({ locale }) => ({ title: profileMessages[locale].title, description: '', isUnlisted: true }),
  component: Profile,
};

function Profile() {
  const { orgSlug } = useParams({ strict: false }) as { orgSlug: string };
  const { data: organization } = useSuspenseQuery(organizationQuery(orgSlug));
  const { data: districts } = useSuspenseQuery(districtsQuery());
  return <ProfilePage organization={organization} districts={districts} />;
}
