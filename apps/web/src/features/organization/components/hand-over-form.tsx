import {
  type HandOver,
  handOverSchema,
  type OrganizationLine,
  type SuccessionView,
} from '@guyub/domain/organization';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { dateOf, formatDate, toLocal } from '../../../lib/dates.ts';
import { sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Checkbox, Select, Textarea, TextInput } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { handOver, revokeHandOver, successionQuery } from '../api/succession.queries.ts';
import { organizationRefusals } from '../refusals.ts';
import { successionMessages } from '../succession-messages.ts';
import { FormFoot } from './form-foot.tsx';

interface HandOverProps {
  organization: OrganizationLine;
  /** with what has come of it, in words */
  onDone: (done: string) => void;
}

/** The communication office hands a group without an admin to somebody, or says that one is there. */
export function HandOverPanel({ organization, onDone }: HandOverProps) {
  const say = useMessages(successionMessages);
  const succession = useQuery(successionQuery(organization.id));
  if (succession.isPending)
    return (
      <p role="status" className="text-sm text-ink-3">
        {say.handOverLoading}
      </p>
    );
  if (!succession.data)
    return (
      <Banner tone="bad" role="alert">
        {say.handOverFailed}
      </Banner>
    );
  const { invited } = succession.data;
  if (invited) return <Invited key={invited.invitationId} organization={organization} invited={invited} />;
  if (!succession.data.mayHandOver) return <p className="text-sm text-ink-2">{say.handOverNotNow}</p>;
  return (
    <HandOverForm
      organization={organization}
      candidates={succession.data.candidates}
      hasAdmin={succession.data.hasAdmin}
      onDone={onDone}
    />
  );
}

interface InvitedProps {
  organization: OrganizationLine;
  invited: NonNullable<SuccessionView['invited']>;
}

/** Somebody was asked to lead and has not answered: who, since when, and the way to take it back. */
function Invited({ organization, invited }: InvitedProps) {
  const say = useMessages(successionMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const client = useQueryClient();
  const toast = useToast();
  const [changeId] = useState(newId);
  const revoking = useMutation({
    mutationFn: () => revokeHandOver(client, organization.id, invited.invitationId, changeId),
    onSuccess: (succession) => {
      client.setQueryData(successionQuery(organization.id).queryKey, succession);
      toast({ text: say.revokedInvited(invited.name) });
    },
  });
  const on = (instant: string) => formatDate(dateOf(toLocal(instant, timeZone)), locale);
  return (
    <div className="grid gap-4">
      <Banner tone="warn">
        <b className="font-bold break-words">{say.invitedTo(invited.name, invited.contactMasked)}</b>{' '}
        {say.invitedSince(on(invited.invitedAt), on(invited.expiresAt))}
      </Banner>
      {revoking.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(revoking.error, refused, common)}
        </Banner>
      ) : null}
      <div>
        <Button look="danger" isBusy={revoking.isPending} onClick={() => revoking.mutate()}>
          {say.revokeInvited}
        </Button>
      </div>
    </div>
  );
}

interface HandOverFormProps extends HandOverProps {
  candidates: readonly { membershipId: string; name: string }[];
  /** A gone one, whose role can be ended. */
  hasAdmin: boolean;
}

function HandOverForm({ organization, candidates, hasAdmin, onDone }: HandOverFormProps) {
  const say = useMessages(successionMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const [first] = candidates;
  const toMember = { kind: 'member' as const, membershipId: first?.membershipId ?? '' };
  const toEmail = { kind: 'email' as const, name: '', email: '' };
  const form = useSchemaForm<HandOver, HandOver>({
    schema: handOverSchema,
    defaultValues: { id: newId(), to: first ? toMember : toEmail, reason: '', endsAdminRoles: false },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => handOver(client, organization.id, body),
    words: refused,
    onDone: () => {
      const { to } = form.getValues();
      if (to.kind === 'email') return onDone(say.askedToLead(organization.name, to.email));
      const member = candidates.find(({ membershipId }) => membershipId === to.membershipId);
      return onDone(say.handedTo(organization.name, member?.name ?? ''));
    },
  });
  const { errors } = form.formState;
  const kind = form.watch('to.kind');
  const wrong = (path: 'to.name' | 'to.email') => form.getFieldState(path, form.formState).error?.message;
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <p className="text-sm text-ink-2">{say.handOverHint}</p>
      {first ? (
        <FieldGroup label={say.to}>
          <Segmented
            label={say.to}
            name="hand-over-to"
            value={kind}
            options={[
              { value: 'member', label: say.toMember },
              { value: 'email', label: say.toEmail },
            ]}
            onChange={(next) => {
              form.setValue('to', next === 'member' ? toMember : toEmail);
              form.clearErrors('to');
            }}
          />
        </FieldGroup>
      ) : (
        <p className="text-sm text-ink-2">{say.noMembers}</p>
      )}
      {kind === 'member' ? (
        <Field label={say.toMember}>
          <Select {...form.register('to.membershipId')}>
            {candidates.map(({ membershipId, name }) => (
              <option key={membershipId} value={membershipId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <>
          <Field label={say.name} error={wrong('to.name')}>
            <TextInput autoComplete="off" {...form.register('to.name')} />
          </Field>
          <Field label={say.email} hint={say.emailHint} error={wrong('to.email')}>
            <TextInput type="email" autoComplete="off" {...form.register('to.email')} />
          </Field>
        </>
      )}
      <Field label={say.reason} hint={say.reasonHint} error={errors.reason?.message}>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
      {hasAdmin ? (
        <Checkbox label={say.endsRoles} note={say.endsRolesHint} {...form.register('endsAdminRoles')} />
      ) : null}
      <FormFoot problem={problem} isSending={isSending} save={say.handOver} />
    </form>
  );
}
