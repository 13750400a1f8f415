import { createOrganizationSchema, type OrganizationView } from '@guyub/domain/organization';
import { toSlug } from '@guyub/domain/kernel/id';
import type { AreaView } from '@guyub/domain/place';
import { useQueryClient } from '@tanstack/react-query';
import { FormProvider } from 'react-hook-form';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { ProblemError } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { createOrganization } from '../api/workspace.queries.ts';
import { foundFormSchema } from '../profile-form.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';
import { ProfileFields } from './profile-fields.tsx';

interface FoundGroupPageProps {
  districts: readonly AreaView[];
  onFounded: (organization: OrganizationView) => void;
}

/** A new group, whose founder becomes its admin. */
export function FoundGroupPage({ districts, onFounded }: FoundGroupPageProps) {
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const sayIssue = ({ path, code }: { path: string; code: string }) => {
    if (path !== 'slug') return undefined;
    if (code === 'slug-taken') return refused['slug-taken']();
    return code === 'invalid_format' ? say.slugInvalid : undefined;
  };
  const form = useSchemaForm({
    schema: foundFormSchema,
    defaultValues: {
      id: newId(),
      slug: '',
      name: '',
      code: '',
      about: '',
      legalForm: '',
      foundedYear: '',
      areaCode: '',
      isKim: false,
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: async (body) => {
      try {
        return await createOrganization(client, createOrganizationSchema.parse({ ...body, kind: 'group' }));
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'slug-taken') throw error;
        // said at the field that can help
        const detail = { pointer: '/slug', code: error.code, detail: '' };
        throw new ProblemError(error.status, error.code, error.params, [detail], error.message);
      }
    },
    words: refused,
    onDone: onFounded,
    say: sayIssue,
  });
  const { errors, dirtyFields } = form.formState;
  const slug = form.watch('slug');
  return (
    <div className="wrap max-w-[44rem]!">
      <PageHeader title={say.founding} below={say.foundingBelow} />
      <FormProvider {...form}>
        <form noValidate onSubmit={submit} className="grid gap-4">
          <Field label={say.name} error={errors.name?.message}>
            <TextInput
              autoComplete="organization"
              {...form.register('name', {
                // the address follows the name until somebody writes their own
                onChange: (event: { target: { value: string } }) => {
                  if (!dirtyFields.slug) form.setValue('slug', toSlug(event.target.value));
                },
              })}
            />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={say.code} hint={say.codeHint} error={errors.code?.message}>
              <TextInput autoComplete="off" {...form.register('code')} />
            </Field>
            <Field
              label={say.slug}
              hint={say.slugHint(paths.group(slug || '…'))}
              error={errors.slug?.message}
            >
              <TextInput autoComplete="off" autoCapitalize="none" {...form.register('slug')} />
            </Field>
          </div>
          <ProfileFields districts={districts} />
          <FormFoot problem={problem} isSending={isSending} save={say.found} look="main" />
        </form>
      </FormProvider>
    </div>
  );
}
