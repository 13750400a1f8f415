import { type RecurrenceKind, recurrenceKinds } from '@guyub/domain/program';

import { useMessages } from '../../lib/i18n.tsx';
import { join } from '../class-names.ts';
import { Field, FieldGroup } from '../field.tsx';
import { DateInput, Select } from '../inputs.tsx';
import { type WeekdayCode, weekdayCodes, withKind } from './recurrence-kinds.ts';
import { type Ordinal, recurrenceMessages } from './recurrence-messages.ts';
import { CountInput } from '../count-input.tsx';
import { errorAt } from '../../lib/form-parts.ts';
import { OwnDates } from './own-dates.tsx';
import { RecurrenceEnd, type RecurrenceFieldsProps } from './recurrence-end.tsx';

/** How often: the same words that the program's page says. */
export function RecurrenceFields({ value, onChange, errors, path = 'recurrence' }: RecurrenceFieldsProps) {
  const say = useMessages(recurrenceMessages);
  const errorOf = (field: string) => errorAt(errors, `${path}.${field}`);
  return (
    <div className="grid gap-4">
      <Field label={say.repeat} error={errorAt(errors, path)}>
        <Select
          value={value.kind}
          onChange={(event) => onChange(withKind(value, event.target.value as RecurrenceKind))}
        >
          {recurrenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say.repeatKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {value.kind === 'dates' ? (
        <OwnDates
          dates={value.dates}
          onChange={(dates) => onChange({ ...value, dates })}
          errors={errors}
          path={path}
        />
      ) : (
        <Field label={say.startsOn} error={errorOf('startsOn')}>
          <DateInput
            value={value.startsOn}
            onChange={(event) => onChange({ ...value, startsOn: event.target.value })}
          />
        </Field>
      )}
      <Steps value={value} onChange={onChange} errors={errors} path={path} />
      <RecurrenceEnd value={value} onChange={onChange} errors={errors} path={path} />
    </div>
  );
}

/** What a way of repeating asks besides: every how many, on which days. */
function Steps({ value, onChange, errors, path = 'recurrence' }: RecurrenceFieldsProps) {
  const say = useMessages(recurrenceMessages);
  const errorOf = (field: string) => errorAt(errors, `${path}.${field}`);
  const [stepUnit] = value.kind.split('-', 1);
  if (value.kind === 'once' || value.kind === 'dates') return null;
  const unit =
    value.kind === 'every-days' || value.kind === 'yearly' || value.kind === 'weekly'
      ? value.kind
      : (stepUnit as 'monthly');
  return (
    <>
      <Field label={`${say.every} … ${say.everyUnits[unit]}`} error={errorOf('every')}>
        <CountInput
          value={value.every}
          // what is empty or no number stays, so that the schema can say so
          onChange={(every) => onChange({ ...value, every: every ?? Number.NaN })}
        />
      </Field>
      {value.kind === 'weekly' ? (
        <Weekdays
          chosen={value.weekdays}
          onChange={(weekdays) => onChange({ ...value, weekdays })}
          error={errorOf('weekdays')}
        />
      ) : null}
      {value.kind === 'monthly-weekday' ? (
        <div className="grid grid-cols-2 gap-3">
          <Field label={say.ordinal} error={errorOf('ordinal')}>
            <Select
              value={String(value.ordinal)}
              onChange={(event) =>
                onChange({ ...value, ordinal: Number(event.target.value) as typeof value.ordinal })
              }
            >
              {(['1', '2', '3', '4', '-1'] as const satisfies readonly Ordinal[]).map((ordinal) => (
                <option key={ordinal} value={ordinal}>
                  {say.ordinals[ordinal]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say.weekday} error={errorOf('weekday')}>
            <Select
              value={value.weekday}
              onChange={(event) => onChange({ ...value, weekday: event.target.value as WeekdayCode })}
            >
              {weekdayCodes.map((day) => (
                <option key={day} value={day}>
                  {say.weekdays[day]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : null}
      {value.kind === 'monthly-day' ? (
        <Field label={say.dayOfMonth} error={errorOf('day')}>
          <CountInput value={value.day} onChange={(day) => onChange({ ...value, day: day ?? Number.NaN })} />
        </Field>
      ) : null}
    </>
  );
}

interface WeekdaysProps {
  chosen: readonly WeekdayCode[];
  onChange: (days: WeekdayCode[]) => void;
  error: string | undefined;
}

function Weekdays({ chosen, onChange, error }: WeekdaysProps) {
  const say = useMessages(recurrenceMessages);
  return (
    <FieldGroup label={say.onDays} error={error}>
      <div className="flex flex-wrap gap-1.5">
        {weekdayCodes.map((day) => (
          <label
            key={day}
            className={join(
              'touch relative grid min-w-12 place-items-center rounded-sm px-2 text-sm font-semibold has-focus-visible:outline-3 has-focus-visible:outline-brand',
              chosen.includes(day) ? 'bg-brand text-on-brand' : 'outlined-strong bg-card',
            )}
          >
            <input
              type="checkbox"
              aria-label={say.weekdays[day]}
              checked={chosen.includes(day)}
              onChange={(event) =>
                onChange(
                  weekdayCodes.filter((one) => (one === day ? event.target.checked : chosen.includes(one))),
                )
              }
              className="absolute inset-0 opacity-0"
            />
            {say.weekdaysShort[day]}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
