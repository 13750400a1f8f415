import type { EventView } from '@guyub/domain/event';
import type { ReactNode } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { eventPageMessages } from '../page-messages.ts';
import { EventActivities } from './event-activities.tsx';
import { EventChain } from './event-chain.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventHosts } from './event-hosts.tsx';
import { EventPoster } from './event-poster.tsx';
import { EventReport } from './event-report.tsx';
import { ForDonors } from './for-donors.tsx';

interface EventPageProps {
  event: EventView;
  /** Where the site answers; for links that other calendars open. */
  publicUrl: string;
  /** The regency's date. */
  today: string;
  /** For those who host it: the way to its workspace. */
  manage?: ReactNode;
}

/** One date as a poster first: what, when, where, who, one button; then what is done and what came of it. */
export function EventPage({ event, publicUrl, today, manage }: EventPageProps) {
  const say = useMessages(eventPageMessages);
  return (
    <article>
      <EventPoster event={event} />
      <div className="wrap grid gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-10 lg:col-start-2 lg:row-start-1">
          <EventFacts event={event} publicUrl={publicUrl} today={today} />
          {manage}
        </div>
        <div className="grid min-w-0 content-start gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {event.report ? <EventReport event={event} report={event.report} /> : null}
          <ForDonors event={event} />
          <EventHosts event={event} />
          <EventActivities event={event} today={today} />
          {event.purpose ? (
            <section className="grid gap-2">
              <h2>{say.purpose}</h2>
              <p className="max-w-prose whitespace-pre-line text-ink-2">{event.purpose}</p>
            </section>
          ) : null}
          {event.moderated.map(({ field, reason }) => (
            <p key={field} className="text-sm text-ink-3">
              {say.wordsHidden(reason)}
            </p>
          ))}
          <EventHistory event={event} />
        </div>
        <div className="lg:col-start-2 lg:row-start-2">
          <EventChain event={event} />
        </div>
      </div>
    </article>
  );
}

function EventHistory({ event }: { event: EventView }) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const shown = event.history.filter(({ kind }) => kind !== 'edited');
  if (shown.length === 0) return null;
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
        {shown.map((line) => (
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
