import type { OrganizationId } from '@guyub/domain/organization';
import { createVenueSchema, venueIdSchema } from '@guyub/domain/place';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useFormSubmit, useSchemaForm } from '../../../../lib/form.ts';
import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Combobox } from '../../../../ui/combobox.tsx';
import { Sheet } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { TextInput } from '../../../../ui/inputs.tsx';
import { useToast } from '../../../../ui/toast.tsx';
import { addVenue, areaSearchQuery, venueQuery } from '../../api/planning.queries.ts';
import { planMessages } from '../../plan-messages.ts';
import { programRefusals } from '../../refusal-messages.ts';
import { useSettled } from '../../../../lib/form-parts.ts';

interface NewVenueSheetProps {
  organizationId: OrganizationId;
  onClose: () => void;
  onAdded: (venueId: string) => void;
}

/** Names a venue without leaving the plan. */
export function NewVenueSheet({ organizationId, onClose, onAdded }: NewVenueSheetProps) {
  const say = useMessages(planMessages);
  const words = useMessages(programRefusals);
  const client = useQueryClient();
  const toast = useToast();
  const [id] = useState(() => venueIdSchema.parse(newId()));
  const [typed, setTyped] = useState('');
  const { data: areas = [], isFetching } = useQuery(areaSearchQuery(useSettled(typed)));
  const form = useSchemaForm({
    schema: createVenueSchema,
    defaultValues: {
      id,
      organizationId,
      name: '',
      address: '',
      areaCode: null,
      lat: null,
      lng: null,
      capacity: null,
      note: '',
    },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => addVenue(client, body),
    words,
    onDone: (venue) => {
      client.setQueryData(venueQuery(venue.id).queryKey, venue);
      toast({ text: say.venueSaved(venue.name) });
      onAdded(venue.id);
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={say.newVenue}>
      <form
        method="post"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          // a portal's events rise to the plan's own form otherwise
          event.stopPropagation();
          void submit(event);
        }}
      >
        <Field label={say.venueName} error={errors.name?.message}>
          <TextInput {...form.register('name')} />
        </Field>
        <Field label={say.venueAddress} error={errors.address?.message} isOptional>
          <TextInput {...form.register('address')} />
        </Field>
        <Field label={say.venueArea} error={errors.areaCode?.message} isOptional>
          <Combobox
            options={areas.map(({ code, label }) => ({ value: code, label }))}
            value={form.watch('areaCode')}
            onChange={(code) => form.setValue('areaCode', code)}
            onType={setTyped}
            isLoading={isFetching}
          />
        </Field>
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={isSending}>
          {say.saveVenue}
        </Button>
      </form>
    </Sheet>
  );
}
