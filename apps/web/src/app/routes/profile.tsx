import type { Me } from '@guyub/domain/identity';
import { mayAdminister, mayLookAfter, type OrganizationView } from '@guyub/domain/organization';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { contactsQuery, invitationsQuery } from '../../features/organization/api/workspace.queries.ts';
import { ProfilePage } from '../../features/organization/components/profile-page.tsx';
import { profileMessages } from '../../features/organization/profile-messages.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { meQuery, useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

/** What a reader may do with the profile of an organization, as the API will judge it. */
function rightsIn(me: Me | null, organization: OrganizationView) {
  const held = me?.memberships.find(({ organization: { id } }) => id === organization.id)?.roles ?? [];
  const edit = me !== null && mayLookAfter(organization, held, me);
  // its own admins have a page for their people
  return {
    edit,
    invite: edit && !mayAdminister(held),
    readTrail: mayAdminister(held) || (me?.isAuditor ?? false),
  };
}

export const page: Page = {
  // who may not see the contacts has nothing to do here, and gets the page that says so
  prefetch: async ({ queries, params }) => {
    const organization = await queries.ensureQueryData(organizationQuery(params['orgSlug'] ?? ''));
    const { invite } = rightsIn(await queries.ensureQueryData(meQuery()), organization);
    return Promise.all([
      queries.ensureInfiniteQueryData(contactsQuery(organization.id)),
      queries.ensureQueryData(districtsQuery()),
      ...(invite ? [queries.ensureInfiniteQueryData(invitationsQuery(organization.id))] : []),
    ]);
  },
  head: ({ locale }) => ({ title: profileMessages[locale].title, description: '', isUnlisted: true }),
  component: Profile,
};

function Profile() {
  const { orgSlug } = useParams({ strict: false }) as { orgSlug: string };
  const { data: organization } = useSuspenseQuery(organizationQuery(orgSlug));
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const me = useMe();
  return <ProfilePage organization={organization} districts={districts} may={rightsIn(me, organization)} />;
}
