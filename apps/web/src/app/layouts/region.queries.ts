import type { RegionView } from '@guyub/domain/place';
import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';

import { send } from '../../lib/http.ts';

/** The regency that this installation serves; fixed while the page lives. */
export const regionQuery = () =>
  queryOptions({
    queryKey: ['region'],
    queryFn: ({ client, signal }) => send<RegionView>(client, '/region', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useRegion = (): RegionView => useSuspenseQuery(regionQuery()).data;

/** "Kabupaten Klaten", for titles and descriptions; the root's loader has fetched it. */
export function regionName(queries: QueryClient): string {
  const region = queries.getQueryData(regionQuery().queryKey);
  return region ? `${region.prefix} ${region.name}` : '';
}
