import type { EventView } from '@guyub/domain/event';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { formatAmount } from '../../../lib/units.ts';
import type { ReportValues } from '../report-form.ts';
import { reportMessages } from '../report-messages.ts';

interface ReportSummaryProps {
  event: EventView;
  values: ReportValues;
  photoCount: number;
}

/** What is about to be told, in the words that people will read. */
export function ReportSummary({ event, values, photoCount }: ReportSummaryProps) {
  const say = useMessages(reportMessages);
  const locale = useLocale();
  const amountOf = (id: string) => values.results.find(({ activityId }) => activityId === id)?.amount;
  return (
    <section aria-labelledby="summary" className="rounded-md bg-paper-sunk p-4">
      <h3 id="summary" className="text-base">
        {say.summary}
      </h3>
      <dl className="mt-2 divide-y divide-line text-sm">
        {event.activities.map(({ id, title, unit }) => {
          const amount = amountOf(id);
          return (
            <Line key={id} name={title}>
              {typeof amount === 'number' ? formatAmount(amount, unit, locale) : say.notCounted.toLowerCase()}
            </Line>
          );
        })}
        <Line name={say.peopleCame}>{formatNumber(values.peopleCame ?? 0, locale)}</Line>
        <Line name={say.photos}>{say.photosCount(photoCount)}</Line>
        {values.handedOver.map((line, at) => (
          // lines have no id of their own, and are read only here
          <Line key={`${at}-${line.what}`} name={[line.what, line.toName].filter(Boolean).join(' → ')}>
            {formatAmount(line.amount ?? 0, line.unit, locale)}
          </Line>
        ))}
      </dl>
    </section>
  );
}

const Line = ({ name, children }: { name: string; children: string }) => (
  <div className="flex justify-between gap-4 py-2">
    <dt className="min-w-0 text-ink-2">{name}</dt>
    <dd className="text-right font-bold whitespace-nowrap">{children}</dd>
  </div>
);
