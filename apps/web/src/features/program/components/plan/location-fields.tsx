import type { OrganizationId } from '@guyub/domain/organization';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FieldErrors } from 'react-hook-form';

import { useMessages } from '../../../../lib/i18n.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Segmented } from '../../../../ui/choices.tsx';
import { Combobox } from '../../../../ui/combobox.tsx';
import { Field } from '../../../../ui/field.tsx';
import { TextInput } from '../../../../ui/inputs.tsx';
import { venueQuery, venueSearchQuery } from '../../api/planning.queries.ts';
import { planMessages } from '../../plan-messages.ts';
import { errorAt, useSettled } from '../../../../lib/form-parts.ts';
import { NewVenueSheet } from './new-venue-sheet.tsx';

interface Location {
  venueId: string | null;
  onlineUrl: string | null;
}

interface LocationFieldsProps {
  organizationId: OrganizationId;
  location: Location;
  onChange: (location: Location) => void;
  errors: FieldErrors;
}

/** Where: a venue found by its name or named now, or a link. */
export function LocationFields({ organizationId, location, onChange, errors }: LocationFieldsProps) {
  const say = useMessages(planMessages);
  const [isOnlineChosen, setOnlineChosen] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const isOnline = isOnlineChosen || location.onlineUrl !== null;
  return (
    <div className="grid content-start gap-3">
      <Segmented
        label={say.where}
        name="where"
        value={isOnline ? 'online' : 'venue'}
        options={[
          { value: 'venue', label: say.atVenue },
          { value: 'online', label: say.online },
        ]}
        onChange={(where) => {
          setOnlineChosen(where === 'online');
          onChange({ venueId: null, onlineUrl: null });
        }}
      />
      {isOnline ? (
        <Field label={say.onlineUrl} hint={say.onlineHint} error={errorAt(errors, 'location.onlineUrl')}>
          <TextInput
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={location.onlineUrl ?? ''}
            onChange={({ target }) =>
              onChange({ venueId: null, onlineUrl: target.value.trim() === '' ? null : target.value.trim() })
            }
          />
        </Field>
      ) : (
        <>
          {/* above the box: the list that opens below it would hide it */}
          <div>
            <Button look="text" onClick={() => setAdding(true)}>
              <Plus aria-hidden="true" />
              {say.newVenue}
            </Button>
          </div>
          <VenueField
            venueId={location.venueId}
            onChange={(venueId) => onChange({ venueId, onlineUrl: null })}
            error={errorAt(errors, 'location.venueId') ?? errorAt(errors, 'location')}
          />
          {isAdding ? (
            <NewVenueSheet
              organizationId={organizationId}
              onClose={() => setAdding(false)}
              onAdded={(venueId) => onChange({ venueId, onlineUrl: null })}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

interface VenueFieldProps {
  venueId: string | null;
  onChange: (venueId: string | null) => void;
  error: string | undefined;
}

function VenueField({ venueId, onChange, error }: VenueFieldProps) {
  const say = useMessages(planMessages);
  const [typed, setTyped] = useState('');
  const { data: chosen } = useQuery(venueQuery(venueId));
  // the chosen one's own name in the box is no search
  const search = useSettled(typed === chosen?.name ? '' : typed);
  const { data: found = [], isFetching } = useQuery(venueSearchQuery(search));
  const venues = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Field label={say.venue} hint={say.venueHint} error={error}>
      <Combobox
        options={venues.map((venue) => ({
          value: venue.id,
          label: venue.name,
          note: venue.areaLabel ?? venue.address,
        }))}
        value={venueId}
        onChange={onChange}
        onType={setTyped}
        isLoading={isFetching}
      />
    </Field>
  );
}
