import type { EventView } from '@guyub/domain/event';
import { type ReactNode, Suspense } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { eventPageMessages } from '../page-messages.ts';
import { EventActivities } from './event-activities.tsx';
import { EventChain } from './event-chain.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventHosts } from './event-hosts.tsx';
import { EventPoster } from './event-poster.tsx';

// most dates have none of these, or one
const EventReport = lazyPart(async () => ({ default: (await import('./event-report.tsx')).EventReport }));
const EventHistory = lazyPart(async () => ({ default: (await import('./event-history.tsx')).EventHistory }));
const ForDonors = lazyPart(async () => ({ default: (await import('./for-donors.tsx')).ForDonors }));

const isForDonors = ({ state, kinds }: EventView) =>
  (state === 'scheduled' || state === 'ongoing') && kinds.includes('blood-drive');

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
  const history = event.history.filter(({ kind }) => kind !== 'edited');
  return (
    <article>
      <EventPoster event={event} />
      <div className="wrap grid gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-10 lg:col-start-2 lg:row-start-1">
          <EventFacts event={event} publicUrl={publicUrl} today={today} />
          {manage}
        </div>
        <div className="grid min-w-0 content-start gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Suspense>
            {event.report ? <EventReport event={event} report={event.report} /> : null}
            {isForDonors(event) ? <ForDonors event={event} /> : null}
          </Suspense>
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
          {history.length > 0 ? (
            <Suspense>
              <EventHistory event={event} lines={history} />
            </Suspense>
          ) : null}
        </div>
        <div className="lg:col-start-2 lg:row-start-2">
          <EventChain event={event} />
        </div>
      </div>
    </article>
  );
}
