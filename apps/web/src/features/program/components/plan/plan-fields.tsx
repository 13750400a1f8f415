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
  replace: (values: PlanValues) => void;
  errors: FieldErrors;
  organization: OrganizationBrief;
  groups: readonly OrganizationBrief[];
  channels: readonly Channel[];
  surroundings: { today: string; timeZone: string; locale: Locale };
}

/** What, where, with whom. */
export function PlanFields(props: PlanFieldsProps) {
  const { values, change, replace, errors, organization, groups, channels, surroundings } = props;
  const say = useMessages(planMessages);
  const { recurrence } = values;
  const changeContent = (part: Partial<ContentValues>) => {
    for (const field of Object.keys(part) as (keyof ContentValues)[])
      change(field, part[field] as PlanValues[typeof field]);
  };
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
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_7rem_7rem]">
        <LocationFields
          organizationId={organization.id}
          location={values.location}
          onChange={(location) => change('location', location)}
          errors={errors}
        />
        <div className="grid grid-cols-2 content-start gap-4 md:col-span-2 md:pt-17">
          <Field label={say.starts} error={errorAt(errors, 'recurrence.startTime')}>
            <TimeInput
              value={recurrence.startTime}
              onChange={(startTime) => change('recurrence', { ...recurrence, startTime })}
            />
          </Field>
          <Field
            label={say.ends}
            error={errorAt(errors, 'recurrence.endTime')}
            hint={recurrence.endTime <= recurrence.startTime ? say.endsNextDay : undefined}
          >
            <TimeInput
              value={recurrence.endTime}
              onChange={(endTime) => change('recurrence', { ...recurrence, endTime })}
            />
          </Field>
        </div>
      </div>
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
