import {
  type InviteMember,
  inviteMemberSchema,
  type MemberInvitationView,
  type OrganizationView,
} from '@guyub/domain/organization';
import { useQueryClient } from '@tanstack/react-query';
import { Copy, MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { Controller } from 'react-hook-form';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { AnchorButton, Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { inviteMember, workspaceKeys } from '../api/workspace.queries.ts';
import { membersMessages } from '../members-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';
import { RoleChoice } from './role-choice.tsx';

interface InviteSheetProps {
  organization: OrganizationView;
  onClose: () => void;
}

/** A personal invitation. An e-mail's link is sent; a phone's shows here once and is kept nowhere. */
export function InviteSheet({ organization, onClose }: InviteSheetProps) {
  const say = useMessages(membersMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [made, setMade] = useState<MemberInvitationView | null>(null);
  const done = (invitation: MemberInvitationView) => {
    void client.invalidateQueries({ queryKey: workspaceKeys.list(organization.id, 'invitations') });
    if (invitation.link) return setMade(invitation);
    toast({ text: say.invited(invitation.name) });
    onClose();
  };
  return made?.link ? (
    <Sheet isOpen onClose={onClose} title={say.linkFor(made.name)} text={say.linkOnce}>
      <OnceLink name={made.name} organization={organization.name} link={made.link} onClose={onClose} />
    </Sheet>
  ) : (
    <Sheet isOpen onClose={onClose} title={say.invite}>
      <InviteForm organization={organization} onDone={done} />
    </Sheet>
  );
}

interface InviteFormProps {
  organization: OrganizationView;
  onDone: (invitation: MemberInvitationView) => void;
}

function InviteForm({ organization, onDone }: InviteFormProps) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const [kind, setKind] = useState<InviteMember['contact']['kind']>('phone');
  const form = useSchemaForm<InviteMember, InviteMember>({
    schema: inviteMemberSchema,
    defaultValues: { id: newId(), name: '', contact: { kind: 'phone', value: '' }, roles: ['member'] },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => inviteMember(client, organization.id, body),
    words: refused,
    onDone,
  });
  const { errors } = form.formState;
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={say.name} error={errors.name?.message}>
        <TextInput autoComplete="off" {...form.register('name')} />
      </Field>
      <FieldGroup label={say.contactKind}>
        <Segmented
          label={say.contactKind}
          name="contact-kind"
          value={kind}
          options={[
            { value: 'phone', label: say.contactKinds.phone },
            { value: 'email', label: say.contactKinds.email },
          ]}
          onChange={(next) => {
            setKind(next);
            form.setValue('contact.kind', next);
            form.clearErrors('contact');
          }}
        />
      </FieldGroup>
      <Field
        label={kind === 'phone' ? say.phone : say.email}
        hint={kind === 'phone' ? say.phoneHint : say.emailHint}
        error={errors.contact?.value?.message}
      >
        <TextInput
          type={kind === 'phone' ? 'tel' : 'email'}
          autoComplete="off"
          {...form.register('contact.value')}
        />
      </Field>
      <Controller
        control={form.control}
        name="roles"
        render={({ field, fieldState }) => (
          <RoleChoice
            organization={organization}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <FormFoot
        problem={problem}
        isSending={isSending}
        save={kind === 'phone' ? say.makeLink : say.sendInvitation}
      />
    </form>
  );
}

interface OnceLinkProps {
  name: string;
  organization: string;
  link: string;
  onClose: () => void;
}

function OnceLink({ name, organization, link, onClose }: OnceLinkProps) {
  const say = useMessages(membersMessages);
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => toast({ text: say.copied }),
      () => toast({ text: say.copyFailed }),
    );
  const text = encodeURIComponent(say.whatsappText(name, organization, link));
  return (
    <>
      <Field label={say.link}>
        <TextInput readOnly value={link} onFocus={(event) => event.target.select()} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {say.copy}
        </Button>
        <AnchorButton look="line" href={`https://wa.me/?text=${text}`} target="_blank" rel="noreferrer">
          <MessageCircle aria-hidden="true" />
          {say.byWhatsapp}
        </AnchorButton>
        <Button look="text" onClick={onClose}>
          {say.done}
        </Button>
      </div>
    </>
  );
}
