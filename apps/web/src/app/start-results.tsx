import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';

import {
  eventsQuery,
  type SimilarFilter,
  similarEventsQuery,
} from '../features/event/api/event-list.queries.ts';
import { EventItem, EventList } from '../features/event/components/event-list.tsx';
import { eventMessages } from '../features/event/messages.ts';
import { useMessages } from '../lib/i18n.tsx';
import { paths } from '../lib/paths.ts';
import { LinkButton } from '../ui/button.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { StartQueries } from './start-filter.ts';

type Events = Parameters<typeof EventList>[0]['events'];

/** What lies ahead; for words that were sought also what has been; and for words that found nothing what is nearly so. */
export function StartResults({ asked, pinned }: { asked: StartQueries; pinned: Events[number] | undefined }) {
  const events = useSuspenseInfiniteQuery(eventsQuery(asked.list));
  const found = events.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <EventList events={found.filter((event) => event !== pinned)} />
      <MoreButton query={events} />
      {asked.past ? (
        <Past asked={asked} isAll={found.length === 0} />
      ) : found.length === 0 ? (
        <Nothing similar={asked.similar} />
      ) : null}
    </>
  );
}

function Past({ asked, isAll }: { asked: StartQueries; isAll: boolean }) {
  const say = useMessages(eventMessages);
  const events = useSuspenseInfiniteQuery(eventsQuery(asked.past ?? {}));
  const found = events.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return isAll ? <Nothing similar={asked.similar} /> : null;
  return (
    <section aria-labelledby="past" className={isAll ? '' : 'pt-10'}>
      <h2 id="past" className="text-lg">
        {say.past}
      </h2>
      {isAll ? <p className="pb-2 text-sm text-ink-3">{say.pastOnly}</p> : null}
      <Rows events={found} />
      <MoreButton query={events} />
    </section>
  );
}

function Nothing({ similar }: { similar: SimilarFilter | undefined }) {
  const say = useMessages(eventMessages);
  return similar ? (
    <Similar filter={similar} />
  ) : (
    <Notice title={say.none} text={say.noneHint}>
      <ShowAll />
    </Notice>
  );
}

function Similar({ filter }: { filter: SimilarFilter }) {
  const say = useMessages(eventMessages);
  const { data } = useSuspenseQuery(similarEventsQuery(filter));
  if (data.items.length === 0) return <Nothing similar={undefined} />;
  return (
    <section aria-labelledby="similar" className="grid justify-items-start gap-4">
      <h2 id="similar" className="text-lg">
        {say.similar}
      </h2>
      <Rows events={data.items} />
      <ShowAll />
    </section>
  );
}

const Rows = ({ events }: { events: Events }) => (
  <ul className="w-full divide-y divide-line border-t-[1.5px] border-line-strong">
    {events.map((event) => (
      <EventItem key={event.id} event={event} />
    ))}
  </ul>
);

function ShowAll() {
  const say = useMessages(eventMessages);
  return (
    <LinkButton to={paths.start} look="line">
      {say.showAll}
    </LinkButton>
  );
}
