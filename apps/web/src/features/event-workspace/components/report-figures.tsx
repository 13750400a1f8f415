import type { EventView } from '@guyub/domain/event';
import { Controller, type UseFormReturn } from 'react-hook-form';

import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { formatAmount } from '../../../lib/units.ts';
import { Field } from '../../../ui/field.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import { KindIcon } from '../../../ui/kind.tsx';
import type { ReportBody, ReportValues } from '../report-form.ts';
import { reportMessages } from '../report-messages.ts';
import { FigureInput } from './figure-input.tsx';

export type ReportForm = UseFormReturn<ReportValues, unknown, ReportBody>;

/** Step one: a figure for each activity, or that it was not counted, and how many people came. */
export function ReportFigures({ form, event }: { form: ReportForm; event: EventView }) {
  const say = useMessages(reportMessages);
  const locale = useLocale();
  return (
    <div className="grid gap-5">
      {event.activities.map((activity, at) => (
        <Controller
          key={activity.id}
          control={form.control}
          name={`results.${at}.amount`}
          render={({ field, fieldState }) => {
            const answer = (amount: number | null | undefined) => {
              field.onChange(amount);
              // at once: an error that went only when the field is left would move what is being pressed
              form.clearErrors(field.name);
            };
            const isUncounted = field.value === null;
            const { targetAmount, unit } = activity;
            return (
              <div className="outlined grid gap-1 rounded-md bg-card p-4">
                <Field
                  label={
                    <span className="flex items-center gap-2.5">
                      <KindIcon kind={activity.kind} isSmall />
                      {activity.title}
                    </span>
                  }
                  hint={
                    isUncounted
                      ? say.notCountedHint
                      : targetAmount === null
                        ? undefined
                        : say.target(formatAmount(targetAmount, unit, locale))
                  }
                  error={fieldState.error?.message}
                >
                  <FigureInput
                    ref={field.ref}
                    name={field.name}
                    onBlur={field.onBlur}
                    unit={unit}
                    disabled={isUncounted}
                    value={field.value ?? null}
                    onChange={(amount) => answer(amount ?? undefined)}
                  />
                </Field>
                <Checkbox
                  label={say.notCounted}
                  aria-label={`${say.notCounted}: ${activity.title}`}
                  checked={isUncounted}
                  onChange={(change) => answer(change.target.checked ? null : undefined)}
                />
              </div>
            );
          }}
        />
      ))}
      <Controller
        control={form.control}
        name="peopleCame"
        render={({ field, fieldState }) => (
          <Field label={say.peopleCame} hint={say.peopleHint} error={fieldState.error?.message}>
            <FigureInput
              {...field}
              unit="people"
              value={field.value ?? null}
              onChange={(amount) => {
                field.onChange(amount ?? undefined);
                form.clearErrors('peopleCame');
              }}
            />
          </Field>
        )}
      />
    </div>
  );
}
