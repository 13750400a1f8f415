import { addOrganizationContactSchema, type OrganizationContactView } from '@guyub/domain/organization';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Plus, Trash } from 'lucide-react';
import { useState } from 'react';

import { sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { addContact, contactsQuery, removeContact, workspaceKeys } from '../api/workspace.queries.ts';
import { profileMessages } from '../profile-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';

/** Who gets the signed links of the organization. */
export function ContactList({ organizationId }: { organizationId: string }) {
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  const contacts = useSuspenseInfiniteQuery(contactsQuery(organizationId));
  const shown = contacts.data.pages.flatMap(({ items }) => items);
  const [isAdding, setAdding] = useState(false);
  const removal = useMutation({
    mutationFn: ({ id }: OrganizationContactView) => removeContact(client, organizationId, id, newId()),
    onSuccess: (_answer, { name }) => toast({ text: say.contactRemoved(name) }),
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKeys.list(organizationId, 'contacts') }),
  });
  return (
    <section className="grid gap-3">
      <div className="grid gap-1">
        <h2>{say.contacts}</h2>
        <p className="text-sm text-ink-3">{shown.length === 0 ? say.noContacts : say.contactsHint}</p>
      </div>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {shown.map((contact) => (
          <li key={contact.id} className="flex items-center justify-between gap-3 py-2.5 text-sm">
            <div className="min-w-0">
              <p className="truncate font-bold">{contact.name}</p>
              <p className="text-xs text-ink-3">
                {contact.emailMasked}
                {contact.registeredBy === 'communication-office' ? ` · ${say.byOffice}` : ''}
              </p>
            </div>
            <Button
              look="line"
              isIcon
              aria-label={say.removeContact(contact.name)}
              disabled={removal.isPending}
              onClick={() => removal.mutate(contact)}
            >
              <Trash aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton query={contacts} />
      {removal.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(removal.error, refused, common)}
        </Banner>
      ) : null}
      <div>
        <Button look="line" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {say.addContact}
        </Button>
      </div>
      {isAdding ? <ContactForm organizationId={organizationId} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function ContactForm({ organizationId, onClose }: { organizationId: string; onClose: () => void }) {
  const say = useMessages(profileMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const toast = useToast();
  const form = useSchemaForm({
    schema: addOrganizationContactSchema,
    defaultValues: { id: newId(), name: '', email: '' },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => addContact(client, organizationId, body),
    words: refused,
    onDone: ({ name }) => {
      void client.invalidateQueries({ queryKey: workspaceKeys.list(organizationId, 'contacts') });
      toast({ text: say.contactSaved(name) });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Sheet isOpen onClose={onClose} title={say.addContact} text={say.contactsHint}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.contactName} error={errors.name?.message}>
          <TextInput autoComplete="off" {...form.register('name')} />
        </Field>
        <Field label={say.email} error={errors.email?.message}>
          <TextInput type="email" autoComplete="off" {...form.register('email')} />
        </Field>
        <FormFoot problem={problem} isSending={isSending} save={say.save} />
      </form>
    </Sheet>
  );
}
