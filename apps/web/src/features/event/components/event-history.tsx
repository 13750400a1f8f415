import type { EventView } from '@guyub/domain/event';

import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { historyMessages } from '../history-messages.ts';

export function EventHistory({ event, lines }: { event: EventView; lines: EventView['history'] }) {
  const say = useMessages(historyMessages);
  const locale = useLocale();
  const when = (local: string | null) =>
    local === null ? '' : local.replace('T', ' ').replace(':', locale === 'id' ? '.' : ':');
  const words = (line: EventView['history'][number]) => {
    if (line.kind === 'rescheduled') return say.moved(when(line.fromLocal), when(line.toLocal));
    return line.kind === 'cancelled' ? say.cancelled : say.reinstated;
  };
  return (
    <section className="grid gap-2">
      <h2>{say.history}</h2>
      <ul className="divide-y divide-line border-t border-line">
        {lines.map((line) => (
          <li key={`${line.at}${line.kind}${line.toLocal ?? ''}`} className="grid gap-0.5 py-3 text-sm">
            <b className="font-bold">{words(line)}</b>
            {line.reason ? <span className="text-ink-2">{line.reason}</span> : null}
            <span className="text-xs text-ink-3">{formatInstant(line.at, event.timeZone, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
