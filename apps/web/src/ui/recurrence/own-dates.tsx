import { Plus, X } from 'lucide-react';
import type { FieldErrors } from 'react-hook-form';

import { addDays } from '../../lib/dates.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { Button } from '../button.tsx';
import { Field, FieldGroup } from '../field.tsx';
import { DateInput } from '../inputs.tsx';
import { recurrenceMessages } from './recurrence-messages.ts';
import { errorAt } from '../../lib/form-parts.ts';

interface OwnDatesProps {
  dates: readonly string[];
  onChange: (dates: string[]) => void;
  errors: FieldErrors;
  path: string;
}

/** Dates that follow no rule, one by one. */
export function OwnDates({ dates, onChange, errors, path }: OwnDatesProps) {
  const say = useMessages(recurrenceMessages);
  return (
    <FieldGroup label={say.repeatKinds.dates} error={errorAt(errors, `${path}.dates`)}>
      {dates.map((date, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date that is being typed has no other name than its place
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
          <Field label={say.date(at + 1)} error={errorAt(errors, `${path}.dates.${at}`)}>
            <DateInput
              value={date}
              onChange={(event) =>
                onChange(dates.map((one, position) => (position === at ? event.target.value : one)))
              }
            />
          </Field>
          {dates.length > 1 ? (
            <Button
              look="text"
              isIcon
              aria-label={say.removeDate(at + 1)}
              onClick={() => onChange(dates.filter((_one, position) => position !== at))}
            >
              <X aria-hidden="true" />
            </Button>
          ) : null}
        </div>
      ))}
      <div>
        <Button look="text" onClick={() => onChange([...dates, addDays(dates.at(-1) ?? '2026-01-01', 7)])}>
          <Plus aria-hidden="true" />
          {say.addDate}
        </Button>
      </div>
    </FieldGroup>
  );
}
