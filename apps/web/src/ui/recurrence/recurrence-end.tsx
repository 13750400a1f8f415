import type { RecurrenceEditor } from '@guyub/domain/program';
import type { FieldErrors } from 'react-hook-form';

import { addDays } from '../../lib/dates.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { Segmented } from '../choices.tsx';
import { Field, FieldGroup } from '../field.tsx';
import { DateInput } from '../inputs.tsx';
import { recurrenceMessages } from './recurrence-messages.ts';
import { CountInput } from '../count-input.tsx';
import { errorAt } from '../../lib/form-parts.ts';

export interface RecurrenceFieldsProps {
  value: RecurrenceEditor;
  onChange: (value: RecurrenceEditor) => void;
  errors: FieldErrors;
  /** Where the form keeps it. */
  path?: string;
}

/** Until when it repeats: on and on, until a date, or so many times. */
export function RecurrenceEnd({ value, onChange, errors, path = 'recurrence' }: RecurrenceFieldsProps) {
  const say = useMessages(recurrenceMessages);
  if (value.kind === 'once' || value.kind === 'dates') return null;
  const end = value.until !== null ? 'until' : value.count !== null ? 'count' : 'never';
  return (
    <>
      <FieldGroup label={say.until}>
        <Segmented
          label={say.until}
          name="until"
          value={end}
          options={(['never', 'until', 'count'] as const).map((kind) => ({
            value: kind,
            label: say.untilKinds[kind],
          }))}
          onChange={(kind) =>
            onChange({
              ...value,
              until: kind === 'until' ? addDays(value.startsOn, 365) : null,
              count: kind === 'count' ? 4 : null,
            })
          }
        />
      </FieldGroup>
      {end === 'until' ? (
        <Field label={say.untilDate} error={errorAt(errors, `${path}.until`)}>
          <DateInput
            value={value.until ?? ''}
            onChange={(event) => onChange({ ...value, until: event.target.value })}
          />
        </Field>
      ) : null}
      {end === 'count' ? (
        <Field label={say.untilCount} error={errorAt(errors, `${path}.count`)}>
          <CountInput
            value={value.count}
            onChange={(count) => onChange({ ...value, count: count ?? Number.NaN })}
          />
        </Field>
      ) : null}
    </>
  );
}
