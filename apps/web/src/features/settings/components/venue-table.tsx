import type { AreaView, VenueView } from '@guyub/domain/place';
import { MapPinPlus, Pencil, TriangleExclamationPoint } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { placeMessages } from '../place-messages.ts';
import { RowTitle } from './row-title.tsx';
import { VenueForm } from './venue-form.tsx';

interface VenueTableProps {
  venues: readonly VenueView[];
  districts: readonly AreaView[];
  /** In whose name a new venue is added; null when the reader acts for none. */
  organizationId: string | null;
  search: string;
  onSearch: (search: string) => void;
  /** Asks for the venues anew. */
  onChanged: () => void;
  more: ReactNode;
}

/** The address and its area, each word of them once. */
function sayAddress({ address, areaLabel }: VenueView): string {
  if (!areaLabel || address.includes(areaLabel)) return address;
  return !address || areaLabel.startsWith(address) ? areaLabel : `${address}, ${areaLabel}`;
}

/** Places to meet at, to add and to correct. */
export function VenueTable(props: VenueTableProps) {
  const { venues, districts, organizationId, search, onSearch, onChanged, more } = props;
  const say = useMessages(placeMessages);
  const locale = useLocale();
  const [form, setForm] = useState<VenueView | 'new' | null>(null);
  const editButton = (venue: VenueView) => (
    <Button look="line" isIcon aria-label={say.editThis(venue.name)} onClick={() => setForm(venue)}>
      <Pencil aria-hidden="true" />
    </Button>
  );
  const columns: Column<VenueView>[] = [
    {
      key: 'name',
      header: say.venue,
      isRowHeader: true,
      cell: (venue) => (
        <RowTitle actions={editButton(venue)}>
          {venue.name}
          {venue.isOutsideRegion ? (
            <Badge tone="warn" icon={TriangleExclamationPoint}>
              {say.outside}
            </Badge>
          ) : null}
        </RowTitle>
      ),
    },
    {
      key: 'address',
      header: say.address,
      cell: (venue) => sayAddress(venue) || say.noArea,
    },
    {
      key: 'capacity',
      header: say.capacity,
      isNumber: true,
      isWideOnly: true,
      cell: ({ capacity }) => (capacity === null ? say.noArea : say.people(formatNumber(capacity, locale))),
    },
    {
      key: 'actions',
      header: <span className="sr-only">{say.actions}</span>,
      isWideOnly: true,
      cell: editButton,
    },
  ];
  return (
    <section className="grid gap-4">
      <div className="grid gap-3 md:grid-cols-[24rem_auto] md:justify-between">
        <SearchBox
          name="cari"
          label={say.searchVenues}
          placeholder={say.searchVenuesHint}
          value={search}
          onSearch={onSearch}
        />
        {organizationId ? (
          <Button onClick={() => setForm('new')}>
            <MapPinPlus aria-hidden="true" />
            {say.add}
          </Button>
        ) : null}
      </div>
      {organizationId ? null : <p className="text-sm text-ink-3">{say.addNotYours}</p>}
      {venues.length === 0 ? (
        <Notice title={say.none} text={say.noneHint}>
          <Button look="line" onClick={() => onSearch('')}>
            {say.clear}
          </Button>
        </Notice>
      ) : (
        <DataTable caption={say.venues} columns={columns} rows={venues} keyOf={({ id }) => id} />
      )}
      {more}
      {form ? (
        <VenueForm
          key={form === 'new' ? 'new' : form.id}
          venue={form === 'new' ? null : form}
          districts={districts}
          organizationId={organizationId}
          onDone={onChanged}
          onClose={() => setForm(null)}
        />
      ) : null}
    </section>
  );
}
