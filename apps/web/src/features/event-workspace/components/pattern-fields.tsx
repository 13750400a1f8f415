import type { EventView } from '@guyub/domain/event';
import { recurrenceEditorSchema } from '@guyub/domain/program';
import { useQuery } from '@tanstack/react-query';
import { Repeat } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';

import { useToday } from '../../../lib/clock.tsx';
import { dateOf, formatPasaranDate } from '../../../lib/dates.ts';
import { useSettled } from '../../../lib/form-parts.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { sayHours, sayRecurrence } from '../../../lib/recurrence-text.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { RecurrenceFields } from '../../../ui/recurrence/recurrence-fields.tsx';
import { dateProgramQuery, patternDatesQuery } from '../api/event-workspace.queries.ts';
import { type ChangeValues, patternOf } from '../change-form.ts';
import { changeMessages } from '../change-messages.ts';

interface PatternFieldsProps {
  form: UseFormReturn<ChangeValues, unknown, ChangeValues>;
  event: EventView;
}

/** How the program repeats, said anew from this date on or for all that are ahead; a single date can become a series. */
export function PatternFields({ form, event }: PatternFieldsProps) {
  const say = useMessages(changeMessages);
  const locale = useLocale();
  const { scope, set } = form.watch();
  const { recurrence } = event.program;
  const isOnce = recurrence.kind === 'once';
  if (scope === 'this' && !isOnce) return null;
  const change = (pattern: ChangeValues['set']['recurrence']) =>
    form.setValue('set.recurrence', pattern, {
      shouldDirty: true,
      shouldValidate: form.formState.submitCount > 0,
    });
  if (set.recurrence === null)
    return (
      <FieldGroup label={say.pattern}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-sm text-ink-2">
            {sayRecurrence(recurrence, locale)} · {sayHours(recurrence, locale)}
          </p>
          <Button
            look="line"
            onClick={() => {
              // a single date has no others that could be meant
              if (isOnce) form.setValue('scope', 'following');
              change(patternOf(event, isOnce ? 'following' : scope));
            }}
          >
            <Repeat aria-hidden="true" />
            {isOnce ? say.makePattern : say.changePattern}
          </Button>
        </div>
      </FieldGroup>
    );
  return (
    <section aria-label={say.pattern} className="grid gap-4 rounded-md bg-paper-sunk p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <h2 className="text-lg">{say.pattern}</h2>
          <p className="text-sm text-ink-2">{say.patternFor[isOnce ? 'this' : scope]}</p>
        </div>
        <Button
          look="text"
          onClick={() => {
            if (isOnce) form.setValue('scope', 'this');
            change(null);
          }}
        >
          {say.keepPattern}
        </Button>
      </div>
      <RecurrenceFields
        value={set.recurrence}
        onChange={change}
        errors={form.formState.errors}
        path="set.recurrence"
      />
      <PatternDates
        typed={JSON.stringify({ ...set.recurrence, startTime: set.startTime, endTime: set.endTime })}
        event={event}
        from={scope === 'following' ? dateOf(event.startsLocal) : undefined}
      />
    </section>
  );
}

/** The next dates of what is typed; what becomes of the dates that there are stands in the preview of the change. */
function PatternDates({ typed, event, from }: { typed: string; event: EventView; from: string | undefined }) {
  const say = useMessages(changeMessages);
  const locale = useLocale();
  const today = useToday();
  const pattern = recurrenceEditorSchema.safeParse(JSON.parse(useSettled(typed)));
  const workspace = useQuery(dateProgramQuery(event.program.slug));
  const preview = useQuery(
    patternDatesQuery(pattern.success ? pattern.data : null, workspace.data?.holidayPolicy, from ?? today),
  );
  const dates = pattern.success ? (preview.data?.dates ?? []) : [];
  return (
    <section aria-busy={preview.isFetching} className="grid gap-1.5">
      <h3 className="text-base">{say.patternDates}</h3>
      {dates.length > 0 ? (
        <ol className="grid gap-1 text-sm">
          {dates.map(({ date, recurrenceId, notes }) => (
            <li key={recurrenceId}>
              {formatPasaranDate(date, locale)}
              {notes
                .filter(({ kind }) => kind !== 'year-undecided')
                .map(({ kind, ...params }) => (
                  <span key={kind} className="font-semibold text-warn">
                    {' '}
                    {say.notes[kind]?.(asWords(params))}
                  </span>
                ))}
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-sm text-ink-3">
          {preview.isError ? say.patternFailed : preview.isFetching ? say.patternLoading : say.patternNone}
        </p>
      )}
    </section>
  );
}

const asWords = (params: object): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
