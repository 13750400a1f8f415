import { useState } from 'react';
import { z } from 'zod';

import { useSchemaForm } from '../../../../lib/form.ts';
import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Textarea } from '../../../../ui/inputs.tsx';
import { workspaceMessages } from '../../workspace-messages.ts';
import { type Act, useProgramAct } from './use-program-act.ts';

const needed = z.object({ reason: z.string().trim().min(3).max(500) });
const optional = z.object({ reason: z.string().trim().max(500) });

interface ReasonSheetProps {
  programId: string;
  title: string;
  text: string;
  hint?: string;
  confirm: string;
  isOptional?: boolean;
  isDanger?: boolean;
  onClose: () => void;
  /** What to do, with an id that was made when the sheet opened. */
  toAct: (reason: string, id: string) => Act;
}

/** Asks once more, with the reason that those who are touched will read. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { programId, title, text, hint, confirm, isOptional, isDanger, onClose, toAct } = props;
  const say = useMessages(workspaceMessages);
  const [id] = useState(newId);
  const form = useSchemaForm({
    schema: isOptional ? optional : needed,
    defaultValues: { reason: '' },
    say: ({ code }) => (code === 'too_small' ? say.reasonNeeded : undefined),
  });
  const { act, isActing, problem } = useProgramAct(programId);
  return (
    <Sheet isOpen onClose={onClose} title={title} text={text}>
      <form
        method="post"
        noValidate
        className="grid gap-4"
        onSubmit={form.handleSubmit(({ reason }) => act(toAct(reason, id), { onSuccess: onClose }))}
      >
        <Field
          label={say.reason}
          hint={hint ?? say.reasonHint}
          error={form.formState.errors.reason?.message}
          isOptional={isOptional ?? false}
        >
          <Textarea rows={3} {...form.register('reason')} />
        </Field>
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look={isDanger ? 'danger' : 'main'} isWide isBusy={isActing}>
          {confirm}
        </Button>
      </form>
    </Sheet>
  );
}
