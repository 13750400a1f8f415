import type { EventBrief } from '@guyub/domain/event';

import { useToday } from '../../../lib/clock.tsx';
import { dateOf, formatWhen } from '../../../lib/dates.ts';
import { groupByDate } from '../../../lib/weeks.ts';
import { useLocale } from '../../../lib/i18n.tsx';
import { paths } from '../../../lib/paths.ts';
import { EventRow } from '../../../ui/event-row.tsx';
import { HostsInline } from '../../../ui/weave.tsx';
import { EventBadge } from './event-badge.tsx';
import { usePlaceOf } from './use-place-of.ts';

/** Events in the order of time, under the week or month they fall in. */
export function EventList({ events }: { events: readonly EventBrief[] }) {
  const locale = useLocale();
  const today = useToday();
  return (
    <div className="grid gap-8">
      {groupByDate(events, (event) => dateOf(event.startsLocal), today, locale).map((group) => (
        <section key={group.key} aria-labelledby={`g-${group.key}`}>
          <h2
            id={`g-${group.key}`}
            className="border-b-[1.5px] border-line-strong pb-2 text-sm font-bold tracking-normal text-ink-2"
          >
            {group.label}
          </h2>
          <ul className="divide-y divide-line">
            {group.items.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function EventItem({ event, to }: { event: EventBrief; to?: string }) {
  const locale = useLocale();
  const placeOf = usePlaceOf();
  return (
    <EventRow
      to={to ?? paths.event(event.slug)}
      title={event.title}
      date={dateOf(event.startsLocal)}
      when={formatWhen(event.startsLocal, event.timeZone, locale)}
      where={placeOf(event)}
      kinds={event.kinds}
      isStruck={event.state === 'cancelled'}
      aside={
        <>
          <EventBadge event={event} />
          <HostsInline hosts={event.hosts} />
        </>
      }
    />
  );
}
