import type { AreaView } from '@guyub/domain/place';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { areasQuery } from '../api/settings.queries.ts';
import { placeMessages } from '../place-messages.ts';

interface AreaListProps {
  search: string;
  onSearch: (search: string) => void;
}

/** "Desa, Kecamatan" with its code, to look up. */
export function AreaList({ search, onSearch }: AreaListProps) {
  const say = useMessages(placeMessages);
  const areas = useSuspenseInfiniteQuery(areasQuery(search));
  const found = areas.data.pages.flatMap(({ items }) => items);
  const columns: Column<AreaView>[] = [
    { key: 'label', header: say.area, isRowHeader: true, cell: ({ label }) => label },
    { key: 'type', header: say.type, cell: ({ type }) => say.types[type] },
    { key: 'code', header: say.code, cell: ({ code }) => code },
  ];
  return (
    <section className="grid gap-4">
      <p className="text-sm text-ink-3">{say.areasBelow}</p>
      <div className="max-w-96">
        <SearchBox
          name="cari"
          label={say.search}
          placeholder={say.searchHint}
          value={search}
          onSearch={onSearch}
        />
      </div>
      {found.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onSearch('')}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <DataTable caption={say.areas} columns={columns} rows={found} keyOf={({ code }) => code} />
      )}
      <MoreButton query={areas} />
    </section>
  );
}
