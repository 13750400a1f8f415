import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { calendarQuery, eventsQuery, kindCountsQuery } from '../../features/event/api/event.queries.ts';
import { EventList } from '../../features/event/components/event-list.tsx';
import { JointCall } from '../../features/event/components/joint-call.tsx';
import { eventMessages } from '../../features/event/messages.ts';
import { groupsQuery } from '../../features/organization/api/organization.queries.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { useToday } from '../../lib/clock.tsx';
import {
  addDays,
  dateOf,
  formatMonthSpan,
  formatPasaranDate,
  startOfWeek,
  toLocal,
  weeksFrom,
} from '../../lib/dates.ts';
import { useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { KindFilter } from '../../ui/kind-filter.tsx';
import { MonthCalendar } from '../../ui/month-calendar.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { toCalendarDays } from '../calendar-days.ts';
import { regionName, regionQuery } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import type { SearchValues } from '../search-params.ts';
import {
  dateChoices,
  readStartFilter,
  type StartFilter,
  toStartQueries,
  writeStartFilter,
} from '../start-filter.ts';

export const page: Page = {
  prefetch: async ({ queries, search, now }) => {
    const region = await queries.ensureQueryData(regionQuery());
    const today = dateOf(toLocal(now, region.timeZone));
    const { list, counts, calendar } = toStartQueries(readStartFilter(search), today);
    await Promise.all([
      queries.ensureInfiniteQueryData(eventsQuery(list)),
      queries.ensureQueryData(kindCountsQuery(counts)),
      queries.ensureQueryData(calendarQuery(calendar)),
      queries.ensureQueryData(districtsQuery()),
      queries.ensureQueryData(groupsQuery()),
    ]);
  },
  head: ({ queries, locale, search }) => {
    const say = eventMessages[locale];
    return {
      title: say.nearTitle,
      description: say.nearDescription(regionName(queries)),
      calendarFeed: '/calendar.ics',
      isUnlisted: Object.keys(search).length > 0,
    };
  },
  component: Start,
};

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
        below={say.todayLine(formatPasaranDate(today, locale), counts.total)}
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
      <div className="grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-14">
        {call ? (
          <div className="lg:col-start-2">
            <JointCall event={call} />
          </div>
        ) : null}
        <aside
          aria-label={say.filters}
          className="grid content-start gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:sticky lg:top-6 lg:self-start"
        >
          <StartCalendar filter={filter} today={today} linkOf={linkOf} />
          <KindFilter
            chosen={filter.kinds}
            counts={counts.counts}
            linkOf={(kinds) => linkOf({ kinds: [...kinds] })}
          />
          <Selects filter={filter} onChange={go} />
        </aside>
        <section aria-label={say.list} className="lg:col-start-2">
          {found.length === 0 ? (
            <Notice title={say.none} text={say.noneHint}>
              <LinkButton to={paths.start} look="line">
                {say.showAll}
              </LinkButton>
            </Notice>
          ) : (
            <EventList events={found.filter((event) => event !== call)} />
          )}
          <MoreButton query={events} />
        </section>
      </div>
    </div>
  );
}

interface PartProps {
  filter: StartFilter;
}

function StartCalendar({
  filter,
  today,
  linkOf,
}: PartProps & {
  today: string;
  linkOf: (next: Partial<StartFilter>) => { to: string; search: SearchValues };
}) {
  const locale = useLocale();
  const { data } = useSuspenseQuery(calendarQuery(toStartQueries(filter, today).calendar));
  const monday = startOfWeek(today);
  return (
    <MonthCalendar
      title={formatMonthSpan(monday, addDays(monday, 27), locale)}
      weeks={weeksFrom(today, 4)}
      {...toCalendarDays(data)}
      today={today}
      selected={filter.date}
      linkOf={(date) => linkOf({ date: date === filter.date ? undefined : date })}
      isStrip
    />
  );
}

function Selects({ filter, onChange }: PartProps & { onChange: (next: Partial<StartFilter>) => void }) {
  const say = useMessages(eventMessages);
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const dateWords = [say.thisWeek, say.weekend, say.nextWeek, say.fourWeeks];
  return (
    <div className="grid grid-cols-[1.4fr_1fr] gap-2">
      <FilterSelect
        label={say.district}
        all={say.allDistricts}
        value={filter.area}
        options={districts.map((area) => ({ value: area.code, label: area.name }))}
        onChange={(area) => onChange({ area })}
      />
      <FilterSelect
        label={say.date}
        all={say.anyDate}
        value={filter.date}
        options={dateChoices.map((value, index) => ({ value, label: dateWords[index] ?? value }))}
        onChange={(date) => onChange({ date })}
      />
      <div className="col-span-2">
        <FilterSelect
          label={say.group}
          all={say.allGroups}
          value={filter.group}
          options={groups.map((group) => ({ value: group.slug, label: group.name }))}
          onChange={(group) => onChange({ group })}
        />
      </div>
    </div>
  );
}
