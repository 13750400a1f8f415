import type { EventView } from '@guyub/domain/event';

import { daysBetween, formatDate } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { formatAmount, formatFigure, unitWord } from '../../../lib/units.ts';
import { KindIcon, kindWords } from '../../../ui/kind.tsx';
import { Loom } from '../../../ui/loom.tsx';
import { eventPageMessages } from '../page-messages.ts';

type Activity = EventView['activities'][number];

/** What is done: each activity with its own target, its own cloth and its own result. */
export function EventActivities({ event, today }: { event: EventView; today: string }) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const isOver = event.state === 'ended' || event.state === 'reported';
  return (
    <section className="grid gap-3">
      <h2>{say.activities}</h2>
      {event.peopleTarget === null || event.state === 'cancelled' ? null : (
        <p className="text-sm text-ink-2">{say.peopleTarget(formatNumber(event.peopleTarget, locale))}</p>
      )}
      <ul className="grid gap-3">
        {event.activities.map((activity) => (
          <li
            key={activity.id}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 rounded-md bg-card p-4 outlined md:p-5"
          >
            <KindIcon kind={activity.kind} />
            <div className="self-center">
              <h3>{activity.title}</h3>
              <p className="sr-only">{kindWords[locale][activity.kind].long}</p>
            </div>
            <div className="col-span-2 grid gap-1.5 md:col-span-1 md:col-start-2">
              <Figures activity={activity} isOver={isOver} isReported={event.report !== null} />
            </div>
          </li>
        ))}
      </ul>
      {event.state === 'ended' && event.reportDueOn ? (
        <p className={event.isOverdue ? 'text-sm font-bold text-bad' : 'text-sm text-ink-3'}>
          {event.isOverdue
            ? say.overdueHint(daysBetween(event.reportDueOn, today))
            : say.notReportedHint(formatDate(event.reportDueOn, locale))}
        </p>
      ) : null}
    </section>
  );
}

function Figures({
  activity,
  isOver,
  isReported,
}: {
  activity: Activity;
  isOver: boolean;
  isReported: boolean;
}) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const { resultAmount, targetAmount, unit, kind } = activity;
  const target = targetAmount === null ? say.counted : say.target(formatAmount(targetAmount, unit, locale));
  const missing = isReported ? say.notCounted : say.notReported;
  if (!isOver) return <p className="text-sm text-ink-2">{target}</p>;
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-ink-2">
        {resultAmount === null ? (
          <b className="font-bold">{missing}</b>
        ) : (
          <span>
            <b className="text-lg font-extrabold text-ink">{formatFigure(resultAmount, unit, locale)}</b>{' '}
            {unit === 'rupiah' ? '' : unitWord(unit, locale, resultAmount)}
          </span>
        )}
        <span>{target}</span>
      </p>
      <Loom
        value={resultAmount}
        target={targetAmount}
        kind={kind}
        label={`${resultAmount === null ? missing : formatAmount(resultAmount, unit, locale)}, ${target}`}
      />
    </>
  );
}
