import type { EventView } from '@guyub/domain/event';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { formatAmount } from '../../../lib/units.ts';
import { dateMessages } from '../messages.ts';

interface DateResultProps {
  event: EventView;
  report: NonNullable<EventView['report']>;
}

/** The figures as they were told; the public page tells them at length. */
export function DateResult({ event, report }: DateResultProps) {
  const say = useMessages(dateMessages);
  const locale = useLocale();
  return (
    <section aria-labelledby="figures" className="grid gap-3">
      <h2 id="figures" className="text-lg">
        {say.figures}
      </h2>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {event.activities.map(({ id, title, unit, resultAmount }) => (
          <Line key={id} name={title}>
            {resultAmount === null ? say.notCounted : formatAmount(resultAmount, unit, locale)}
          </Line>
        ))}
        <Line name={say.peopleCame}>{formatNumber(report.peopleCame, locale)}</Line>
      </dl>
      {report.note === '' ? null : (
        <div className="text-sm">
          <p className="text-ink-3">{say.note}</p>
          <p className="break-words whitespace-pre-line">{report.note}</p>
        </div>
      )}
    </section>
  );
}

const Line = ({ name, children }: { name: string; children: string }) => (
  <div className="flex justify-between gap-4 py-2.5">
    <dt className="text-ink-2">{name}</dt>
    <dd className="text-right font-bold">{children}</dd>
  </div>
);
