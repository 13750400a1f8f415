import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { groupsQuery, organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { planningSettingsQuery } from '../../features/program/api/planning.queries.ts';
import { PlanPage } from '../../features/program/components/plan/plan-page.tsx';
import { planMessages } from '../../features/program/plan-messages.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import type { Page } from '../page.tsx';
import { actingFor, useActing } from '../workspace-member.ts';

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    const { slug } = await actingFor(queries, params);
    return Promise.all([
      queries.ensureQueryData(groupsQuery()),
      queries.ensureQueryData(planningSettingsQuery()),
      queries.ensureQueryData(organizationQuery(slug)),
    ]);
  },
  head: ({ locale }) => ({ title: planMessages[locale].title, description: '' }),
  component: PlanRoute,
};

function PlanRoute() {
  const { organization } = useActing();
  const navigate = useNavigate();
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const { data: own } = useSuspenseQuery(organizationQuery(organization.slug));
  return (
    <PlanPage
      key={organization.id}
      organization={organization}
      groups={groups}
      channels={own.channels}
      onSaved={({ slug }) => void navigate({ to: privatePaths.workspaceProgram(organization.slug, slug) })}
    />
  );
}
