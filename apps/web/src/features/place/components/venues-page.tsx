import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { districtsQuery, type VenueFilter, venuesQuery } from '../api/place.queries.ts';
import { placeMessages } from '../messages.ts';
import { VenueList } from './venue-list.tsx';

interface VenuesPageProps {
  /** From the address bar, which is the page's state. */
  filter: VenueFilter;
  onFilter: (filter: VenueFilter) => void;
}

export function VenuesPage({ filter, onFilter }: VenuesPageProps) {
  const say = useMessages(placeMessages);
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const venues = useSuspenseInfiniteQuery(venuesQuery(filter));
  const found = venues.data.pages.flatMap((page) => page.items);
  return (
    <div className="wrap">
      <PageHeader
        title={say.title}
        action={
          <SearchBox
            name="cari"
            label={say.searchLabel}
            placeholder={say.searchHint}
            value={filter.search ?? ''}
            onSearch={(search) => onFilter({ ...filter, search })}
          />
        }
      />
      <div className="mb-4 max-w-72">
        <FilterSelect
          label={say.district}
          all={say.allDistricts}
          value={filter.areaCode}
          options={districts.map((area) => ({ value: area.code, label: area.name }))}
          onChange={(areaCode) => onFilter({ ...filter, areaCode })}
        />
      </div>
      {found.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onFilter({})}>
            {say.showAll}
          </Button>
        </Notice>
      ) : (
        <VenueList venues={found} />
      )}
      <MoreButton query={venues} />
    </div>
  );
}
