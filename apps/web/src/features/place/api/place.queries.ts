import type { AreaView, VenueView } from '@guyub/domain/place';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { send, withQuery } from '../../../lib/http.ts';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface VenueFilter {
  search?: string | undefined;
  /** A kecamatan's code. */
  areaCode?: string | undefined;
}

export const placeKeys = {
  all: ['place'] as const,
  venues: (filter: VenueFilter) => [...placeKeys.all, 'venues', filter] as const,
  districts: () => [...placeKeys.all, 'districts'] as const,
};

export const venuesQuery = (filter: VenueFilter) =>
  infiniteQueryOptions({
    queryKey: placeKeys.venues(filter),
    queryFn: ({ client, signal, pageParam }) =>
      send<PageOf<VenueView>>(client, withQuery('/venues', { ...filter, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The regency's kecamatan, all of them: they fit one page. */
export const districtsQuery = () =>
  queryOptions({
    queryKey: placeKeys.districts(),
    queryFn: async ({ client, signal }) =>
      (
        await send<PageOf<AreaView>>(client, withQuery('/areas', { level: 'district', limit: 100 }), {
          signal,
        })
      ).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
