import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';

import { formatMonth, formatPasaranDate, formatTime, timeOf, toLocal, zoneName } from '../../../lib/dates.ts';
import { useNow, useTimeZone, useToday } from '../../../lib/clock.tsx';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { summaryQuery } from '../api/oversight.queries.ts';
import { oversightMessages } from '../messages.ts';
import { ExceptionList } from './exception-list.tsx';
import { MonthSummary } from './month-summary.tsx';

interface OversightPageProps {
  month: string | undefined;
  /** In whose workspace its reader looks into a program. */
  officeSlug: string | null;
}

/** The office's start page: what needs a look first, then what a month came to. */
export function OversightPage({ month, officeSlug }: OversightPageProps) {
  const say = useMessages(oversightMessages);
  const locale = useLocale();
  const now = useNow();
  const today = useToday();
  const timeZone = useTimeZone();
  const { data: summary } = useSuspenseQuery(summaryQuery(month));
  const time = formatTime(timeOf(toLocal(now, timeZone)), locale);
  return (
    <div className="wrap grid gap-x-14 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <header className="grid gap-1 lg:col-span-2">
        <p className="text-sm text-ink-3">
          {formatPasaranDate(today, locale)} · {time} {zoneName(timeZone)}
        </p>
        <h1>{say.heading(summary.exceptionsTotal)}</h1>
      </header>
      <div className="grid content-start gap-6">
        <ExceptionList
          exceptions={summary.exceptions}
          total={summary.exceptionsTotal}
          officeSlug={officeSlug}
        />
        <p className="grid grid-cols-[1.375rem_1fr] gap-2.5 text-sm text-ink-2">
          <CircleCheck aria-hidden="true" className="mt-0.5 text-ok" />
          <span>
            {summary.exceptionsTotal > 0 ? <b className="text-ink">{say.restFine} </b> : null}
            {say.fine(summary.fine.events, summary.fine.groups, formatMonth(`${summary.month}-01`, locale))}{' '}
            <Link to={privatePaths.oversightPrograms}>{say.seeAll}</Link>
          </span>
        </p>
      </div>
      <MonthSummary summary={summary} thisMonth={today.slice(0, 7)} />
    </div>
  );
}
