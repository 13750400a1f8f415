import { type QueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';

import { calendarQuery, eventsQuery } from '../../features/event/api/event-list.queries.ts';
import { EventItem } from '../../features/event/components/event-list.tsx';
import { calendarMessages } from '../../features/event/calendar-messages.ts';
import { useToday } from '../../lib/clock.tsx';
import {
  addDays,
  dateOf,
  formatDate,
  formatMonth,
  formatPasaranDate,
  monthName,
  toLocal,
} from '../../lib/dates.ts';
import { addMonths, weeksOfMonth } from '../../lib/months.ts';
import { type Locale, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { buttonLook, LinkButton } from '../../ui/button.tsx';
import { selectLook } from '../../ui/field-look.ts';
import { KindFilter } from '../../ui/kind-filter.tsx';
import { kindOrder } from '../../ui/kind.tsx';
import { MonthCalendar } from '../../ui/month-calendar.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { toCalendarDays } from '../calendar-days.ts';
import { regionName, regionQuery } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, readSeveral, type SearchValues } from '../search-params.ts';

interface Shown {
  month: string;
  date: string | undefined;
  kinds: ReturnType<typeof readKinds>;
}

const readKinds = (search: SearchValues) => readSeveral(search, 'jenis', kindOrder);

function readShown(search: SearchValues, today: string): Shown {
  const month = readOne(search, 'bulan') ?? '';
  const date = readOne(search, 'tanggal') ?? '';
  return {
    month: /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    kinds: readKinds(search),
  };
}

function toQueries({ month, date, kinds }: Shown) {
  const from = `${month}-01`;
  const to = addDays(`${addMonths(month, 1)}-01`, -1);
  return {
    calendar: { from, to, kind: kinds },
    list: { from: date ?? from, to: date ?? to, kind: kinds },
  };
}

function titleOf(search: SearchValues, today: string, locale: Locale): string {
  const { date, month } = readShown(search, today);
  return date ? formatDate(date, locale) : formatMonth(`${month}-01`, locale);
}

/** The regency's date; the page's prefetch has fetched the region. */
function todayIn(queries: QueryClient, now: string): string {
  const region = queries.getQueryData(regionQuery().queryKey);
  return dateOf(toLocal(now, region?.timeZone ?? 'UTC'));
}

export const page: Page = {
  prefetch: async ({ queries, search, now }) => {
    await queries.ensureQueryData(regionQuery());
    const asked = toQueries(readShown(search, todayIn(queries, now)));
    await Promise.all([
      queries.ensureQueryData(calendarQuery(asked.calendar)),
      queries.ensureInfiniteQueryData(eventsQuery(asked.list)),
    ]);
  },
  head: ({ queries, locale, search, now }) => ({
    // by its name: several months may stand in a history, and in the list of what can be read without a network
    title: `${calendarMessages[locale].title} ${titleOf(search, todayIn(queries, now), locale)}`,
    description: calendarMessages[locale].describe(regionName(queries)),
    calendarFeed: '/calendar.ics',
    isUnlisted: Object.keys(search).length > 0,
  }),
  component: CalendarRoute,
};

/** A month with one thread a kind on each day, and under it the agenda of the month or of the chosen day. */
function CalendarRoute() {
  const say = useMessages(calendarMessages);
  const locale = useLocale();
  const today = useToday();
  const shown = readShown(useSearch({ from: '/site/kalender' }), today);
  const asked = toQueries(shown);
  const { data: calendar } = useSuspenseQuery(calendarQuery(asked.calendar));
  const events = useSuspenseInfiniteQuery(eventsQuery(asked.list));
  const navigate = useNavigate();
  const agenda = useAgendaInView(shown.date);
  const found = events.data.pages.flatMap(({ items }) => items);
  const linkOf = (next: Partial<Shown>) => {
    const { month, date, kinds } = { ...shown, ...next };
    return { to: paths.calendar, search: { bulan: month, tanggal: date, jenis: kinds } };
  };
  const monthWords = formatMonth(`${shown.month}-01`, locale);
  const arrow = buttonLook({ look: 'text', isIcon: true });
  return (
    <div className="wrap">
      <PageHeader
        title={say.title}
        below={
          <Link
            {...linkOf({ month: today.slice(0, 7), date: today })}
            className="touch inline-flex items-center"
          >
            {say.today(formatPasaranDate(today, locale))}
          </Link>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[26rem_minmax(0,1fr)] lg:gap-x-14">
        <div className="grid content-start gap-5">
          <MonthCalendar
            title={<span className="sr-only">{monthWords}</span>}
            weeks={weeksOfMonth(shown.month)}
            {...toCalendarDays(calendar)}
            today={today}
            month={shown.month}
            selected={shown.date}
            linkOf={(date) =>
              linkOf({ month: date.slice(0, 7), date: date === shown.date ? undefined : date })
            }
            hasPasaran
            controls={
              <>
                <MonthPicker
                  month={shown.month}
                  thisYear={Number(today.slice(0, 4))}
                  onPick={(month) =>
                    void navigate({ ...linkOf({ month, date: undefined }), resetScroll: false })
                  }
                />
                <Link
                  {...linkOf({ month: addMonths(shown.month, -1), date: undefined })}
                  aria-label={say.earlier}
                  className={arrow}
                >
                  <ChevronLeft aria-hidden="true" />
                </Link>
                <Link
                  {...linkOf({ month: addMonths(shown.month, 1), date: undefined })}
                  aria-label={say.later}
                  className={arrow}
                >
                  <ChevronRight aria-hidden="true" />
                </Link>
              </>
            }
          />
          <KindFilter chosen={shown.kinds} linkOf={(kinds) => linkOf({ kinds: [...kinds] })} />
          <LinkButton to={paths.subscribe} look="text" className="justify-self-start">
            <CalendarPlus aria-hidden="true" />
            {say.subscribe}
          </LinkButton>
          <Holidays holidays={calendar.holidays} undecidedYears={calendar.undecidedYears} />
        </div>
        <section ref={agenda} aria-labelledby="agenda" className="scroll-mt-4 scroll-mb-20">
          <h2 id="agenda" className="border-b-[1.5px] border-line-strong pb-2 text-base">
            {shown.date ? formatPasaranDate(shown.date, locale) : say.agenda(monthWords)}
          </h2>
          {found.length === 0 ? (
            <div className="pt-5">
              <Notice
                title={shown.date ? say.noneOnDay : say.none}
                text={shown.date ? say.noneOnDayHint : say.noneHint}
              />
            </div>
          ) : (
            <ul className="divide-y divide-line">
              {found.map((event) => (
                <EventItem key={event.id} event={event} />
              ))}
            </ul>
          )}
          <MoreButton query={events} />
          {shown.date ? (
            <Link
              {...linkOf({ date: undefined })}
              resetScroll={false}
              className="touch mt-4 inline-flex items-center text-sm font-semibold"
            >
              {say.wholeMonth(monthWords)}
            </Link>
          ) : null}
        </section>
      </div>
    </div>
  );
}

/** The chosen day's list lies below the month on a phone: it comes to whoever tapped the day. */
function useAgendaInView(date: string | undefined): RefObject<HTMLElement | null> {
  const agenda = useRef<HTMLElement>(null);
  const last = useRef(date);
  useEffect(() => {
    if (date !== undefined && date !== last.current) agenda.current?.scrollIntoView({ block: 'nearest' });
    last.current = date;
  }, [date]);
  return agenda;
}

/** Years that can be picked, around this one; others are reached by their address. */
const yearsBack = 10;
const yearsAhead = 3;

function MonthPicker({
  month,
  thisYear,
  onPick,
}: {
  month: string;
  thisYear: number;
  onPick: (month: string) => void;
}) {
  const say = useMessages(calendarMessages);
  const locale = useLocale();
  // what was picked last holds, also while its page is on the way: a year and a month are picked one after the other
  const [picked, setPicked] = useState({ month, from: month });
  if (picked.from !== month) setPicked({ month, from: month });
  const [year = '', number = ''] = picked.month.split('-');
  const pick = (next: string) => {
    setPicked({ month: next, from: month });
    onPick(next);
  };
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) =>
    String(thisYear - yearsBack + index),
  );
  const look = `${selectLook} touch w-auto! py-1.5! text-sm! font-semibold`;
  return (
    <div className="mr-auto flex gap-2">
      <select
        aria-label={say.month}
        value={number}
        onChange={({ target }) => pick(`${year}-${target.value}`)}
        className={look}
      >
        {Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).map((one) => (
          <option key={one} value={one}>
            {monthName(`${year}-${one}-01`, locale)}
          </option>
        ))}
      </select>
      <select
        aria-label={say.year}
        value={year}
        onChange={({ target }) => pick(`${target.value}-${number}`)}
        className={look}
      >
        {(years.includes(year) ? years : [...years, year].sort()).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

function Holidays({
  holidays,
  undecidedYears,
}: {
  holidays: readonly { date: string; name: string }[];
  undecidedYears: readonly number[];
}) {
  const say = useMessages(calendarMessages);
  const locale = useLocale();
  return (
    <div className="grid gap-1 text-sm">
      {holidays.map(({ date, name }) => (
        <p key={`${date}${name}`}>
          <span className="font-bold text-holiday">{formatPasaranDate(date, locale)}</span> {name}
        </p>
      ))}
      {undecidedYears.map((year) => (
        <p key={year} className="text-ink-3">
          {say.undecided(year)}
        </p>
      ))}
    </div>
  );
}
