import type { EventView } from '@guyub/domain/event';
import { placeLine } from '@guyub/domain/feed';
import { CalendarCheck, CalendarClock, CircleCheck, Clock, LoaderCircle, PencilLine, X } from 'lucide-react';

import { dateOf, formatHours, formatLongDate, formatRelative, formatWhen } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge, type BadgeIcon, type Tone } from '../../../ui/badge.tsx';
import { Kinds } from '../../../ui/kind.tsx';
import { Leaf } from '../../../ui/leaf.tsx';
import { OpenCircle } from '../../../ui/open-circle.tsx';
import { dateMessages } from '../messages.ts';

/** What, when, where and how it stands, at a glance. */
export function DateHead({ event, today }: { event: EventView; today: string }) {
  const say = useMessages(dateMessages);
  const locale = useLocale();
  const date = dateOf(event.startsLocal);
  return (
    <header className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-4 pt-4">
      <Leaf date={date} kinds={event.kinds} />
      <div className="grid justify-items-start gap-1.5">
        <StateBadge event={event} />
        <h1 className="text-[1.625rem] leading-tight">{event.title}</h1>
        <p className="text-sm text-ink-2">
          {formatLongDate(date, locale)} ·{' '}
          {formatHours(event.startsLocal, event.endsLocal, event.timeZone, locale)} ·{' '}
          {formatRelative(date, today, locale)}
        </p>
        {event.movedFromLocal ? (
          <p className="text-sm text-warn">
            {say.was(formatWhen(event.movedFromLocal, event.timeZone, locale))}
          </p>
        ) : null}
        <p className="text-sm text-ink-2">{placeOf(event, say)}</p>
        <Kinds kinds={event.kinds} />
      </div>
    </header>
  );
}

export const placeOf = (event: EventView, say: { online: string; noPlace: string }): string =>
  event.venue
    ? placeLine(event.venue.name, event.venue.areaLabel)
    : event.onlineUrl
      ? say.online
      : say.noPlace;

const looks: Record<EventView['state'] | 'overdue', { tone: Tone; icon: BadgeIcon }> = {
  draft: { tone: 'plain', icon: PencilLine },
  scheduled: { tone: 'plain', icon: CalendarCheck },
  ongoing: { tone: 'live', icon: LoaderCircle },
  ended: { tone: 'line', icon: OpenCircle },
  overdue: { tone: 'bad', icon: Clock },
  reported: { tone: 'ok', icon: CircleCheck },
  cancelled: { tone: 'bad', icon: X },
};

function StateBadge({ event }: { event: EventView }) {
  const say = useMessages(dateMessages);
  const state = event.state === 'ended' && event.isOverdue ? 'overdue' : event.state;
  const { tone, icon } = looks[state];
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tone} icon={icon}>
        {say.states[state]}
      </Badge>
      {event.needsDecision && event.state !== 'cancelled' ? (
        <Badge tone="warn" icon={CalendarClock}>
          {say.holiday}
        </Badge>
      ) : null}
    </span>
  );
}
