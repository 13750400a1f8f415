import type { EventView } from '@guyub/domain/event';
import { placeLine } from '@guyub/domain/feed';
import { posterPath, posterVersion } from '@guyub/domain/poster';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext } from '@tanstack/react-router';
import { Suspense } from 'react';

import { eventQuery } from '../../features/event/api/event.queries.ts';
import { EventPage } from '../../features/event/components/event-page.tsx';
import { eventPageMessages } from '../../features/event/page-messages.ts';
import { useToday } from '../../lib/clock.tsx';
import { dateOf, formatDate, formatWhen } from '../../lib/dates.ts';
import { type Locale, localizedPath } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { PageHead } from '../head.ts';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

const ManageEvent = lazyPart(async () => ({ default: (await import('../manage-event.tsx')).ManageEvent }));

export const page: Page = {
  prefetch: ({ queries, params }) => queries.ensureQueryData(eventQuery(params['slug'] ?? '')),
  head: ({ queries, params, locale, publicUrl }) => {
    const event = queries.getQueryData(eventQuery(params['slug'] ?? '').queryKey);
    if (!event) return { title: eventPageMessages[locale].back };
    return {
      title: `${event.title}, ${formatDate(dateOf(event.startsLocal), locale)}`,
      path: paths.event(event.slug),
      // a browser that goes on without a reload needs none of it
      ...(__SERVER__ && toPreview(event, locale, publicUrl)),
    };
  },
  component: EventRoute,
};

function EventRoute() {
  const { slug } = useParams({ from: '/site/kegiatan/$slug' }) as { slug: string };
  const { facts } = useRouteContext({ from: '__root__' });
  const { data: event } = useSuspenseQuery(eventQuery(slug));
  const me = useMe();
  return (
    <EventPage
      event={event}
      publicUrl={facts.publicUrl}
      today={useToday()}
      manage={
        me ? (
          <Suspense fallback={null}>
            <ManageEvent event={event} me={me} />
          </Suspense>
        ) : null
      }
    />
  );
}

const placeOf = (event: EventView) =>
  placeLine(event.venue?.name, event.venue?.areaLabel) || (event.onlineUrl ?? '');

/** What other sites and search engines read. */
const toPreview = (event: EventView, locale: Locale, publicUrl: string): Omit<PageHead, 'title'> => ({
  description: describe(event, locale),
  type: 'article',
  ...(event.state !== 'draft' && {
    image: {
      path: posterPath(event.slug, posterVersion(event, locale), locale),
      alt: [event.title, describe(event, locale)].filter(Boolean).join(' · '),
    },
  }),
  jsonLd: [toSchemaEvent(event, locale, publicUrl)],
  calendarFeed: `/programs/${event.program.slug}/calendar.ics`,
});

const describe = (event: EventView, locale: Locale) =>
  [
    formatWhen(event.startsLocal, event.timeZone, locale),
    placeOf(event),
    event.hosts.map(({ code }) => code).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');

/** schema.org/Event, as search engines read it. */
function toSchemaEvent(event: EventView, locale: Locale, publicUrl: string): object {
  const isMoved = event.movedFromLocal !== null;
  const status =
    event.state === 'cancelled' ? 'EventCancelled' : isMoved ? 'EventRescheduled' : 'EventScheduled';
  return {
    '@type': 'Event',
    name: event.title,
    description: event.purpose,
    startDate: event.startsAt,
    endDate: event.endsAt,
    ...(isMoved && { previousStartDate: event.movedFromLocal }),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${event.venue ? 'Offline' : 'Online'}EventAttendanceMode`,
    location: event.venue
      ? {
          '@type': 'Place',
          name: event.venue.name,
          address: placeLine(event.venue.address, event.venue.areaLabel),
          ...(event.venue.lat !== null &&
            event.venue.lng !== null && {
              geo: { '@type': 'GeoCoordinates', latitude: event.venue.lat, longitude: event.venue.lng },
            }),
        }
      : { '@type': 'VirtualLocation', url: event.onlineUrl },
    organizer: event.hosts.map((host) => ({
      '@type': 'Organization',
      name: host.name,
      url: `${publicUrl}${localizedPath(locale, paths.group(host.slug))}`,
    })),
    isAccessibleForFree: true,
    url: `${publicUrl}${localizedPath(locale, paths.event(event.slug))}`,
  };
}
