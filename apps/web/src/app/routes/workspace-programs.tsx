import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';

import { programsQuery } from '../../features/program/api/program.queries.ts';
import { ProgramRows } from '../../features/program/components/workspace/program-rows.tsx';
import { workspaceMessages } from '../../features/program/workspace-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { Page } from '../page.tsx';
import { actingFor, useActing } from '../workspace-member.ts';

const draftsOf = (organization: string) => programsQuery({ organization, state: 'draft', limit: 20 });
const publishedOf = (organization: string) => programsQuery({ organization, order: 'soon', limit: 20 });

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    const { slug } = await actingFor(queries, params);
    return Promise.all([
      queries.ensureInfiniteQueryData(draftsOf(slug)),
      queries.ensureInfiniteQueryData(publishedOf(slug)),
    ]);
  },
  head: ({ locale }) => ({ title: workspaceMessages[locale].programs, description: '' }),
  component: WorkspaceProgramsRoute,
};

function WorkspaceProgramsRoute() {
  const say = useMessages(workspaceMessages);
  const { organization } = useActing();
  const drafts = useSuspenseInfiniteQuery(draftsOf(organization.slug));
  const published = useSuspenseInfiniteQuery(publishedOf(organization.slug));
  const draftItems = drafts.data.pages.flatMap(({ items }) => items);
  const publishedItems = published.data.pages.flatMap(({ items }) => items);
  return (
    <div className="wrap">
      <PageHeader
        title={say.programs}
        below={say.programsText(organization.name)}
        action={
          <LinkButton to={privatePaths.plan(organization.slug)} look="line" isWide>
            <Plus aria-hidden="true" />
            {say.plan}
          </LinkButton>
        }
      />
      {draftItems.length + publishedItems.length === 0 ? (
        <Notice title={say.none} text={say.noneText}>
          <LinkButton to={privatePaths.plan(organization.slug)}>{say.plan}</LinkButton>
        </Notice>
      ) : null}
      <div className="grid gap-10">
        {draftItems.length > 0 ? (
          <section className="grid gap-2">
            <h2>{say.drafts}</h2>
            <ProgramRows programs={draftItems} organization={organization.slug} />
            <MoreButton query={drafts} />
          </section>
        ) : null}
        {publishedItems.length > 0 ? (
          <section className="grid gap-2">
            <h2>{say.running}</h2>
            <ProgramRows programs={publishedItems} organization={organization.slug} />
            <MoreButton query={published} />
          </section>
        ) : null}
      </div>
    </div>
  );
}
