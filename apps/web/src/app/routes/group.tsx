import type { OrganizationView } from '@guyub/domain/organization';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext } from '@tanstack/react-router';

import { type EventListFilter, eventsQuery } from '../../features/event/api/event-list.queries.ts';
import { DateList } from '../../features/event/components/date-list.tsx';
import { organizationQuery } from '../../features/organization/api/organization.queries.ts';
import { JoinButton } from '../../features/organization/components/join-button.tsx';
import { OrganizationPage } from '../../features/organization/components/organization-page.tsx';
import { organizationMessages } from '../../features/organization/messages.ts';
import { programsQuery } from '../../features/program/api/program.queries.ts';
import { ProgramList } from '../../features/program/components/program-list.tsx';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

const upcomingOf = (group: string): EventListFilter => ({ group, order: 'soon', limit: 6 });
const pastOf = (group: string): EventListFilter => ({ group, order: 'past', limit: 6 });
const programsOf = (organization: string) => programsQuery({ organization, limit: 20 });

export const page: Page = {
  prefetch: ({ queries, params }) => {
    const slug = params['slug'] ?? '';
    return Promise.all([
      queries.ensureQueryData(organizationQuery(slug)),
      queries.ensureInfiniteQueryData(programsOf(slug)),
      queries.ensureInfiniteQueryData(eventsQuery(upcomingOf(slug))),
      queries.ensureInfiniteQueryData(eventsQuery(pastOf(slug))),
    ]);
  },
  head: ({ queries, params, locale, publicUrl }) => {
    const organization = queries.getQueryData(organizationQuery(params['slug'] ?? '').queryKey);
    if (!organization) return { title: organizationMessages[locale].title, description: '' };
    return {
      title: organization.name,
      description: organization.about || organizationMessages[locale].kinds[organization.kind],
      jsonLd: [
        {
          '@type': 'Organization',
          name: organization.name,
          alternateName: organization.code,
          url: `${publicUrl}${localizedPath(locale, paths.group(organization.slug))}`,
          sameAs: organization.channels.map(({ address }) => address),
        },
      ],
      calendarFeed: `/groups/${organization.slug}/calendar.ics`,
      newsFeed: `/groups/${organization.slug}/feed`,
    };
  },
  component: GroupRoute,
};

function GroupRoute() {
  const { slug } = useParams({ from: '/site/grup/$slug' }) as { slug: string };
  const { facts } = useRouteContext({ from: '__root__' });
  const say = useMessages(organizationMessages);
  const { data: organization } = useSuspenseQuery(organizationQuery(slug));
  return (
    <OrganizationPage
      organization={organization}
      publicUrl={facts.publicUrl}
      programs={<Programs slug={slug} />}
      upcoming={<DateList filter={upcomingOf(slug)} none={say.noUpcoming} />}
      past={<DateList filter={pastOf(slug)} none={say.noPast} />}
      manage={<Manage organization={organization} />}
    />
  );
}

function Programs({ slug }: { slug: string }) {
  const programs = useSuspenseInfiniteQuery(programsOf(slug));
  return (
    <>
      <ProgramList programs={programs.data.pages.flatMap(({ items }) => items)} />
      <MoreButton query={programs} />
    </>
  );
}

function Manage({ organization }: { organization: OrganizationView }) {
  const say = useMessages(organizationMessages);
  const locale = useLocale();
  const me = useMe();
  const isMember = me?.memberships.some(({ organization: { id } }) => id === organization.id);
  if (isMember)
    return (
      <LinkButton to={privatePaths.workspace(organization.slug)} look="line" isWide lang={locale}>
        {say.workspace}
      </LinkButton>
    );
  if (organization.kind !== 'group') return null;
  return <JoinButton organization={organization} isSignedIn={me !== null} />;
}
