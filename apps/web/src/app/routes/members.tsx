import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import {
  invitationsQuery,
  joinRequestsQuery,
  membersQuery,
} from '../../features/organization/api/workspace.queries.ts';
import { MembersPage } from '../../features/organization/components/members-page.tsx';
import { membersMessages } from '../../features/organization/members-messages.ts';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    const { id } = await queries.ensureQueryData(organizationQuery(params['orgSlug'] ?? ''));
    return Promise.all([
      queries.ensureInfiniteQueryData(membersQuery(id)),
      queries.ensureInfiniteQueryData(invitationsQuery(id)),
      queries.ensureInfiniteQueryData(joinRequestsQuery(id)),
    ]);
  },
  head: ({ locale }) => ({ title: membersMessages[locale].title, description: '', isUnlisted: true }),
  component: Members,
};

function Members() {
  const { orgSlug } = useParams({ strict: false }) as { orgSlug: string };
  const { data: organization } = useSuspenseQuery(organizationQuery(orgSlug));
  return <MembersPage organization={organization} accountId={useMe()?.accountId} />;
}
