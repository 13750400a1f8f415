import type { Channel, OrganizationBrief } from '@guyub/domain/organization';
import type { FieldErrors } from 'react-hook-form';

import type { Locale } from '../../../../lib/i18n.tsx';
import { useMessages } from '../../../../lib/i18n.tsx';
import { KindTiles } from '../../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../../ui/field.tsx';
import { TextInput } from '../../../../ui/inputs.tsx';
import { TimeInput } from '../../../../ui/time-input.tsx';
import { type PlanValues, withKinds } from '../../plan/plan-values.ts';
import { planMessages } from '../../plan-messages.ts';
import { ActivityFields } from './activity-fields.tsx';
import { errorAt } from '../../../../lib/form-parts.ts';
import { HostTiles } from './host-tiles.tsx';
import { LocationFields } from './location-fields.tsx';
import { PartnerFields } from './partner-fields.tsx';
import { type ContentValues, AimFields, ContactFields, PurposeField } from './content-fields.tsx';

interface PlanFieldsProps {
  values: PlanValues;
  change: <Field extends keyof PlanValues>(field: Field, value: PlanValues[Field]) => void;
  errors: FieldErrors;
  organization: OrganizationBrief;
  groups: readonly OrganizationBrief[];
  channels: readonly Channel[];
}

/** What it is: all that is asked before the dates. */
export function PlanHead({
  values,
  change,
  replace,
  errors,
  surroundings,
}: Pick<PlanFieldsProps, 'values' | 'change' | 'errors'> & {
  replace: (values: PlanValues) => void;
  surroundings: { today: string; timeZone: string; locale: Locale };
}) {
  const say = useMessages(planMessages);
  return (
    <div className="grid content-start gap-8">
      <FieldGroup label={say.kinds} hint={say.kindsHint} error={errorAt(errors, 'activities')}>
        <KindTiles
          name="kinds"
          value={values.activities.map(({ kind }) => kind)}
          onChange={(kinds) => replace(withKinds(values, kinds, surroundings))}
        />
      </FieldGroup>
      <Field label={say.name} error={errorAt(errors, 'title')}>
        <TextInput
          name="title"
          value={values.title}
          onChange={(event) => change('title', event.target.value)}
        />
      </Field>
    </div>
  );
}

interface HourFieldsProps {
  recurrence: PlanValues['recurrence'];
  onChange: (recurrence: PlanValues['recurrence']) => void;
  errors: FieldErrors;
}

/** From when until when, on each date. */
export function HourFields({ recurrence, onChange, errors }: HourFieldsProps) {
  const say = useMessages(planMessages);
  return (
    <div className="grid grid-cols-2 content-start gap-4">
      <Field label={say.starts} error={errorAt(errors, 'recurrence.startTime')}>
        <TimeInput
          value={recurrence.startTime}
          onChange={(startTime) => onChange({ ...recurrence, startTime })}
        />
      </Field>
      <Field
        label={say.ends}
        error={errorAt(errors, 'recurrence.endTime')}
        hint={recurrence.endTime <= recurrence.startTime ? say.endsNextDay : undefined}
      >
        <TimeInput value={recurrence.endTime} onChange={(endTime) => onChange({ ...recurrence, endTime })} />
      </Field>
    </div>
  );
}

/** Where, how much, with whom. */
export function PlanFields(props: PlanFieldsProps) {
  const { values, change, errors, organization, groups, channels } = props;
  const say = useMessages(planMessages);
  const changeContent = (part: Partial<ContentValues>) => {
    for (const field of Object.keys(part) as (keyof ContentValues)[])
      change(field, part[field] as PlanValues[typeof field]);
  };
  return (
    <div className="grid content-start gap-8">
      <LocationFields
        organizationId={organization.id}
        location={values.location}
        onChange={(location) => change('location', location)}
        errors={errors}
      />
      {values.activities.length > 0 ? (
        <FieldGroup label={say.activities}>
          <ActivityFields
            activities={values.activities}
            onChange={(activities) => change('activities', activities)}
            errors={errors}
          />
        </FieldGroup>
      ) : null}
      <PurposeField values={values} onChange={changeContent} errors={errors} />
      <AimFields values={values} onChange={changeContent} errors={errors} />
      <HostTiles
        owner={organization}
        groups={groups}
        invited={values.invitedHosts ?? []}
        onChange={(invited) => change('invitedHosts', invited)}
        error={errorAt(errors, 'invitedHosts')}
      />
      <PartnerFields
        owner={organization}
        partners={values.partners ?? []}
        onChange={(partners) => change('partners', partners)}
        error={errorAt(errors, 'partners')}
      />
      <ContactFields values={values} onChange={changeContent} errors={errors} channels={channels} />
    </div>
  );
}
