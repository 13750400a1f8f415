import {
  type EditMember,
  editMemberSchema,
  type MemberView,
  type OrganizationView,
  removeMemberSchema,
} from '@guyub/domain/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Controller } from 'react-hook-form';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { editMember, makeResetCode, removeMember, workspaceKeys } from '../api/workspace.queries.ts';
import { membersMessages } from '../members-messages.ts';
import { organizationRefusals } from '../refusals.ts';
import { FormFoot } from './form-foot.tsx';
import { RoleChoice } from './role-choice.tsx';

interface MemberSheetProps {
  organization: OrganizationView;
  member: MemberView;
  onClose: () => void;
}

/** One member: roles, a code for a new password, removal. */
export function MemberSheet({ organization, member, onClose }: MemberSheetProps) {
  const client = useQueryClient();
  const toast = useToast();
  const done = (text: string) => {
    void client.invalidateQueries({ queryKey: workspaceKeys.all(organization.id) });
    toast({ text });
    onClose();
  };
  return (
    <Sheet isOpen onClose={onClose} title={member.name} text={member.contactMasked}>
      <RolesForm organization={organization} member={member} onDone={done} />
      {member.canResetByCode ? <ResetCode organization={organization} member={member} /> : null}
      <RemovalForm organization={organization} member={member} onDone={done} />
    </Sheet>
  );
}

interface PartProps {
  organization: OrganizationView;
  member: MemberView;
  onDone: (text: string) => void;
}

function RolesForm({ organization, member, onDone }: PartProps) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const form = useSchemaForm<EditMember, EditMember>({
    schema: editMemberSchema,
    defaultValues: { changeId: newId(), version: member.version, roles: member.roles },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => editMember(client, organization.id, member.membershipId, body),
    words: refused,
    onDone: () => onDone(say.saved(member.name)),
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
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
      <FormFoot problem={problem} isSending={isSending} save={say.save} />
    </form>
  );
}

function ResetCode({ organization, member }: Omit<PartProps, 'onDone'>) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const client = useQueryClient();
  const making = useMutation({
    mutationFn: () => makeResetCode(client, organization.id, member.membershipId, newId()),
  });
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-4">
      <p className="text-sm text-ink-3">{say.resetHint}</p>
      {making.data ? (
        <div role="status" className="grid gap-1 rounded-sm bg-paper-sunk px-4 py-3 text-sm">
          {say.resetShown}
          <b className="text-xl font-extrabold tracking-widest tabular-nums">{making.data.code}</b>
          <span className="text-ink-3">
            {say.until(formatInstant(making.data.expiresAt, timeZone, locale))}
          </span>
        </div>
      ) : (
        <Button look="line" isBusy={making.isPending} onClick={() => making.mutate()}>
          {say.resetCode}
        </Button>
      )}
      {making.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(making.error, refused, common)}
        </Banner>
      ) : null}
    </section>
  );
}

/** Opens first: removing somebody should not lie under the thumb. */
function RemovalForm({ organization, member, onDone }: PartProps) {
  const say = useMessages(membersMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const form = useSchemaForm({
    schema: removeMemberSchema,
    defaultValues: { changeId: newId(), reason: '' },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => removeMember(client, organization.id, member.membershipId, body),
    words: refused,
    onDone: () => onDone(say.removed(member.name)),
  });
  return (
    <section className="grid justify-items-start gap-3 border-t border-line pt-4">
      <Button look="text" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {say.remove}
      </Button>
      <form method="post" id={id} noValidate hidden={!isOpen} onSubmit={submit} className="w-full">
        <div className="grid gap-3">
          <Field label={say.reason} hint={say.reasonHint} error={form.formState.errors.reason?.message}>
            <Textarea rows={2} {...form.register('reason')} />
          </Field>
          <FormFoot
            problem={problem}
            isSending={isSending}
            save={say.removeThis(member.name)}
            look="danger"
          />
        </div>
      </form>
    </section>
  );
}
