import type { calendarSchema, EventBrief, kindCountsSchema } from '@guyub/domain/event';
import type { ActivityKind } from '@guyub/domain/program';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { send, withQuery } from '../../../lib/http.ts';

export type Calendar = z.infer<typeof calendarSchema>;
export type KindCounts = z.infer<typeof kindCountsSchema>;

/** What lists, calendars and counts are narrowed by. */
export interface EventFilter {
  kind?: readonly ActivityKind[] | undefined;
  /** A kecamatan's code. */
  area?: string | undefined;
  /** A group's slug. */
  group?: string | undefined;
  search?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export interface EventListFilter extends EventFilter {
  program?: string | undefined;
  order?: 'soon' | 'past' | undefined;
  limit?: number | undefined;
}

/** Words that found nothing, and what the search was narrowed by. */
export type SimilarFilter = Omit<EventFilter, 'from' | 'to'>;

const listKeys = {
  list: (filter: EventListFilter) => ['event', 'list', filter] as const,
  counts: (filter: EventFilter) => ['event', 'counts', filter] as const,
  similar: (filter: SimilarFilter) => ['event', 'similar', filter] as const,
  calendar: (filter: EventFilter) => ['event', 'calendar', filter] as const,
};

export const eventsQuery = (filter: EventListFilter) =>
  infiniteQueryOptions({
    queryKey: listKeys.list(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: EventBrief[]; nextCursor: string | null }>(
        client,
        withQuery('/events', { ...filter, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Programs that are called nearly so, each by one date. */
export const similarEventsQuery = (filter: SimilarFilter) =>
  queryOptions({
    queryKey: listKeys.similar(filter),
    queryFn: ({ client, signal }) =>
      send<{ items: EventBrief[] }>(client, withQuery('/events/similar', { ...filter }), { signal }),
  });

/** Upcoming events per kind under the other filters, and in all of the chosen kinds. */
export const kindCountsQuery = (filter: EventFilter) =>
  queryOptions({
    queryKey: listKeys.counts(filter),
    queryFn: ({ client, signal }) =>
      send<KindCounts>(client, withQuery('/events/kind-counts', { ...filter }), { signal }),
  });

/** Days with their events and the holidays among them, at most 62 days. */
export const calendarQuery = (filter: EventFilter & { from: string; to: string }) =>
  queryOptions({
    queryKey: listKeys.calendar(filter),
    queryFn: ({ client, signal }) =>
      send<Calendar>(client, withQuery('/calendar', { ...filter }), { signal }),
  });
