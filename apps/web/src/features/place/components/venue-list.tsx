import { placeLine } from '@guyub/domain/feed';
import type { VenueView } from '@guyub/domain/place';
import { MapPin } from 'lucide-react';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatNumber } from '../../../lib/money.ts';
import { placeMessages } from '../messages.ts';

/** Venues by name, each with the way there. */
export function VenueList({ venues }: { venues: readonly VenueView[] }) {
  return (
    <ul className="divide-y divide-line border-t-[1.5px] border-line-strong">
      {venues.map((venue) => (
        <VenueRow key={venue.id} venue={venue} />
      ))}
    </ul>
  );
}

function VenueRow({ venue }: { venue: VenueView }) {
  const say = useMessages(placeMessages);
  const locale = useLocale();
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-4 md:grid-cols-[1.5rem_minmax(0,1fr)_auto]">
      <MapPin aria-hidden="true" className="mt-0.5 text-ink-3" />
      <div>
        <h2 className="text-base leading-snug tracking-normal">{venue.name}</h2>
        <p className="text-sm text-ink-2">{placeLine(venue.address, venue.areaLabel)}</p>
        {venue.capacity === null ? null : (
          <p className="text-sm text-ink-3">
            {say.capacity(venue.capacity, formatNumber(venue.capacity, locale))}
          </p>
        )}
      </div>
      <a
        href={venue.directionsUrl}
        rel="noreferrer"
        aria-label={say.directionsTo(venue.name)}
        className="touch col-start-2 inline-flex items-center self-center text-sm font-semibold md:col-start-3"
      >
        {say.directions}
      </a>
    </li>
  );
}
