import { useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { districtsQuery, placeKeys, venuesQuery } from '../../features/place/api/place.queries.ts';
import { type AreaFilter, areasQuery } from '../../features/settings/api/settings.queries.ts';
import { AreaList } from '../../features/settings/components/area-list.tsx';
import { VenueTable } from '../../features/settings/components/venue-table.tsx';
import { placeMessages } from '../../features/settings/place-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { MoreButton } from '../../ui/more-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TabLinks } from '../../ui/tabs.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';
import { sysadminOnly } from '../only-for.ts';

const showsVenues = (search: SearchValues) => readOne(search, 'tampil') === 'tempat';
const readSearch = (search: SearchValues) => readOne(search, 'cari') ?? '';
const readAreas = (search: SearchValues): AreaFilter => ({
  search: readOne(search, 'cari'),
  parent: readOne(search, 'kecamatan'),
});
const isNarrowed = ({ search, parent }: AreaFilter) => search !== undefined || parent !== undefined;
const venuesOf = (search: SearchValues) => venuesQuery({ search: readOne(search, 'cari') });

export const page: Page = {
  prefetch: async ({ queries, search }) => {
    await sysadminOnly(queries);
    const areas = readAreas(search);
    return Promise.all([
      queries.ensureQueryData(districtsQuery()),
      ...(showsVenues(search)
        ? [queries.ensureInfiniteQueryData(venuesOf(search))]
        : isNarrowed(areas)
          ? [queries.ensureInfiniteQueryData(areasQuery(areas))]
          : []),
    ]);
  },
  head: ({ locale }) => ({ title: placeMessages[locale].title, description: '', isUnlisted: true }),
  component: Areas,
};

function Areas() {
  const say = useMessages(placeMessages);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as SearchValues;
  const hasVenues = showsVenues(search);
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const go = (next: Record<string, string | undefined>) =>
    void navigate({ to: privatePaths.areas, search: next, replace: true, resetScroll: false });
  return (
    <div className="wrap">
      <PageHeader title={say.title} />
      <div className="grid gap-6">
        <TabLinks
          label={say.tabs}
          tabs={[
            { key: 'areas', label: say.areas, to: privatePaths.areas, search: {}, isCurrent: !hasVenues },
            {
              key: 'venues',
              label: say.venues,
              to: privatePaths.areas,
              search: { tampil: 'tempat' },
              isCurrent: hasVenues,
            },
          ]}
        />
        {hasVenues ? (
          <Venues search={search} onSearch={(cari) => go({ tampil: 'tempat', cari: cari || undefined })} />
        ) : (
          <AreaList
            filter={readAreas(search)}
            districts={districts}
            onFilter={(next) => go({ cari: next.search, kecamatan: next.parent })}
          />
        )}
      </div>
    </div>
  );
}

const acting: readonly string[] = ['admin', 'officer', 'head'];

function Venues({ search, onSearch }: { search: SearchValues; onSearch: (text: string) => void }) {
  const client = useQueryClient();
  const me = useMe();
  const venues = useSuspenseInfiniteQuery(venuesOf(search));
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const actsFor = me?.memberships.find(({ roles }) => roles.some((role) => acting.includes(role)));
  return (
    <VenueTable
      venues={venues.data.pages.flatMap(({ items }) => items)}
      districts={districts}
      organizationId={actsFor?.organization.id ?? null}
      search={readSearch(search)}
      onSearch={onSearch}
      onChanged={() => void client.invalidateQueries({ queryKey: placeKeys.all })}
      more={<MoreButton query={venues} />}
    />
  );
}
