import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';

import { SubscribePage } from '../../features/feed/components/subscribe-page.tsx';
import { feedMessages } from '../../features/feed/messages.ts';
import { groupsQuery } from '../../features/organization/api/organization.queries.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { regionName, useRegion } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) =>
    Promise.all([queries.ensureQueryData(groupsQuery()), queries.ensureQueryData(districtsQuery())]),
  head: ({ queries, locale }) => ({
    title: feedMessages[locale].title,
    description: feedMessages[locale].describe(regionName(queries)),
    calendarFeed: '/calendar.ics',
    newsFeed: '/feed',
  }),
  component: SubscribeRoute,
};

function SubscribeRoute() {
  const { facts } = useRouteContext({ from: '__root__' });
  const region = useRegion();
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const { data: districts } = useSuspenseQuery(districtsQuery());
  return (
    <SubscribePage
      region={`${region.prefix} ${region.name}`}
      groups={groups}
      districts={districts}
      publicUrl={facts.publicUrl.replace(/\/+$/, '')}
    />
  );
}
