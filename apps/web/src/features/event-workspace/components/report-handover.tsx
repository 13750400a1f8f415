import type { EventView } from '@guyub/domain/event';
import { units } from '@guyub/domain/program';
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash } from 'lucide-react';
import { useState } from 'react';
import { Controller, useFieldArray } from 'react-hook-form';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { unitWord } from '../../../lib/units.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Combobox, type Option } from '../../../ui/combobox.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Select, TextInput } from '../../../ui/inputs.tsx';
import { receiverChoicesQuery } from '../api/event-workspace.queries.ts';
import { newHandedLine } from '../report-form.ts';
import { reportMessages } from '../report-messages.ts';
import { FigureInput } from './figure-input.tsx';
import type { ReportForm } from './report-figures.tsx';

const MOST_LINES = 20;

/** Step three: to whom what was handed over. */
export function ReportHandover({ form, event }: { form: ReportForm; event: EventView }) {
  const say = useMessages(reportMessages);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'handedOver' });
  return (
    <section className="grid gap-4">
      <p className="text-sm text-ink-2">{say.handedOverHint}</p>
      {fields.length === 0 ? <p className="text-sm text-ink-3">{say.nothingHanded}</p> : null}
      {fields.map((field, at) => (
        <HandoverLine key={field.id} form={form} at={at} onRemove={() => remove(at)} />
      ))}
      {fields.length < MOST_LINES ? (
        <Button
          look="line"
          onClick={() => append(newHandedLine(event, form.getValues()), { shouldFocus: false })}
        >
          <Plus aria-hidden="true" />
          {say.addHanded}
        </Button>
      ) : null}
    </section>
  );
}

/** Shown once it was to be sent: a line that was just added is not wrong, it is empty. */
const errorsOf = ({ formState: { errors, submitCount } }: ReportForm, at: number) =>
  submitCount > 0 ? errors.handedOver?.[at] : undefined;

function HandoverLine({ form, at, onRemove }: { form: ReportForm; at: number; onRemove: () => void }) {
  const say = useMessages(reportMessages);
  const locale = useLocale();
  const { control, register, watch } = form;
  const errors = errorsOf(form, at);
  const unit = watch(`handedOver.${at}.unit`);
  return (
    <fieldset className="outlined grid gap-4 rounded-md bg-card p-4">
      <legend className="sr-only">{say.handedLine(at + 1)}</legend>
      <div className="flex items-center justify-between">
        <b aria-hidden="true">{say.handedLine(at + 1)}</b>
        <Button look="text" isIcon aria-label={say.removeHanded(at + 1)} onClick={onRemove}>
          <Trash aria-hidden="true" />
        </Button>
      </div>
      <Receiver form={form} at={at} />
      <Field label={say.what} hint={say.whatHint} error={errors?.what?.message}>
        <TextInput maxLength={120} {...register(`handedOver.${at}.what`)} />
      </Field>
      <div className="grid grid-cols-[1.2fr_1fr] gap-3">
        <Controller
          control={control}
          name={`handedOver.${at}.amount`}
          render={({ field }) => (
            <Field label={say.amount} error={errors?.amount?.message}>
              <FigureInput
                {...field}
                unit={unit}
                isBare
                value={field.value ?? null}
                onChange={(amount) => field.onChange(amount ?? undefined)}
              />
            </Field>
          )}
        />
        <Field label={say.unit} error={errors?.unit?.message}>
          <Select {...register(`handedOver.${at}.unit`)}>
            {units.map((one) => (
              <option key={one} value={one}>
                {unitWord(one, locale)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </fieldset>
  );
}

/** An organization of the list, or whatever name. */
function Receiver({ form, at }: { form: ReportForm; at: number }) {
  const say = useMessages(reportMessages);
  const { control, register, watch, setValue } = form;
  const errors = errorsOf(form, at);
  const isListed = watch(`handedOver.${at}.receiver`) === 'organization';
  return (
    <>
      <FieldGroup label={say.receiver}>
        <Controller
          control={control}
          name={`handedOver.${at}.receiver`}
          render={({ field }) => (
            <Segmented
              label={say.receiver}
              name={`receiver-${at}`}
              value={field.value}
              onChange={field.onChange}
              options={(['organization', 'name'] as const).map((value) => ({
                value,
                label: say.receiverKinds[value],
              }))}
            />
          )}
        />
      </FieldGroup>
      {isListed ? (
        <Controller
          control={control}
          name={`handedOver.${at}.toOrganizationId`}
          render={({ field }) => (
            <Field label={say.receiverOrganization} error={errors?.toOrganizationId?.message}>
              <OrganizationChoice
                value={field.value}
                name={watch(`handedOver.${at}.toName`)}
                onChange={(option) => {
                  field.onChange(option?.value ?? null);
                  setValue(`handedOver.${at}.toName`, option?.label ?? '', { shouldValidate: true });
                }}
              />
            </Field>
          )}
        />
      ) : (
        <Field label={say.receiverName} error={errors?.toName?.message}>
          <TextInput maxLength={120} {...register(`handedOver.${at}.toName`)} />
        </Field>
      )}
    </>
  );
}

interface OrganizationChoiceProps {
  value: string | null;
  name: string;
  onChange: (option: Option | null) => void;
}

function OrganizationChoice({ value, name, onChange }: OrganizationChoiceProps) {
  const [typed, setTyped] = useState('');
  // what the input shows of the chosen organization is not a search
  const search = value !== null && typed === name ? '' : typed;
  const found = useQuery(receiverChoicesQuery(search));
  const list: Option[] = (found.data ?? []).map((organization) => ({
    value: organization.id,
    label: organization.name,
    note: organization.code,
  }));
  const isListed = value === null || list.some((one) => one.value === value);
  const options = isListed ? list : [{ value, label: name }, ...list];
  return (
    <Combobox
      options={options}
      value={value}
      onType={setTyped}
      isLoading={found.isFetching}
      onChange={(next) => onChange(options.find((one) => one.value === next) ?? null)}
    />
  );
}
