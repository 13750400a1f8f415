import { useNavigate, useSearch } from '@tanstack/react-router';

import { districtsQuery, type VenueFilter, venuesQuery } from '../../features/place/api/place.queries.ts';
import { VenuesPage } from '../../features/place/components/venues-page.tsx';
import { placeMessages } from '../../features/place/messages.ts';
import { paths } from '../../lib/paths.ts';
import { regionName } from '../layouts/region.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';

const readFilter = (search: SearchValues): VenueFilter => ({
  search: readOne(search, 'cari'),
  areaCode: readOne(search, 'kecamatan'),
});

export const page: Page = {
  prefetch: ({ queries, search }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(venuesQuery(readFilter(search))),
      queries.ensureQueryData(districtsQuery()),
    ]),
  head: ({ queries, locale, search }) => ({
    title: placeMessages[locale].title,
    description: placeMessages[locale].describe(regionName(queries)),
    isUnlisted: Object.keys(search).length > 0,
  }),
  component: Venues,
};

function Venues() {
  const search = useSearch({ from: '/site/tempat' }) as SearchValues;
  const navigate = useNavigate();
  return (
    <VenuesPage
      filter={readFilter(search)}
      onFilter={({ search: cari, areaCode }) =>
        void navigate({
          to: paths.venues,
          search: { cari, kecamatan: areaCode },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
