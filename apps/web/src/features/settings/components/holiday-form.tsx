import { addHolidaySchema, editHolidaySchema, holidayKinds, type HolidayView } from '@guyub/domain/holiday';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { DateInput, Select, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { addHoliday, editHoliday, settingsKeys } from '../api/settings.queries.ts';
import { holidayMessages } from '../holiday-messages.ts';
import { FormFoot } from './form-foot.tsx';

/** What both schemas share; an empty decree is none. */
const formSchema = addHolidaySchema.omit({ id: true }).extend({
  decree: z
    .string()
    .trim()
    .max(200)
    .transform((text) => (text === '' ? null : text)),
});

interface HolidayFormProps {
  year: number;
  /** Null: a new one. */
  holiday: HolidayView | null;
  onClose: () => void;
}

export function HolidayForm({ year, holiday, onClose }: HolidayFormProps) {
  const say = useMessages(holidayMessages);
  const client = useQueryClient();
  const toast = useToast();
  const form = useSchemaForm<
    z.input<typeof formSchema> & { sendId: string },
    z.output<typeof formSchema> & { sendId: string }
  >({
    schema: formSchema.extend({ sendId: z.uuid() }),
    defaultValues: {
      sendId: newId(),
      date: holiday?.date ?? `${year}-01-01`,
      name: holiday?.name ?? '',
      kind: holiday?.kind ?? 'nasional',
      source: holiday?.source ?? '',
      decree: holiday?.decree ?? '',
    },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: ({ sendId, ...body }) =>
      holiday
        ? editHoliday(
            client,
            holiday.id,
            editHolidaySchema.parse({ ...body, changeId: sendId, version: holiday.version }),
          )
        : addHoliday(client, addHolidaySchema.parse({ ...body, id: sendId })),
    words: say.refused,
    onDone: () => {
      void client.invalidateQueries({ queryKey: settingsKeys.all });
      toast({ text: say.saved(form.getValues('name')) });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={holiday ? say.editThis(holiday.name) : say.add}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.name} error={errors.name?.message}>
          <TextInput {...form.register('name')} />
        </Field>
        <Field label={say.date} error={errors.date?.message}>
          <DateInput {...form.register('date')} />
        </Field>
        <Field label={say.kind} error={errors.kind?.message}>
          <Select {...form.register('kind')}>
            {holidayKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say.source} error={errors.source?.message}>
          <TextInput {...form.register('source')} />
        </Field>
        <Field label={say.decree} hint={say.decreeHint} isOptional error={errors.decree?.message}>
          <TextInput {...form.register('decree')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
