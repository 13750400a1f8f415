import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import {
  calendarQuery,
  eventsQuery,
  kindCountsQuery,
  similarEventsQuery,
} from '../../features/event/api/event-list.queries.ts';
import { JointCall } from '../../features/event/components/joint-call.tsx';
import { eventMessages } from '../../features/event/messages.ts';
import { groupsQuery } from '../../features/organization/api/organization.queries.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { useToday } from '../../lib/clock.tsx';
import { dateOf, formatPasaranDate, toLocal } from '../../lib/dates.ts';
import { useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { regionName, regionQuery } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import type { SearchValues } from '../search-params.ts';
import { readStartFilter, type StartFilter, toStartQueries, writeStartFilter } from '../start-filter.ts';
import { StartFilters } from '../start-filters.tsx';
import { StartResults } from '../start-results.tsx';

export const page: Page = {
  prefetch: async ({ queries, search, now }) => {
    const region = await queries.ensureQueryData(regionQuery());
    const today = dateOf(toLocal(now, region.timeZone));
    const { list, counts, calendar, past, similar } = toStartQueries(readStartFilter(search), today);
    const [ahead, gone] = await Promise.all([
      queries.ensureInfiniteQueryData(eventsQuery(list)),
      past && queries.ensureInfiniteQueryData(eventsQuery(past)),
      queries.ensureQueryData(kindCountsQuery(counts)),
      calendar && queries.ensureQueryData(calendarQuery(calendar)),
      queries.ensureQueryData(districtsQuery()),
      queries.ensureQueryData(groupsQuery()),
    ]);
    if (similar && !hasItems(ahead) && !hasItems(gone))
      await queries.ensureQueryData(similarEventsQuery(similar));
  },
  head: ({ queries, locale, search }) => {
    const say = eventMessages[locale];
    return {
      title: say.nearTitle,
      description: say.nearDescription(regionName(queries)),
      calendarFeed: '/calendar.ics',
      newsFeed: '/feed',
      isUnlisted: Object.keys(search).length > 0,
    };
  },
  component: Start,
};

const hasItems = (found: { pages: readonly { items: readonly object[] }[] } | undefined) =>
  found?.pages.some(({ items }) => items.length > 0) ?? false;

function Start() {
  const say = useMessages(eventMessages);
  const locale = useLocale();
  const today = useToday();
  const navigate = useNavigate();
  const filter = readStartFilter(useSearch({ from: '/site/' }));
  const asked = toStartQueries(filter, today);
  const events = useSuspenseInfiniteQuery(eventsQuery(asked.list));
  const { data: counts } = useSuspenseQuery(kindCountsQuery(asked.counts));
  const found = events.data.pages.flatMap(({ items }) => items);

  const isFiltered = Object.values(writeStartFilter(filter)).some(
    (value) => value !== undefined && value.length > 0,
  );
  const call = isFiltered
    ? undefined
    : found.find((event) => event.hosts.length > 1 && event.state === 'scheduled');
  const linkOf = (next: Partial<StartFilter>) => ({
    to: paths.start,
    search: writeStartFilter({ ...filter, ...next }),
  });
  // from the address as it is now: the page may still show what was asked before
  const go = (next: Partial<StartFilter>) =>
    void navigate({
      to: paths.start,
      search: (now: SearchValues) => writeStartFilter({ ...readStartFilter(now), ...next }),
      resetScroll: false,
    });

  return (
    <div className="wrap">
      <PageHeader
        title={say.nearTitle}
        below={say.todayLine(formatPasaranDate(today, locale), `${counts.total}${counts.hasMore ? '+' : ''}`)}
        action={
          <SearchBox
            name="cari"
            label={say.searchLabel}
            placeholder={say.searchHint}
            value={filter.search ?? ''}
            onSearch={(search) => go({ search: search || undefined })}
          />
        }
      />
      <div className="grid gap-5 lg:gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-14">
        {call ? (
          <div className="lg:col-start-2">
            <JointCall event={call} />
          </div>
        ) : null}
        <StartFilters
          filter={filter}
          asked={asked}
          counts={counts}
          today={today}
          isFiltered={isFiltered}
          linkOf={linkOf}
          onChange={go}
        />
        <section aria-label={say.list} className="lg:col-start-2">
          <StartResults asked={asked} pinned={call} />
        </section>
      </div>
    </div>
  );
}
