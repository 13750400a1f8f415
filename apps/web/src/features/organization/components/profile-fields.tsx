import type { OrganizationKind } from '@guyub/domain/organization';
import type { AreaView } from '@guyub/domain/place';
import { useFormContext } from 'react-hook-form';

import { useMessages } from '../../../lib/i18n.tsx';
import { Field } from '../../../ui/field.tsx';
import { Checkbox, Select, Textarea, TextInput } from '../../../ui/inputs.tsx';
import { profileMessages } from '../profile-messages.ts';
import type { ProfileValues } from '../profile-form.ts';

interface ProfileFieldsProps {
  districts: readonly Pick<AreaView, 'code' | 'label'>[];
  kind: OrganizationKind;
}

/** What an organization says of itself besides its names; inside a form that holds these fields. */
export function ProfileFields({ districts, kind }: ProfileFieldsProps) {
  const { register, formState } = useFormContext<ProfileValues>();
  const { errors } = formState;
  const say = useMessages(profileMessages);
  return (
    <>
      <Field label={say.about} hint={say.aboutHint} isOptional error={errors.about?.message}>
        <Textarea {...register('about')} />
      </Field>
      <Field label={say.area} isOptional error={errors.areaCode?.message}>
        <Select {...register('areaCode')}>
          <option value="">{say.noArea}</option>
          {districts.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={say.foundedYear} isOptional error={errors.foundedYear?.message}>
          <TextInput inputMode="numeric" autoComplete="off" {...register('foundedYear')} />
        </Field>
        <Field label={say.legalForm} isOptional error={errors.legalForm?.message}>
          <TextInput {...register('legalForm')} />
        </Field>
      </div>
      {kind === 'group' ? <Checkbox label={say.isKim} {...register('isKim')} /> : null}
    </>
  );
}
