import { editOrganizationSchema, type OrganizationView } from '@guyub/domain/organization';
import type { AreaView } from '@guyub/domain/place';
import { useQueryClient } from '@tanstack/react-query';
import { FormProvider, type UseFormRegisterReturn } from 'react-hook-form';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Weave } from '../../../ui/weave.tsx';
import { organizationKeys } from '../api/organization.queries.ts';
import { editOrganization } from '../api/workspace.queries.ts';
import { profileFormSchema } from '../profile-form.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';
import { ProfileFields } from './profile-fields.tsx';

interface ProfileFormProps {
  organization: OrganizationView;
  districts: readonly AreaView[];
}

/** What the public reads of the organization; it names the version it was changed from. */
export function ProfileForm({ organization, districts }: ProfileFormProps) {
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const toast = useToast();
  const form = useSchemaForm({
    schema: profileFormSchema,
    defaultValues: {
      changeId: newId(),
      version: organization.version,
      name: organization.name,
      code: organization.code,
      about: organization.about,
      legalForm: organization.legalForm ?? '',
      foundedYear: organization.foundedYear === null ? '' : String(organization.foundedYear),
      areaCode: organization.areaCode ?? '',
      isKim: organization.isKim,
      weave: organization.weave,
    },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => editOrganization(client, organization.id, editOrganizationSchema.parse(body)),
    words: refused,
    onDone: (saved) => {
      client.setQueryData(organizationKeys.one(saved.slug), saved);
      form.setValue('version', saved.version);
      form.setValue('changeId', newId());
      toast({ text: say.saved });
    },
  });
  const { errors } = form.formState;
  const [first, second] = form.watch('weave');
  return (
    <FormProvider {...form}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <h2>{say.profile}</h2>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <Field label={say.name} error={errors.name?.message}>
            <TextInput {...form.register('name')} />
          </Field>
          <Field label={say.code} error={errors.code?.message}>
            <TextInput autoComplete="off" {...form.register('code')} />
          </Field>
        </div>
        <ProfileFields districts={withOwnArea(districts, organization)} kind={organization.kind} />
        <FieldGroup label={say.weave} hint={say.weaveHint}>
          <div className="flex items-center gap-4">
            <Weave code={form.watch('code') || organization.code} threads={[first, second]} size="md" />
            <ThreadInput label={say.firstThread} {...form.register('weave.0')} />
            <ThreadInput label={say.secondThread} {...form.register('weave.1')} />
          </div>
        </FieldGroup>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </FormProvider>
  );
}

function ThreadInput({ label, ...rest }: { label: string } & UseFormRegisterReturn) {
  return (
    <input type="color" aria-label={label} {...rest} className="size-11 rounded-sm bg-card p-1 outlined" />
  );
}

/** A village stays chosen although only districts are offered. */
const withOwnArea = (districts: readonly AreaView[], { areaCode, areaLabel }: OrganizationView) =>
  areaCode === null || districts.some(({ code }) => code === areaCode)
    ? districts
    : [{ code: areaCode, label: areaLabel ?? areaCode }, ...districts];
