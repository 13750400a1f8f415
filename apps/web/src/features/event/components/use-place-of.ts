import type { EventBrief } from '@guyub/domain/event';

import { useMessages } from '../../../lib/i18n.tsx';
import { eventMessages } from '../messages.ts';

/** "Monumen Juang ’45, Klaten Utara", "Daring", or that it is not decided. */
export function usePlaceOf() {
  const say = useMessages(eventMessages);
  return ({
    venueName,
    areaLabel,
    isOnline,
  }: Pick<EventBrief, 'venueName' | 'areaLabel' | 'isOnline'>): string => {
    const place = [venueName, areaLabel].filter((part) => part !== null).join(', ');
    if (place !== '') return place;
    return isOnline ? say.online : say.placeUndecided;
  };
}
