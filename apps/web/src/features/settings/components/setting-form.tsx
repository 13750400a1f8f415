import { knownSettings, setSettingSchema, type SettingView } from '@guyub/domain/setting';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';

import { useToday } from '../../../lib/clock.tsx';
import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { ProblemError } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { DateInput, Select, Textarea, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { setSetting, settingsKeys } from '../api/settings.queries.ts';
import { settingsMessages } from '../messages.ts';
import { FormFoot } from './form-foot.tsx';

const formSchema = setSettingSchema.extend({ value: z.union([z.number(), z.string()]) });
type Values = z.input<typeof formSchema>;
type Body = z.output<typeof formSchema>;

/** The server refuses a value as a whole; it belongs to the field that holds it. */
async function sendSetting(client: QueryClient, body: Body): Promise<SettingView> {
  try {
    return await setSetting(client, body);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'setting-value-invalid') throw error;
    const detail = { pointer: '/value', code: error.code, detail: '' };
    throw new ProblemError(error.status, error.code, error.params, [detail], error.message);
  }
}

/** A new value with the day from which it holds and where it comes from. */
export function SettingForm({ setting, onClose }: { setting: SettingView; onClose: () => void }) {
  const say = useMessages(settingsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const today = useToday();
  const { name, hint, unit } = say.settings[setting.key];
  const sayIssue = ({ path }: { path: string }) => (path === 'value' ? say.valueInvalid : undefined);
  const form = useSchemaForm<Values, Body>({
    schema: formSchema,
    defaultValues: {
      id: newId(),
      key: setting.key,
      value: setting.current as Values['value'],
      effectiveFrom: today,
      source: '',
      note: '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => sendSetting(client, body),
    words: say.refused,
    say: sayIssue,
    onDone: () => {
      void client.invalidateQueries({ queryKey: settingsKeys.list() });
      toast({ text: say.saved(name) });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={name} text={hint}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.valueIn[unit]} error={errors.value?.message}>
          {unit === 'policy' ? (
            <Select {...form.register('value')}>
              {knownSettings['recurrence.holiday_policy'].schema.options.map((option) => (
                <option key={option} value={option}>
                  {say.policies[option]}
                </option>
              ))}
            </Select>
          ) : (
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              {...form.register('value', {
                // what is no number goes on as typed, so that the field can say so
                setValueAs: (text: unknown) =>
                  typeof text === 'string' && /^\d+$/.test(text.trim()) ? Number(text) : text,
              })}
            />
          )}
        </Field>
        <Field label={say.effectiveFrom} hint={say.effectiveHint} error={errors.effectiveFrom?.message}>
          <DateInput {...form.register('effectiveFrom')} />
        </Field>
        <Field label={say.source} hint={say.sourceHint} error={errors.source?.message}>
          <TextInput {...form.register('source')} />
        </Field>
        <Field label={say.note} isOptional error={errors.note?.message}>
          <Textarea rows={2} {...form.register('note')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
