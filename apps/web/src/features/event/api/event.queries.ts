import type { EventView } from '@guyub/domain/event';
import { queryOptions } from '@tanstack/react-query';

import { send } from '../../../lib/http.ts';

/** Everything that the page of one date says. */
export const eventQuery = (slug: string) =>
  queryOptions({
    queryKey: ['event', 'one', slug] as const,
    queryFn: ({ client, signal }) => send<EventView>(client, `/events/${slug}`, { signal }),
  });
