import { type RamadanView, setRamadanSchema } from '@guyub/domain/holiday';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { DateInput, Select, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { setRamadan, settingsKeys } from '../api/settings.queries.ts';
import { holidayMessages } from '../holiday-messages.ts';
import { FormFoot } from './form-foot.tsx';

/** A Hijri year is some eleven days shorter than ours: the one that Ramadan of a year most likely bears. */
const likelyHijriYear = (year: number) => Math.floor((year - 622) * (33 / 32));

interface RamadanFormProps {
  year: number;
  /** Null: not entered yet. */
  month: RamadanView | null;
  onClose: () => void;
}

export function RamadanForm({ year, month, onClose }: RamadanFormProps) {
  const say = useMessages(holidayMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [hijriYear, setHijriYear] = useState(month?.hijriYear ?? likelyHijriYear(year));
  const sayIssue = ({ path, code }: { path: string; code: string }) =>
    path === 'endsOn' && code === 'custom' ? say.monthLength : undefined;
  const form = useSchemaForm({
    schema: setRamadanSchema,
    defaultValues: {
      changeId: newId(),
      version: month?.version ?? 0,
      startsOn: month?.startsOn ?? '',
      endsOn: month?.endsOn ?? '',
      status: month?.status ?? 'estimate',
      source: month?.source ?? '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => setRamadan(client, hijriYear, body),
    words: say.refused,
    say: sayIssue,
    onDone: () => {
      void client.invalidateQueries({ queryKey: settingsKeys.all });
      toast({ text: say.saved(say.ramadanOf(hijriYear)) });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={month ? say.ramadanOf(month.hijriYear) : say.addRamadan}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        {month ? null : (
          <Field label={say.hijriYear}>
            <TextInput
              type="number"
              min={1360}
              max={1700}
              value={hijriYear}
              onChange={(event) => setHijriYear(event.target.valueAsNumber)}
            />
          </Field>
        )}
        <Field label={say.startsOn} error={errors.startsOn?.message}>
          <DateInput {...form.register('startsOn')} />
        </Field>
        <Field label={say.endsOn} hint={say.monthLength} error={errors.endsOn?.message}>
          <DateInput {...form.register('endsOn')} />
        </Field>
        <Field label={say.status} error={errors.status?.message}>
          <Select {...form.register('status')}>
            <option value="estimate">{say.ramadanStatus.estimate}</option>
            <option value="decided">{say.ramadanStatus.decided}</option>
          </Select>
        </Field>
        <Field label={say.source} error={errors.source?.message}>
          <TextInput {...form.register('source')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
