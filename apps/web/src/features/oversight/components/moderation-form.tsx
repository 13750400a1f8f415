import {
  type ModerateProgram,
  moderatedFields,
  moderateProgramSchema,
  type ProgramView,
} from '@guyub/domain/program';
import { useQueryClient } from '@tanstack/react-query';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, Textarea } from '../../../ui/inputs.tsx';
import { moderateProgram } from '../api/oversight.queries.ts';
import { flagMessages } from '../flag-messages.ts';

interface ModerationFormProps {
  program: ProgramView;
  onDone: (text: string) => void;
}

/** Hides words that the public reads, or shows them again; the reason stands in their place. */
export function ModerationForm({ program, onDone }: ModerationFormProps) {
  const say = useMessages(flagMessages);
  const client = useQueryClient();
  const form = useSchemaForm<ModerateProgram, ModerateProgram>({
    schema: moderateProgramSchema,
    defaultValues: { changeId: newId(), field: 'title', hidden: true, reason: '' },
  });
  const field = form.watch('field');
  const standing = program.moderated.find((one) => one.field === field);
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => moderateProgram(client, program.id, { ...body, hidden: standing === undefined }),
    words: say.refused,
    onDone: ({ hidden }) => onDone(hidden ? say.hidden : say.shown),
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={say.field}>
        <Select {...form.register('field')}>
          {moderatedFields.map((one) => (
            <option key={one} value={one}>
              {say.fields[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-1 text-sm" aria-live="polite">
        <p className="text-xs text-ink-3">{say.wordsNow}</p>
        <p className="font-semibold whitespace-pre-line">
          {standing ? say.wordsHidden(standing.reason) : program[field] || say.wordsEmpty}
        </p>
      </div>
      <Field label={say.reason} hint={say.hideReasonHint} error={form.formState.errors.reason?.message}>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" look={standing ? 'solid' : 'danger'} isBusy={isSending}>
          {standing ? say.showAgain : say.hide}
        </Button>
      </div>
    </form>
  );
}
