import { nextStepsQuery, noticesQuery } from '../../features/next-steps/api/next-steps.queries.ts';
import { NextStepsPage } from '../../features/next-steps/components/next-steps-page.tsx';
import { nextStepsMessages } from '../../features/next-steps/messages.ts';
import type { Page } from '../page.tsx';
import { actingFor, useActing } from '../workspace-member.ts';

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    const { id } = await actingFor(queries, params);
    return Promise.all([
      queries.ensureQueryData(nextStepsQuery(id)),
      queries.ensureInfiniteQueryData(noticesQuery(id)),
    ]);
  },
  head: ({ locale }) => ({ title: nextStepsMessages[locale].pageTitle, description: '' }),
  component: NextStepsRoute,
};

function NextStepsRoute() {
  const { organization, me } = useActing();
  return <NextStepsPage organization={organization} name={me.name} />;
}
