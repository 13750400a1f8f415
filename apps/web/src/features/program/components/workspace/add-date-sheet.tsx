import { addDateSchema } from '@guyub/domain/event';
import { type ProgramWorkspace, recurrenceEditorSchema } from '@guyub/domain/program';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';

import { useToday } from '../../../../lib/clock.tsx';
import { formatPasaranDate } from '../../../../lib/dates.ts';
import { useSchemaForm } from '../../../../lib/form.ts';
import { useSettled } from '../../../../lib/form-parts.ts';
import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { DateInput } from '../../../../ui/inputs.tsx';
import { TimeInput } from '../../../../ui/time-input.tsx';
import { clashesQuery, previewQuery } from '../../api/planning.queries.ts';
import { suggestNextDate } from '../../plan/next-date.ts';
import { planMessages } from '../../plan-messages.ts';
import { workspaceMessages } from '../../workspace-messages.ts';
import { DateHints } from '../plan/previewed-date.tsx';
import { useProgramAct } from './use-program-act.ts';

const formSchema = addDateSchema.pick({ date: true, startTime: true, endTime: true });

interface AddDateSheetProps {
  workspace: ProgramWorkspace;
  organizationId: string;
  onClose: () => void;
}

/** The next date of a known program: the day and hours as they were, corrected, with what speaks against it. */
export function AddDateSheet({ workspace, organizationId, onClose }: AddDateSheetProps) {
  const say = useMessages(workspaceMessages);
  const plan = useMessages(planMessages);
  const locale = useLocale();
  const today = useToday();
  const { program } = workspace;
  const { recurrence } = program;
  const form = useSchemaForm({
    schema: formSchema,
    defaultValues: {
      date: suggestNextDate(recurrence, today),
      startTime: recurrence.startTime,
      endTime: recurrence.endTime,
    },
  });
  const { errors } = form.formState;
  const [ids] = useState(() => new Map<string, string>());
  const { act, isActing, problem } = useProgramAct(program.id);
  return (
    <Sheet isOpen onClose={onClose} title={say.addDate} text={say.addDateText}>
      <form
        method="post"
        noValidate
        className="grid gap-4"
        onSubmit={form.handleSubmit((content) => {
          // another date is another act; the same one again is the same
          const name = JSON.stringify(content);
          const changeId = ids.get(name) ?? newId();
          ids.set(name, changeId);
          act(
            {
              path: 'dates',
              body: { changeId, version: program.version, organizationId, ...content },
              done: say.dateAdded(formatPasaranDate(content.date, locale)),
            },
            { onSuccess: onClose },
          );
        })}
      >
        <Field label={say.date} error={errors.date?.message}>
          <DateInput min={today} {...form.register('date')} />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          {(['startTime', 'endTime'] as const).map((name) => (
            <Controller
              key={name}
              control={form.control}
              name={name}
              render={({ field, fieldState }) => (
                <Field
                  label={name === 'startTime' ? plan.starts : plan.ends}
                  error={fieldState.error?.message}
                >
                  <TimeInput {...field} />
                </Field>
              )}
            />
          ))}
        </div>
        <Hints workspace={workspace} typed={JSON.stringify(form.watch())} />
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={isActing}>
          {say.saveDate}
        </Button>
      </form>
    </Sheet>
  );
}

/** What is to be known of the day that is typed: hints, never a refusal. */
function Hints({ workspace, typed }: { workspace: ProgramWorkspace; typed: string }) {
  const plan = useMessages(planMessages);
  const locale = useLocale();
  const { program, location, hosts } = workspace;
  const asked = formSchema.safeParse(JSON.parse(useSettled(typed)));
  const { timeZone } = program.recurrence;
  const { date: startsOn, ...hours } = asked.success ? asked.data : { date: '', startTime: '', endTime: '' };
  const single = recurrenceEditorSchema.safeParse({ kind: 'once', startsOn, ...hours, timeZone });
  const preview = useQuery(previewQuery(single.success ? single.data : null, workspace.holidayPolicy));
  // the notes of another day would be taken for this one's
  const date = single.success && !preview.isPlaceholderData ? preview.data?.dates[0] : undefined;
  const question = clashesQuery({
    startsLocal: date?.startsLocal ?? '',
    endsLocal: date?.endsLocal ?? '',
    venueId: location.venueId,
    kind: program.kinds,
    program: program.id,
    host: hosts
      .filter(({ state }) => state === 'owner' || state === 'accepted')
      .map(({ organization }) => organization.id),
  });
  const found = useQuery({ ...question, enabled: date !== undefined });
  const clashes = found.isPlaceholderData ? undefined : found.data;
  if (!date) return null;
  return (
    <div role="status" className="grid gap-1.5 rounded-md bg-paper-sunk p-3">
      <p className="font-bold">{formatPasaranDate(date.date, locale)}</p>
      {clashes ? (
        <DateHints date={date} clashes={clashes} isClashKnown />
      ) : (
        <p className="text-sm text-ink-3">{plan.loading}</p>
      )}
    </div>
  );
}
