import type { EventBrief } from '@guyub/domain/event';
import { CalendarSync, CircleCheck, LoaderCircle, X } from 'lucide-react';

import { dateOf, formatDayMonth } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { OpenCircle } from '../../../ui/open-circle.tsx';
import { badgeMessages } from '../badge-messages.ts';

/** An event's state, where there is something to say; one that simply lies ahead has none. */
export function EventBadge({ event }: { event: Pick<EventBrief, 'state' | 'movedFromLocal'> }) {
  const say = useMessages(badgeMessages);
  const locale = useLocale();
  switch (event.state) {
    case 'cancelled':
      return (
        <Badge tone="bad" icon={X}>
          {say.cancelled}
        </Badge>
      );
    case 'ongoing':
      return (
        <Badge tone="live" icon={LoaderCircle}>
          {say.ongoing}
        </Badge>
      );
    case 'ended':
      return (
        <Badge tone="line" icon={OpenCircle}>
          {say.notReported}
        </Badge>
      );
    case 'reported':
      return (
        <Badge tone="ok" icon={CircleCheck}>
          {say.reported}
        </Badge>
      );
    default:
      return event.movedFromLocal === null ? null : (
        <Badge tone="warn" icon={CalendarSync}>
          {say.movedFrom(formatDayMonth(dateOf(event.movedFromLocal), locale))}
        </Badge>
      );
  }
}
