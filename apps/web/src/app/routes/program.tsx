import type { ProgramView } from '@guyub/domain/program';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';

import { type EventListFilter, eventsQuery } from '../../features/event/api/event-list.queries.ts';
import { DateList } from '../../features/event/components/date-list.tsx';
import { programQuery } from '../../features/program/api/program.queries.ts';
import { ProgramPage } from '../../features/program/components/program-page.tsx';
import { programMessages } from '../../features/program/messages.ts';
import { sayRecurrence } from '../../lib/recurrence-text.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

const upcomingOf = (program: string): EventListFilter => ({ program, order: 'soon', limit: 6 });
const pastOf = (program: string): EventListFilter => ({ program, order: 'past', limit: 6 });

export const page: Page = {
  prefetch: ({ queries, params }) => {
    const slug = params['slug'] ?? '';
    return Promise.all([
      queries.ensureQueryData(programQuery(slug)),
      queries.ensureInfiniteQueryData(eventsQuery(upcomingOf(slug))),
      queries.ensureInfiniteQueryData(eventsQuery(pastOf(slug))),
    ]);
  },
  head: ({ queries, params, locale }) => {
    const program = queries.getQueryData(programQuery(params['slug'] ?? '').queryKey);
    if (!program) return { title: programMessages[locale].programs, description: '' };
    const hosts = program.hosts.map(({ name }) => name).join(', ');
    return {
      title: programMessages[locale].pageTitle(program.title),
      description: programMessages[locale].describe(sayRecurrence(program.recurrence, locale), hosts),
      path: paths.program(program.slug),
      calendarFeed: `/programs/${program.slug}/calendar.ics`,
    };
  },
  component: ProgramRoute,
};

function ProgramRoute() {
  const { slug } = useParams({ from: '/site/program/$slug' }) as { slug: string };
  const { facts } = useRouteContext({ from: '__root__' });
  const say = useMessages(programMessages);
  const { data: program } = useSuspenseQuery(programQuery(slug));
  return (
    <ProgramPage
      program={program}
      publicUrl={facts.publicUrl}
      upcoming={<DateList filter={upcomingOf(slug)} none={say.noUpcoming} />}
      past={<DateList filter={pastOf(slug)} none={say.noPast} />}
      manage={<Manage program={program} />}
    />
  );
}

function Manage({ program }: { program: ProgramView }) {
  const say = useMessages(programMessages);
  const host = useMe()?.memberships.find(
    ({ organization, roles }) =>
      program.hosts.some(({ id }) => id === organization.id) &&
      roles.some((role) => role === 'admin' || role === 'officer' || role === 'head'),
  );
  if (!host) return null;
  return (
    <LinkButton to={privatePaths.workspaceProgram(host.organization.slug, program.slug)} look="line" isWide>
      <ListChecks aria-hidden="true" />
      {say.manage}
    </LinkButton>
  );
}
