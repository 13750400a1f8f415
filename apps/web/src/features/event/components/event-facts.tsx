import type { EventView } from '@guyub/domain/event';
import { placeLine } from '@guyub/domain/feed';
import { Clock, MapPin, MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';

import {
  dateOf,
  daysBetween,
  formatHours,
  formatLongDate,
  formatRelative,
  formatWhen,
} from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { eventPageMessages } from '../page-messages.ts';
import { CalendarChoices } from './calendar-choices.tsx';

interface EventFactsProps {
  event: EventView;
  publicUrl: string;
  today: string;
}

/** Dates of other years say enough by themselves. */
const daysCounted = 365;

/** When, where, and the page's one button. */
export function EventFacts({ event, publicUrl, today }: EventFactsProps) {
  const say = useMessages(eventPageMessages);
  const locale = useLocale();
  const date = dateOf(event.startsLocal);
  const isAhead = event.state === 'scheduled' || event.state === 'ongoing';
  // nobody counts the days to what does not take place
  const isNear = event.state !== 'cancelled' && Math.abs(daysBetween(today, date)) <= daysCounted;
  return (
    <section className="grid gap-4 lg:rounded-md lg:outlined lg:bg-card lg:p-6">
      {event.state === 'cancelled' ? (
        <div className="rounded-sm bg-bad-soft p-4 text-sm text-bad">
          <h2 className="text-base">{say.cancelledTitle}</h2>
          <p>{event.cancelReason}</p>
        </div>
      ) : null}
      <Fact icon={<Clock aria-label={say.when} className="mt-0.5 text-ink-3" />}>
        <b className="font-bold">{formatLongDate(date, locale)}</b>
        <span className="text-sm text-ink-2">
          {formatHours(event.startsLocal, event.endsLocal, event.timeZone, locale)}
          {isNear ? ` · ${formatRelative(date, today, locale)}` : null}
        </span>
        {event.movedFromLocal ? (
          <span className="text-sm text-warn">
            {say.was(formatWhen(event.movedFromLocal, event.timeZone, locale))}
          </span>
        ) : null}
      </Fact>
      <Fact icon={<MapPin aria-label={say.where} className="mt-0.5 text-ink-3" />}>
        <Where event={event} />
      </Fact>
      {event.contactName || event.contactUrl ? (
        <Fact icon={<MessageCircleQuestionMark aria-label={say.contact} className="mt-0.5 text-ink-3" />}>
          {event.contactName ? <b className="font-bold">{event.contactName}</b> : null}
          {event.contactUrl ? (
            <a
              href={event.contactUrl}
              rel="noreferrer"
              className="touch inline-flex items-center text-sm font-semibold"
            >
              {say.ask}
            </a>
          ) : null}
        </Fact>
      ) : null}
      {isAhead ? <CalendarChoices event={event} publicUrl={publicUrl} /> : null}
    </section>
  );
}

function Where({ event }: { event: EventView }) {
  const say = useMessages(eventPageMessages);
  if (event.venue)
    return (
      <>
        <b className="font-bold">{event.venue.name}</b>
        <span className="text-sm text-ink-2">{placeLine(event.venue.address, event.venue.areaLabel)}</span>
        <a
          href={event.venue.directionsUrl}
          rel="noreferrer"
          className="touch inline-flex items-center justify-self-start text-sm font-semibold"
        >
          {say.directions}
        </a>
      </>
    );
  if (event.onlineUrl)
    return (
      <a href={event.onlineUrl} rel="noreferrer" className="touch inline-flex items-center font-semibold">
        {say.joinOnline}
      </a>
    );
  return <span>{say.noPlace}</span>;
}

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-3">
    {icon}
    <div className="grid">{children}</div>
  </div>
);
