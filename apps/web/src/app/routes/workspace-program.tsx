import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { type EventListFilter, eventsQuery } from '../../features/event/api/event-list.queries.ts';
import { EventItem } from '../../features/event/components/event-list.tsx';
import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { programWorkspaceQuery } from '../../features/program/api/program.queries.ts';
import { WorkspacePage } from '../../features/program/components/workspace/workspace-page.tsx';
import { programMessages } from '../../features/program/messages.ts';
import { workspaceMessages } from '../../features/program/workspace-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import type { Page } from '../page.tsx';
import { actingFor, useActing } from '../workspace-member.ts';

const upcomingOf = (program: string): EventListFilter => ({ program, order: 'soon', limit: 6 });
const pastOf = (program: string): EventListFilter => ({ program, order: 'past', limit: 6 });

export const page: Page = {
  prefetch: async ({ queries, params }) => {
    await actingFor(queries, params);
    const slug = params['slug'] ?? '';
    const [{ owner }] = await Promise.all([
      queries.ensureQueryData(programWorkspaceQuery(slug)),
      queries.ensureInfiniteQueryData(eventsQuery(upcomingOf(slug))),
      queries.ensureInfiniteQueryData(eventsQuery(pastOf(slug))),
    ]);
    // questions go to one of the owner's channels
    return queries.ensureQueryData(organizationQuery(owner.slug));
  },
  head: ({ queries, params, locale }) => ({
    title:
      queries.getQueryData(programWorkspaceQuery(params['slug'] ?? '').queryKey)?.program.title ||
      workspaceMessages[locale].programs,
    description: '',
  }),
  component: WorkspaceProgramRoute,
};

function WorkspaceProgramRoute() {
  const { slug } = useParams({ strict: false }) as { slug: string };
  const { organization } = useActing();
  const say = useMessages(programMessages);
  const { data: workspace } = useSuspenseQuery(programWorkspaceQuery(slug));
  const { data: owner } = useSuspenseQuery(organizationQuery(workspace.owner.slug));
  return (
    <WorkspacePage
      key={workspace.program.id}
      workspace={workspace}
      organization={organization}
      channels={owner.channels}
      dates={
        <>
          <h3 className="text-sm text-ink-2">{say.upcoming}</h3>
          <Dates filter={upcomingOf(slug)} none={say.noUpcoming} organization={organization.slug} />
          <h3 className="pt-4 text-sm text-ink-2">{say.past}</h3>
          <Dates filter={pastOf(slug)} none={say.noPast} organization={organization.slug} />
        </>
      }
    />
  );
}

interface DatesProps {
  filter: EventListFilter;
  none: string;
  organization: string;
}

function Dates({ filter, none, organization }: DatesProps) {
  const events = useSuspenseInfiniteQuery(eventsQuery(filter));
  const found = events.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return <p className="text-sm text-ink-3">{none}</p>;
  return (
    <>
      <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
        {found.map((event) => (
          <EventItem
            key={event.id}
            event={event}
            to={privatePaths.workspaceEvent(organization, event.slug)}
          />
        ))}
      </ul>
      <MoreButton query={events} />
    </>
  );
}
