import type { EventView } from '@guyub/domain/event';
import { placeLine } from '@guyub/domain/feed';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { unitWord } from '../../../lib/units.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { Combobox, type Option } from '../../../ui/combobox.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { DateInput, TextInput } from '../../../ui/inputs.tsx';
import { TimeInput } from '../../../ui/time-input.tsx';
import { venueChoicesQuery } from '../api/event-workspace.queries.ts';
import { type ChangeValues, patternOf } from '../change-form.ts';
import { changeMessages } from '../change-messages.ts';
import { FigureInput } from './figure-input.tsx';
import { PatternFields } from './pattern-fields.tsx';

type Form = UseFormReturn<ChangeValues, unknown, ChangeValues>;

/** All that can be changed of a date, as it stands. */
export function ChangeFields({ form, event, today }: { form: Form; event: EventView; today: string }) {
  const say = useMessages(changeMessages);
  const { control, register, formState, watch } = form;
  const errors = formState.errors.set;
  const isRecurring = event.program.recurrence.kind !== 'once';
  const isRuleSaidAnew = watch('set.recurrence') !== null;
  return (
    <>
      {isRecurring ? (
        <FieldGroup label={say.scope}>
          <Controller
            control={control}
            name="scope"
            render={({ field }) => (
              <Segmented
                label={say.scope}
                name="scope"
                value={field.value}
                onChange={(scope) => {
                  field.onChange(scope);
                  if (scope === 'this') form.setValue('set.recurrence', null);
                  else if (isRuleSaidAnew) form.setValue('set.recurrence', patternOf(event, scope));
                }}
                options={(['this', 'following', 'all'] as const).map((value) => ({
                  value,
                  label: say.scopes[value],
                }))}
              />
            )}
          />
        </FieldGroup>
      ) : null}
      <PatternFields form={form} event={event} />
      <Field
        label={say.name}
        hint={event.title === '' ? say.hiddenName : undefined}
        error={errors?.title?.message}
      >
        <TextInput {...register('set.title')} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
        {isRuleSaidAnew ? null : (
          <Field
            label={say.date}
            hint={watch('scope') === 'this' ? undefined : say.dateHintSeveral}
            error={errors?.date?.message}
          >
            <DateInput min={today} {...register('set.date')} />
          </Field>
        )}
        <div className="grid grid-cols-2 gap-4 sm:col-span-2">
          <TimeField form={form} name="set.startTime" label={say.startTime} />
          <TimeField form={form} name="set.endTime" label={say.endTime} />
        </div>
      </div>
      <PlaceFields form={form} event={event} />
      <Field label={say.peopleTarget} isOptional error={errors?.peopleTarget?.message}>
        <Controller
          control={control}
          name="set.peopleTarget"
          render={({ field }) => <FigureInput {...field} unit="people" />}
        />
      </Field>
      <TargetFields form={form} event={event} />
    </>
  );
}

function TimeField({
  form,
  name,
  label,
}: {
  form: Form;
  name: 'set.startTime' | 'set.endTime';
  label: string;
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} error={fieldState.error?.message}>
          <TimeInput {...field} />
        </Field>
      )}
    />
  );
}

function PlaceFields({ form, event }: { form: Form; event: EventView }) {
  const say = useMessages(changeMessages);
  const { control, register, formState, watch } = form;
  const errors = formState.errors.set?.location;
  const place = watch('place');
  return (
    <div className="grid gap-3">
      <FieldGroup label={say.place}>
        <Controller
          control={control}
          name="place"
          render={({ field }) => (
            <Segmented
              label={say.place}
              name="place"
              value={field.value}
              onChange={field.onChange}
              options={(['venue', 'online'] as const).map((value) => ({
                value,
                label: say.placeKinds[value],
              }))}
            />
          )}
        />
      </FieldGroup>
      {place === 'venue' ? (
        <Controller
          control={control}
          name="set.location.venueId"
          render={({ field, fieldState }) => (
            <Field label={say.venue} error={fieldState.error ? say.placeNeeded : undefined}>
              <VenueChoice event={event} value={field.value} onChange={field.onChange} />
            </Field>
          )}
        />
      ) : (
        <Field label={say.link} hint={say.linkHint} error={errors?.onlineUrl?.message}>
          <TextInput type="url" inputMode="url" {...register('set.location.onlineUrl')} />
        </Field>
      )}
    </div>
  );
}

interface VenueChoiceProps {
  event: EventView;
  value: string | null;
  onChange: (value: string | null) => void;
}

function VenueChoice({ event, value, onChange }: VenueChoiceProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(
    event.venue
      ? { value: event.venue.id, label: event.venue.name, note: event.venue.areaLabel ?? undefined }
      : null,
  );
  // what the input shows of the chosen venue is not a search
  const search = chosen && typed === chosen.label ? '' : typed;
  const venues = useQuery(venueChoicesQuery(search));
  const found: Option[] = (venues.data ?? []).map((venue) => ({
    value: venue.id,
    label: venue.name,
    note: placeLine(venue.address, venue.areaLabel) || undefined,
  }));
  const options = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Combobox
      options={options}
      value={value}
      onType={setTyped}
      isLoading={venues.isFetching}
      onChange={(next) => {
        setChosen(options.find((one) => one.value === next) ?? null);
        onChange(next);
      }}
    />
  );
}

function TargetFields({ form, event }: { form: Form; event: EventView }) {
  const say = useMessages(changeMessages);
  const locale = useLocale();
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-base font-bold">{say.activities}</legend>
      {event.activities.map((activity, at) => (
        <Controller
          key={activity.id}
          control={form.control}
          name={`set.activities.${at}.targetAmount`}
          render={({ field, fieldState }) => (
            <Field
              label={say.target(activity.title, unitWord(activity.unit, locale))}
              isOptional
              error={fieldState.error?.message}
            >
              <FigureInput {...field} unit={activity.unit} />
            </Field>
          )}
        />
      ))}
    </fieldset>
  );
}
