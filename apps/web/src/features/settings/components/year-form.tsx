import { type HolidayYearView, setHolidayYearSchema } from '@guyub/domain/holiday';
import { useQueryClient } from '@tanstack/react-query';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { setHolidayYear, settingsKeys } from '../api/settings.queries.ts';
import { holidayMessages } from '../holiday-messages.ts';
import { FormFoot } from './form-foot.tsx';

interface YearFormProps {
  year: number;
  known: HolidayYearView | undefined;
  onClose: () => void;
}

/** Says whether a decree has fixed the year. */
export function YearForm({ year, known, onClose }: YearFormProps) {
  const say = useMessages(holidayMessages);
  const client = useQueryClient();
  const toast = useToast();
  const form = useSchemaForm({
    schema: setHolidayYearSchema,
    defaultValues: {
      changeId: newId(),
      version: known?.version ?? 0,
      status: known?.status ?? 'undecided',
      source: known?.source ?? '',
    },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => setHolidayYear(client, year, body),
    words: say.refused,
    onDone: () => {
      void client.invalidateQueries({ queryKey: settingsKeys.all });
      toast({ text: say.saved(String(year)) });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={`${say.yearStatus} ${year}`}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.status} error={errors.status?.message}>
          <Select {...form.register('status')}>
            <option value="decided">{say.statuses.decided}</option>
            <option value="undecided">{say.statuses.undecided}</option>
          </Select>
        </Field>
        <Field label={say.source} hint={say.decreeHint} error={errors.source?.message}>
          <TextInput {...form.register('source')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
