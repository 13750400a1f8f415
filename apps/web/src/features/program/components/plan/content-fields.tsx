import type { Channel } from '@guyub/domain/organization';
import type { EditProgram } from '@guyub/domain/program';
import type { FieldErrors } from 'react-hook-form';

import { useMessages } from '../../../../lib/i18n.tsx';
import { Field, FieldGroup } from '../../../../ui/field.tsx';
import { Select, Textarea, TextInput } from '../../../../ui/inputs.tsx';
import { planMessages } from '../../plan-messages.ts';
import { CountInput } from '../../../../ui/count-input.tsx';
import { errorAt } from '../../../../lib/form-parts.ts';

/** What planning and editing a program ask alike. */
export type ContentValues = Pick<
  EditProgram,
  'purpose' | 'indicator' | 'indicatorTarget' | 'peopleTarget' | 'contactName' | 'contactChannelId'
>;

interface ContentFieldsProps {
  values: ContentValues;
  onChange: (part: Partial<ContentValues>) => void;
  errors: FieldErrors;
}

export function PurposeField({ values, onChange, errors }: ContentFieldsProps) {
  const say = useMessages(planMessages);
  return (
    <Field label={say.purpose} error={errorAt(errors, 'purpose')}>
      <Textarea
        rows={3}
        value={values.purpose}
        onChange={(event) => onChange({ purpose: event.target.value })}
      />
    </Field>
  );
}

/** How many are to come, and what tells that the program works. */
export function AimFields({ values, onChange, errors }: ContentFieldsProps) {
  const say = useMessages(planMessages);
  return (
    <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_12rem]">
      <div className="md:col-span-2 md:max-w-72">
        <Field label={say.people} hint={say.peopleHint} error={errorAt(errors, 'peopleTarget')} isOptional>
          <CountInput value={values.peopleTarget} onChange={(peopleTarget) => onChange({ peopleTarget })} />
        </Field>
      </div>
      <Field label={say.indicator} hint={say.indicatorHint} error={errorAt(errors, 'indicator')} isOptional>
        <TextInput
          value={values.indicator}
          onChange={(event) => onChange({ indicator: event.target.value })}
        />
      </Field>
      <Field label={say.indicatorTarget} error={errorAt(errors, 'indicatorTarget')} isOptional>
        <CountInput
          value={values.indicatorTarget}
          onChange={(indicatorTarget) => onChange({ indicatorTarget })}
        />
      </Field>
    </div>
  );
}

/** Whom residents ask. */
export function ContactFields({
  values,
  onChange,
  errors,
  channels,
}: ContentFieldsProps & { channels: readonly Channel[] }) {
  const say = useMessages(planMessages);
  return (
    <FieldGroup label={say.contact}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          label={say.contactName}
          hint={say.contactNameHint}
          error={errorAt(errors, 'contactName')}
          isOptional
        >
          <TextInput
            autoComplete="off"
            value={values.contactName}
            onChange={(event) => onChange({ contactName: event.target.value })}
          />
        </Field>
        <Field label={say.channel} error={errorAt(errors, 'contactChannelId')} isOptional>
          <Select
            value={values.contactChannelId ?? ''}
            onChange={(event) => onChange({ contactChannelId: event.target.value || null })}
          >
            <option value="">{say.noChannel}</option>
            {channels.map((channel) => (
              <option key={channel.id} value={channel.id}>
                {channel.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </FieldGroup>
  );
}
