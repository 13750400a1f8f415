import {
  createOrganizationSchema,
  type OrganizationKind,
  organizationKinds,
  type OrganizationView,
} from '@guyub/domain/organization';
import { toSlug } from '@guyub/domain/kernel/id';
import type { AreaView } from '@guyub/domain/place';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { FormProvider } from 'react-hook-form';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { ProblemError } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { addContact, createOrganization } from '../api/workspace.queries.ts';
import { type FoundForm, foundFormSchema } from '../profile-form.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';
import { ProfileFields } from './profile-fields.tsx';

interface FoundGroupPageProps {
  districts: readonly AreaView[];
  kind: OrganizationKind;
  /** For the communication office, which enters offices and partners too; others found groups only. */
  onKind?: ((kind: OrganizationKind) => void) | undefined;
  /** Overseers register whom an office's or partner's links go to. */
  mayAddContact: boolean;
  onFounded: (organization: OrganizationView) => void;
}

/** A new group, whose founder becomes its admin; or an office or partner, which the communication office enters. */
export function FoundGroupPage(props: FoundGroupPageProps) {
  const { districts, kind, onKind, mayAddContact, onFounded } = props;
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const isGroup = kind === 'group';
  const hasContact = !isGroup && mayAddContact;
  const sayIssue = ({ path, code }: { path: string; code: string }) => {
    if (path === 'contactEmail' && code === 'custom') return say.contactTogether;
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
      contactId: newId(),
      contactName: '',
      contactEmail: '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    // sent again after a failure halfway, what was made already is found and not made twice
    send: async ({ contactId, contactName, contactEmail, ...body }) => {
      const made = await create(client, { ...body, kind });
      if (hasContact && contactEmail !== '')
        await addContact(client, made.id, { id: contactId, name: contactName, email: contactEmail });
      return made;
    },
    words: refused,
    onDone: onFounded,
    say: sayIssue,
  });
  const { errors, dirtyFields } = form.formState;
  const slug = form.watch('slug');
  return (
    <div className="wrap max-w-[44rem]!">
      <PageHeader
        title={isGroup ? say.founding : say.adding}
        below={isGroup ? say.foundingBelow : say.addingBelow}
      />
      <FormProvider {...form}>
        <form method="post" noValidate onSubmit={submit} className="grid gap-4">
          {onKind ? (
            <Segmented
              label={say.whatKind}
              name="kind"
              value={kind}
              options={organizationKinds.map((value) => ({ value, label: say.kinds[value] }))}
              onChange={onKind}
            />
          ) : null}
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
            <Field label={say.code} hint={say.codeHintOf[kind]} error={errors.code?.message}>
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
          <ProfileFields districts={districts} kind={kind} />
          {hasContact ? (
            <FieldGroup label={say.contact} hint={say.contactFieldsHint} isOptional>
              <div className="grid gap-4 sm:grid-cols-2">
                <Field label={say.contactName} isOptional error={errors.contactName?.message}>
                  <TextInput autoComplete="off" {...form.register('contactName')} />
                </Field>
                <Field label={say.email} isOptional error={errors.contactEmail?.message}>
                  <TextInput type="email" autoComplete="off" {...form.register('contactEmail')} />
                </Field>
              </div>
            </FieldGroup>
          ) : null}
          <FormFoot
            problem={problem}
            isSending={isSending}
            save={isGroup ? say.found : say.add}
            look="main"
          />
        </form>
      </FormProvider>
    </div>
  );
}

type Creation = Omit<FoundForm, 'contactId' | 'contactName' | 'contactEmail'> & { kind: OrganizationKind };

async function create(client: QueryClient, body: Creation): Promise<OrganizationView> {
  try {
    return await createOrganization(client, createOrganizationSchema.parse(body));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'slug-taken') throw error;
    // said at the field that can help
    const detail = { pointer: '/slug', code: error.code, detail: '' };
    throw new ProblemError(error.status, error.code, error.params, [detail], error.message);
  }
}
