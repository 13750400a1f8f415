import { useSuspenseInfiniteQuery } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { type EventListFilter, eventsQuery } from '../api/event-list.queries.ts';
import { badgeMessages } from '../badge-messages.ts';
import { EventItem } from './event-list.tsx';

/** The dates of a group or a program, page by page; what was called off stands apart, under its own heading. */
export function DateList({ filter, none }: { filter: EventListFilter; none: string }) {
  const say = useMessages(badgeMessages);
  const events = useSuspenseInfiniteQuery(eventsQuery(filter));
  const found = events.data.pages.flatMap(({ items }) => items);
  const held = found.filter(({ state }) => state !== 'cancelled');
  const cancelled = found.filter(({ state }) => state === 'cancelled');
  return (
    <>
      {held.length === 0 ? <p className="text-sm text-ink-3">{none}</p> : <Rows events={held} />}
      <MoreButton query={events} />
      {cancelled.length === 0 ? null : (
        <>
          <h3 className="pt-4 text-base">{say.cancelled}</h3>
          <Rows events={cancelled} />
        </>
      )}
    </>
  );
}

const Rows = ({ events }: { events: readonly Parameters<typeof EventItem>[0]['event'][] }) => (
  <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
    {events.map((event) => (
      <EventItem key={event.id} event={event} />
    ))}
  </ul>
);
