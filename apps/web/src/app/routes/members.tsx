import type { Me } from '@guyub/domain/identity';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { successionQuery } from '../../features/organization/api/succession.queries.ts';
import {
  invitationsQuery,
  joinRequestsQuery,
  membersQuery,
} from '../../features/organization/api/workspace.queries.ts';
import { MembersPage } from '../../features/organization/components/members-page.tsx';
import { OwnMembershipPage } from '../../features/organization/components/own-membership-page.tsx';
import { membersMessages } from '../../features/organization/members-messages.ts';
import { successionMessages } from '../../features/organization/succession-messages.ts';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { meQuery, useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

const membershipOf = (me: Me | null, slug: string) =>
  me?.memberships.find(({ organization }) => organization.slug === slug);

/** Members without an office see who leads their group; the list with its contacts is its admins'. */
const isMereMember = (me: Me | null, slug: string): boolean => {
  const membership = membershipOf(me, slug);
  const isAdmin = membership?.roles.some((role) => role === 'admin' || role === 'head') ?? false;
  return membership !== undefined && !isAdmin && !me?.isSysadmin;
};

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    const slug = params['orgSlug'] ?? '';
    const me = await queries.ensureQueryData(meQuery());
    const { id } = await queries.ensureQueryData(organizationQuery(slug));
    if (isMereMember(me, slug)) return queries.ensureQueryData(successionQuery(id));
    return Promise.all([
      queries.ensureInfiniteQueryData(membersQuery(id)),
      queries.ensureInfiniteQueryData(invitationsQuery(id)),
      queries.ensureInfiniteQueryData(joinRequestsQuery(id)),
      queries.ensureQueryData(successionQuery(id)),
    ]);
  },
  head: ({ locale }) => ({ title: membersMessages[locale].title, description: '', isUnlisted: true }),
  component: Members,
};

function Members() {
  const { orgSlug } = useParams({ strict: false }) as { orgSlug: string };
  const { data: organization } = useSuspenseQuery(organizationQuery(orgSlug));
  const say = useMessages(successionMessages);
  const { roles } = useMessages(membersMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const me = useMe();
  const membership = membershipOf(me, orgSlug);
  const onLeft = () => {
    client.clear();
    window.location.assign(localizedPath(locale, paths.me));
  };
  if (membership && isMereMember(me, orgSlug))
    return (
      <OwnMembershipPage
        organization={organization}
        roles={membership.roles.map((role) => roles[role])}
        publicPage={
          <div>
            <LinkButton to={paths.group(orgSlug)} look="line">
              {say.publicPage}
            </LinkButton>
          </div>
        }
        onLeft={onLeft}
      />
    );
  return (
    <MembersPage organization={organization} accountId={me?.accountId} onLeft={membership ? onLeft : null} />
  );
}
