import type { ActivityKind } from '@guyub/domain/program';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { Fragment, type ReactNode, useId } from 'react';

import { dayName, dayOfMonth, formatDayMonth, isSunday, pasaranOf, shortMonthName } from '../lib/dates.ts';
import { weekHead } from '../lib/months.ts';
import { useLocale, useMessages } from '../lib/i18n.tsx';
import { join } from './class-names.ts';
import { kindLooks, kindWords } from './kind.tsx';
import { uiMessages } from './messages.ts';

export interface CalendarDay {
  kinds: readonly ActivityKind[];
  /** How many events the day holds, for those who hear the calendar. */
  count: number;
  /** There are more than that. */
  hasMore: boolean;
}

interface MonthCalendarProps {
  title: ReactNode;
  /** Weeks of seven dates, Monday first. */
  weeks: readonly (readonly string[])[];
  days: ReadonlyMap<string, CalendarDay>;
  /** Date → the holiday's name. */
  holidays: ReadonlyMap<string, string>;
  today: string;
  selected?: string | undefined;
  /** The month that is meant; days of others are paler. */
  month?: string;
  /** Where a day leads; in a strip only those with events do. */
  linkOf: (date: string) => { to: string; search?: Record<string, unknown> };
  /** Beside the title: earlier, later. */
  controls?: ReactNode;
  /** On phones only the first week, until it is opened. */
  isStrip?: boolean;
  hasPasaran?: boolean;
}

/** A calendar with one thread of colour per kind of activity on each day. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { title, weeks, controls, selected, isStrip = false } = props;
  const locale = useLocale();
  const say = useMessages(uiMessages);
  const id = useId();
  return (
    <section aria-labelledby={`${id}-t`}>
      <div className="mb-1 flex min-h-11 items-center justify-between gap-3">
        <h2 id={`${id}-t`} className="text-lg">
          {title}
        </h2>
        <div className="flex grow items-center justify-end">{controls}</div>
      </div>
      <div className="mb-1 grid grid-cols-7 text-center text-xs font-semibold text-ink-3" aria-hidden="true">
        {weekHead[locale].map((name, day) => (
          <span key={name} className={day === 6 ? 'text-holiday' : ''}>
            {name}
          </span>
        ))}
      </div>
      <div className="border-t-[1.5px] border-line-strong">
        {/* a checkbox, so that the strip opens before the app has arrived */}
        {isStrip ? (
          <input
            type="checkbox"
            id={id}
            // the chosen day must not lie in a week that is folded away
            defaultChecked={selected !== undefined}
            className="peer sr-only lg:hidden"
          />
        ) : null}
        {weeks.map((week, index) => (
          <Fragment key={week[0]}>
            <ol
              className={join(
                'grid-cols-7',
                isStrip && index > 0 ? 'hidden peer-checked:grid lg:grid' : 'grid',
              )}
            >
              {week.map((date) => (
                <li key={date} className="border-b border-line">
                  <Day date={date} {...props} />
                </li>
              ))}
            </ol>
          </Fragment>
        ))}
        {isStrip ? (
          <label
            htmlFor={id}
            className="touch flex items-center justify-center gap-1.5 text-sm font-semibold text-brand-ink peer-checked:[&_.when-folded]:hidden peer-checked:[&_.when-open]:inline peer-checked:[&_svg]:rotate-180 peer-focus-visible:outline-3 peer-focus-visible:outline-brand lg:hidden"
          >
            <span className="when-folded">{say.fourWeeks}</span>
            <span className="when-open hidden">{say.oneWeek}</span>
            <ChevronDown aria-hidden="true" className="size-4!" />
          </label>
        ) : null}
      </div>
    </section>
  );
}

function Day({
  date,
  days,
  holidays,
  today,
  selected,
  month,
  linkOf,
  hasPasaran,
  isStrip = false,
}: { date: string } & MonthCalendarProps) {
  const locale = useLocale();
  const say = useMessages(uiMessages);
  const day = days.get(date);
  const holiday = holidays.get(date);
  const number = dayOfMonth(date);
  const isOther = month !== undefined && !date.startsWith(month);
  const face = (
    <>
      <span className={join(date === today && 'h-max rounded-xs bg-ink px-1.5 py-0.5 text-paper')}>
        {number}
        {number === 1 ? <span className="sr-only"> {shortMonthName(date, locale)}</span> : null}
      </span>
      {hasPasaran ? (
        <span className="text-[0.8125rem] font-normal text-ink-3 max-sm:sr-only">{pasaranOf(date)}</span>
      ) : null}
      {day ? (
        <span className="flex gap-0.75" aria-hidden="true">
          {day.kinds.map((kind) => (
            <i key={kind} className={join(kindLooks[kind].color, 'h-3 w-1.25 rounded-[1px] bg-kind-fill')} />
          ))}
        </span>
      ) : null}
    </>
  );
  const look = join(
    'grid min-h-12 content-between justify-items-center py-1.5 text-sm leading-tight tabular-nums no-underline',
    isSunday(date) || holiday !== undefined ? 'text-holiday' : day ? 'text-ink' : 'text-ink-3',
    day ? 'bg-card font-extrabold hover:bg-brand-soft' : isOther ? 'font-normal' : 'font-semibold',
    date === selected && 'outlined-strong bg-brand-soft',
  );
  if (!day && isStrip) {
    return (
      <span className={look} title={holiday} {...(date === today ? { 'aria-current': 'date' as const } : {})}>
        {face}
      </span>
    );
  }
  const label = [
    `${dayName(date, locale)}, ${formatDayMonth(date, locale)}`,
    ...(holiday === undefined ? [] : [holiday]),
    say.eventsOnDay(day?.count ?? 0, day?.hasMore ?? false),
    ...(day ? [day.kinds.map((kind) => kindWords[locale][kind].long).join(', ')] : []),
  ].join(' · ');
  return (
    <Link
      {...linkOf(date)}
      aria-label={label}
      className={day ? look : `${look} hover:bg-brand-soft`}
      title={holiday}
      resetScroll={false}
      activeOptions={{ includeSearch: true, exact: true }}
    >
      {face}
    </Link>
  );
}
