import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, X } from 'lucide-react';

import { calendarQuery, type KindCounts } from '../features/event/api/event-list.queries.ts';
import { eventMessages } from '../features/event/messages.ts';
import { groupsQuery } from '../features/organization/api/organization.queries.ts';
import { districtsQuery } from '../features/place/api/place.queries.ts';
import { addDays, formatDate } from '../lib/dates.ts';
import { formatMonthSpan, startOfWeek, weeksFrom } from '../lib/weeks.ts';
import { useLocale, useMessages } from '../lib/i18n.tsx';
import { buttonLook } from '../ui/button.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';
import { KindFilter } from '../ui/kind-filter.tsx';
import { kindWords } from '../ui/kind.tsx';
import { MonthCalendar } from '../ui/month-calendar.tsx';
import { toCalendarDays } from './calendar-days.ts';
import type { SearchValues } from './search-params.ts';
import { dateChoices, type StartFilter, type StartQueries } from './start-filter.ts';

interface StartFiltersProps {
  filter: StartFilter;
  asked: StartQueries;
  counts: KindCounts;
  today: string;
  /** Something is chosen or sought: results come first, and the choices fold away on phones. */
  isFiltered: boolean;
  linkOf: (next: Partial<StartFilter>) => { to: string; search: SearchValues };
  onChange: (next: Partial<StartFilter>) => void;
}

/** Calendar, kinds, kecamatan, days and groups; once something is chosen, one line with what it is. */
export function StartFilters(props: StartFiltersProps) {
  const { filter, asked, counts, isFiltered, linkOf } = props;
  const say = useMessages(eventMessages);
  return (
    <aside
      aria-label={say.filters}
      className="grid content-start gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:sticky lg:top-6 lg:self-start"
    >
      {/* a checkbox, so that it unfolds before the app has arrived */}
      {isFiltered ? <input type="checkbox" id="fold" className="peer sr-only lg:hidden" /> : null}
      {isFiltered ? (
        <div className="flex flex-wrap items-center gap-2 peer-checked:[&_label_svg]:rotate-180 peer-focus-visible:[&_label]:outline-3 peer-focus-visible:[&_label]:outline-brand">
          <label htmlFor="fold" className={`${buttonLook({ look: 'line' })} cursor-pointer lg:hidden`}>
            {say.fold}
            <ChevronDown aria-hidden="true" className="size-4!" />
          </label>
          <Chips {...props} />
        </div>
      ) : null}
      <div className={isFiltered ? 'hidden gap-5 peer-checked:grid lg:grid' : 'grid gap-5'}>
        {asked.calendar ? <StartCalendar {...props} days={asked.calendar} /> : null}
        <KindFilter
          chosen={filter.kinds}
          counts={counts.counts}
          hasMore={counts.hasMore}
          linkOf={(kinds) => linkOf({ kinds: [...kinds] })}
        />
        <Selects {...props} />
      </div>
    </aside>
  );
}

const useDateWords = () => {
  const say = useMessages(eventMessages);
  return [say.thisWeek, say.weekend, say.nextWeek, say.fourWeeks];
};

/** What is chosen, each with the way to be rid of it. */
function Chips({ filter, linkOf }: StartFiltersProps) {
  const say = useMessages(eventMessages);
  const locale = useLocale();
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const dateWords = useDateWords();
  const { kinds, area, date, group, search } = filter;
  const chips: [string | undefined, Partial<StartFilter>][] = [
    [search && `“${search}”`, { search: undefined }],
    ...kinds.map((kind): [string, Partial<StartFilter>] => [
      kindWords[locale][kind].long,
      { kinds: kinds.filter((one) => one !== kind) },
    ]),
    [area && (districts.find(({ code }) => code === area)?.name ?? area), { area: undefined }],
    [
      date && (dateWords[dateChoices.findIndex((choice) => choice === date)] ?? formatDate(date, locale)),
      { date: undefined },
    ],
    [group && (groups.find(({ slug }) => slug === group)?.name ?? group), { group: undefined }],
  ];
  return chips.map(([label, next]) =>
    label ? (
      <Link
        key={label}
        {...linkOf(next)}
        resetScroll={false}
        className="touch inline-flex max-w-full items-center gap-1.5 rounded-sm bg-brand-soft px-3 text-sm font-semibold text-brand-ink no-underline hover:underline"
      >
        <span className="sr-only">{say.without} </span>
        <span className="truncate">{label}</span>
        <X aria-hidden="true" className="size-4! flex-none" />
      </Link>
    ) : null,
  );
}

function StartCalendar({
  filter,
  today,
  linkOf,
  days,
}: StartFiltersProps & { days: NonNullable<StartQueries['calendar']> }) {
  const locale = useLocale();
  const { data } = useSuspenseQuery(calendarQuery(days));
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

function Selects({ filter, onChange }: StartFiltersProps) {
  const say = useMessages(eventMessages);
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const dateWords = useDateWords();
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
