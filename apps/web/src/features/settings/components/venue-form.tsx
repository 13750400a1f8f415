import { type AreaView, createVenueSchema, editVenueSchema, type VenueView } from '@guyub/domain/place';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, Textarea, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { addVenue, editVenue } from '../api/settings.queries.ts';
import { placeMessages } from '../place-messages.ts';
import { FormFoot } from './form-foot.tsx';

/** A field's text as a number; empty is none. */
const numberText = (schema: z.ZodType<number | null, number | null>) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(schema);

/** As it is typed: numbers and the area are text, and empty text is none. */
const formSchema = z
  .strictObject({
    sendId: z.uuid(),
    name: createVenueSchema.shape.name,
    address: createVenueSchema.shape.address,
    areaCode: z.string().transform((code) => code || null),
    lat: numberText(createVenueSchema.shape.lat),
    lng: numberText(createVenueSchema.shape.lng),
    capacity: numberText(createVenueSchema.shape.capacity),
    note: createVenueSchema.shape.note,
  })
  .refine(({ lat, lng }) => (lat === null) === (lng === null), { path: ['lng'] });

const textOf = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

interface VenueFormProps {
  /** Null: a new one. */
  venue: VenueView | null;
  districts: readonly AreaView[];
  organizationId: string | null;
  onDone: () => void;
  onClose: () => void;
}

export function VenueForm({ venue, districts, organizationId, onDone, onClose }: VenueFormProps) {
  const say = useMessages(placeMessages);
  const client = useQueryClient();
  const toast = useToast();
  const sayIssue = ({ path, code }: { path: string; code: string }) =>
    path === 'lng' && code === 'custom' ? say.bothNeeded : undefined;
  const form = useSchemaForm({
    schema: formSchema,
    defaultValues: {
      sendId: newId(),
      name: venue?.name ?? '',
      address: venue?.address ?? '',
      areaCode: venue?.areaCode ?? '',
      lat: textOf(venue?.lat),
      lng: textOf(venue?.lng),
      capacity: textOf(venue?.capacity),
      note: venue?.note ?? '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: ({ sendId, ...body }) =>
      venue
        ? editVenue(
            client,
            venue.id,
            editVenueSchema.parse({ ...body, changeId: sendId, version: venue.version }),
          )
        : addVenue(client, createVenueSchema.parse({ ...body, id: sendId, organizationId })),
    words: say.refused,
    say: sayIssue,
    onDone: () => {
      onDone();
      toast({ text: say.saved(form.getValues('name')) });
      onClose();
    },
  });
  const { errors } = form.formState;
  const isElsewhere = venue?.areaCode && !districts.some(({ code }) => code === venue.areaCode);
  return (
    <Sheet isOpen onClose={onClose} title={venue ? say.editThis(venue.name) : say.add}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.name} error={errors.name?.message}>
          <TextInput {...form.register('name')} />
        </Field>
        <Field label={say.address} isOptional error={errors.address?.message}>
          <TextInput {...form.register('address')} />
        </Field>
        <Field label={say.district} isOptional error={errors.areaCode?.message}>
          <Select {...form.register('areaCode')}>
            <option value="">{say.noArea}</option>
            {isElsewhere ? <option value={venue.areaCode ?? ''}>{venue.areaLabel}</option> : null}
            {districts.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={say.lat} hint={say.coordinateHint} isOptional error={errors.lat?.message}>
            <TextInput autoComplete="off" {...form.register('lat')} />
          </Field>
          <Field label={say.lng} isOptional error={errors.lng?.message}>
            <TextInput autoComplete="off" {...form.register('lng')} />
          </Field>
        </div>
        <Field label={say.capacity} isOptional error={errors.capacity?.message}>
          <TextInput inputMode="numeric" autoComplete="off" {...form.register('capacity')} />
        </Field>
        <Field label={say.note} isOptional error={errors.note?.message}>
          <Textarea rows={2} {...form.register('note')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
