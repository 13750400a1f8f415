import { type EventView, photoPath } from '@guyub/domain/event';

import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { formatAmount, formatFigure, unitWord } from '../../../lib/units.ts';
import { join } from '../../../ui/class-names.ts';
import { kindLooks } from '../../../ui/kind.tsx';
import { eventReportMessages } from '../report-messages.ts';
import { Photo } from './photo.tsx';

type Report = NonNullable<EventView['report']>;

/** What came of it: the figures large, then photos, to whom what was handed over, and older figures where corrected. */
export function EventReport({ event, report }: { event: EventView; report: Report }) {
  const say = useMessages(eventReportMessages);
  const locale = useLocale();
  return (
    <section className="grid gap-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-4">
        {event.activities
          .filter(({ resultAmount }) => resultAmount !== null)
          .map(({ id, kind, unit, resultAmount }) => (
            <Figure
              key={id}
              color={kindLooks[kind].color}
              figure={formatFigure(resultAmount ?? 0, unit, locale)}
              word={
                unit === 'rupiah'
                  ? (event.activities.find((one) => one.id === id)?.title ?? '')
                  : unitWord(unit, locale, resultAmount ?? 0)
              }
            />
          ))}
        <Figure color="k-other" figure={formatNumber(report.peopleCame, locale)} word={say.peopleCame} />
      </ul>
      {report.note ? <p className="max-w-prose whitespace-pre-line text-ink-2">{report.note}</p> : null}
      <Photos report={report} />
      <HandedOver report={report} />
      <p className="text-xs text-ink-3">
        {say.filedBy(report.filedBy.code, formatInstant(report.filedAt, event.timeZone, locale))}
        {report.correctionReason ? <> · {say.corrected(report.correctionReason)}</> : null}
      </p>
      <Earlier event={event} report={report} />
    </section>
  );
}

const Figure = ({ color, figure, word }: { color: string; figure: string; word: string }) => (
  <li
    className={join(color, 'grid flex-[1_1_9rem] content-start gap-0.5 border-t-[3px] border-kind-fill pt-2')}
  >
    <b className="text-2xl leading-none md:text-figure font-extrabold tracking-tight whitespace-nowrap">
      {figure}
    </b>
    <span className="text-sm text-ink-2">{word}</span>
  </li>
);

/** Two beside each other on a phone, three on a wide screen, whose page ends at 72 rem less the facts' column. */
const shownWidth = '(min-width: 64rem) 14rem, (min-width: 48rem) 31vw, 47vw';

function Photos({ report }: { report: Report }) {
  const say = useMessages(eventReportMessages);
  if (report.photos.length === 0) return null;
  return (
    <ul aria-label={say.photos} className="grid grid-cols-2 gap-2 md:grid-cols-3">
      {report.photos.map((photo) => (
        <li key={photo.id}>
          <a href={photoPath(photo.id, 1600, 'webp')}>
            <Photo photo={photo} alt={photo.alt || say.photos} sizes={shownWidth} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function HandedOver({ report }: { report: Report }) {
  const say = useMessages(eventReportMessages);
  const locale = useLocale();
  if (report.handedOver.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h2>{say.handedOver}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {report.handedOver.map((line) => (
          <li
            key={`${line.toName}${line.what}${line.amount}`}
            className="flex flex-wrap justify-between gap-x-4 py-3"
          >
            <span>
              <b className="font-bold">{line.toName}</b>
              <span className="block text-sm text-ink-3">{line.what}</span>
            </span>
            <span className="font-bold">{formatAmount(line.amount, line.unit, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Earlier({ event, report }: { event: EventView; report: Report }) {
  const say = useMessages(eventReportMessages);
  const locale = useLocale();
  if (report.earlier.length === 0) return null;
  const titleOf = (id: string) => event.activities.find((activity) => activity.id === id);
  return (
    <details>
      <summary className="touch inline-flex items-center text-sm font-semibold text-brand-ink">
        {say.earlier}
      </summary>
      <ul className="grid gap-2 border-l-2 border-line pl-4 text-sm text-ink-2">
        {report.earlier.map((filing) => (
          <li key={filing.revision}>
            {say.earlierLine(
              formatInstant(filing.filedAt, event.timeZone, locale),
              formatNumber(filing.peopleCame, locale),
            )}
            {filing.results.map(({ activityId, amount }) => {
              const activity = titleOf(activityId);
              return activity ? (
                <span key={activityId} className="block text-ink-3">
                  {activity.title}:{' '}
                  {amount === null ? say.notCounted : formatAmount(amount, activity.unit, locale)}
                </span>
              ) : null;
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
