import type { AreaView } from '@guyub/domain/place';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { type AreaFilter, areasQuery } from '../api/settings.queries.ts';
import { placeMessages } from '../place-messages.ts';

interface AreaListProps {
  filter: AreaFilter;
  /** Writes the filter into the address. */
  onFilter: (filter: AreaFilter) => void;
  /** All kecamatan. */
  districts: readonly AreaView[];
}

/** Kecamatan first; the villages of one, or what a search finds, when they are asked for. */
export function AreaList({ filter, onFilter, districts }: AreaListProps) {
  const say = useMessages(placeMessages);
  return (
    <section className="grid gap-4">
      <p className="text-sm text-ink-3">{say.areasBelow}</p>
      <div className="grid gap-2 sm:grid-cols-2 lg:max-w-[44rem]">
        <SearchBox
          name="cari"
          label={say.search}
          placeholder={say.searchHint}
          value={filter.search ?? ''}
          onSearch={(search) => onFilter({ ...filter, search: search || undefined })}
        />
        <FilterSelect
          label={say.district}
          all={say.allDistricts}
          value={filter.parent}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(parent) => onFilter({ ...filter, parent })}
        />
      </div>
      {filter.search || filter.parent ? (
        <Found filter={filter} onClear={() => onFilter({})} />
      ) : (
        <Districts districts={districts} />
      )}
    </section>
  );
}

function Districts({ districts }: { districts: readonly AreaView[] }) {
  const say = useMessages(placeMessages);
  return (
    <ul
      aria-label={say.types.kecamatan}
      className="grid grid-cols-2 gap-x-6 border-t-[1.5px] border-line-strong md:grid-cols-3 lg:grid-cols-4"
    >
      {districts.map(({ code, name }) => (
        <li key={code} className="border-b border-line">
          <Link
            to={privatePaths.areas}
            search={{ kecamatan: code }}
            resetScroll={false}
            className="touch flex items-center justify-between gap-2 py-2 text-sm font-semibold text-ink no-underline hover:underline"
          >
            <span>
              {name}
              <small className="block text-xs font-normal text-ink-3">{code}</small>
            </span>
            <ChevronRight aria-hidden="true" className="text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Found({ filter, onClear }: { filter: AreaFilter; onClear: () => void }) {
  const say = useMessages(placeMessages);
  const areas = useSuspenseInfiniteQuery(areasQuery(filter));
  const found = areas.data.pages.flatMap(({ items }) => items);
  const columns: Column<AreaView>[] = [
    {
      key: 'label',
      header: say.area,
      isRowHeader: true,
      cell: ({ label, type, code }) => (
        <>
          {label}
          <span className="block text-xs font-normal text-ink-3 md:hidden">
            {say.types[type]} · {code}
          </span>
        </>
      ),
    },
    { key: 'type', header: say.type, isWideOnly: true, cell: ({ type }) => say.types[type] },
    { key: 'code', header: say.code, isWideOnly: true, cell: ({ code }) => code },
  ];
  return (
    <>
      {found.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={onClear}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <DataTable caption={say.areas} columns={columns} rows={found} keyOf={({ code }) => code} />
      )}
      <MoreButton query={areas} />
    </>
  );
}
