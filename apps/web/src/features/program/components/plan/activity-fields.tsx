import { type ActivityKind, type PlannedActivity, type Unit, unitsFor } from '@guyub/domain/program';
import type { FieldErrors } from 'react-hook-form';

import { useLocale, useMessages } from '../../../../lib/i18n.tsx';
import { formatNumber } from '../../../../lib/money.ts';
import { unitWord } from '../../../../lib/units.ts';
import { Field } from '../../../../ui/field.tsx';
import { Select, TextInput } from '../../../../ui/inputs.tsx';
import { Kind } from '../../../../ui/kind.tsx';
import { MoneyInput } from '../../../../ui/money-input.tsx';
import { planMessages } from '../../plan-messages.ts';
import { CountInput } from '../../../../ui/count-input.tsx';
import { errorAt } from '../../../../lib/form-parts.ts';

interface ActivityFieldsProps {
  activities: readonly PlannedActivity[];
  onChange: (activities: PlannedActivity[]) => void;
  errors: FieldErrors;
}

/** Each kind is an activity with its own target in its own unit; targets are never added up. */
export function ActivityFields({ activities, onChange, errors }: ActivityFieldsProps) {
  const say = useMessages(planMessages);
  const locale = useLocale();
  const change = (position: number, part: Partial<PlannedActivity>) =>
    onChange(activities.map((activity, at) => (at === position ? { ...activity, ...part } : activity)));
  const hintOf = ({ kind, unit, targetAmount }: PlannedActivity) => {
    // seven of ten who sign up give blood
    if (kind === 'blood-drive' && unit === 'bags' && targetAmount)
      return say.bloodHint(formatNumber(Math.ceil(targetAmount / 0.7), locale));
    return kind === 'fundraising' && unit === 'rupiah' ? say.fundHint : say.targetHint;
  };
  return (
    <div className="grid gap-5">
      {activities.map((activity, at) => {
        const errorOf = (field: string) => errorAt(errors, `activities.${at}.${field}`);
        const Amount = activity.unit === 'rupiah' ? MoneyInput : CountInput;
        return (
          <section
            key={activity.id}
            aria-labelledby={`kegiatan-${activity.id}`}
            className="grid gap-3 border-l-4 border-line pl-4"
          >
            <p id={`kegiatan-${activity.id}`}>
              <Kind kind={activity.kind} />
            </p>
            <Field label={say.activityName} error={errorOf('title')}>
              <TextInput
                value={activity.title}
                onChange={(event) => change(at, { title: event.target.value })}
              />
            </Field>
            <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,10rem)] gap-3">
              <Field label={say.target} hint={hintOf(activity)} error={errorOf('targetAmount')} isOptional>
                <Amount
                  value={activity.targetAmount}
                  onChange={(targetAmount) => change(at, { targetAmount })}
                />
              </Field>
              <Field label={say.unit} error={errorOf('unit')}>
                <Select
                  value={activity.unit}
                  onChange={(event) => change(at, { unit: event.target.value as Unit })}
                >
                  {unitsOf(activity.kind, activity.unit).map((unit) => (
                    <option key={unit} value={unit}>
                      {unitWord(unit, locale)}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
          </section>
        );
      })}
    </div>
  );
}

const unitsOf = (kind: ActivityKind, chosen: Unit): readonly Unit[] =>
  unitsFor[kind].includes(chosen) ? unitsFor[kind] : [chosen, ...unitsFor[kind]];
