import {
  type OrganizationDecision,
  type OrganizationLine,
  suspendOrganizationSchema,
  type VerifyOrganization,
  verifyOrganizationSchema,
} from '@guyub/domain/organization';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Checkbox, Textarea } from '../../../ui/inputs.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { organizationKeys } from '../api/organization.queries.ts';
import { decisionsQuery, suspendOrganization, verifyOrganization } from '../api/workspace.queries.ts';
import { organizationRefusals } from '../refusals.ts';
import { standingMessages } from '../standing-messages.ts';
import { successionMessages } from '../succession-messages.ts';
import { HandOverPanel } from './hand-over-form.tsx';
import { StandingBadges } from './standing-badges.tsx';

interface StandingSheetProps {
  organization: OrganizationLine;
  mayDecide: boolean;
  onDecided: () => void;
  onClose: () => void;
}

/** What the communication office decides about one organization, and what it decided before. */
export function StandingSheet({ organization, mayDecide, onDecided, onClose }: StandingSheetProps) {
  const say = useMessages(standingMessages);
  const succession = useMessages(successionMessages);
  const client = useQueryClient();
  const toast = useToast();
  const done = (words = say.saved(organization.name)) => {
    void client.invalidateQueries({ queryKey: organizationKeys.all });
    toast({ text: words });
    onDecided();
    onClose();
  };
  const history = <History organizationId={organization.id} />;
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={organization.name}
      text={<StandingBadges organization={organization} />}
    >
      {mayDecide ? (
        <Tabs
          label={say.tabs}
          tabs={[
            {
              value: 'verification',
              label: say.verification,
              panel: <VerificationForm organization={organization} onDone={() => done()} />,
            },
            {
              value: 'suspension',
              label: say.suspension,
              panel: <SuspensionForm organization={organization} onDone={() => done()} />,
            },
            ...(organization.kind === 'group'
              ? [
                  {
                    value: 'hand-over' as const,
                    label: succession.handOver,
                    panel: <HandOverPanel organization={organization} onDone={done} />,
                  },
                ]
              : []),
            { value: 'history' as const, label: say.history, panel: history },
          ]}
        />
      ) : (
        history
      )}
      {mayDecide ? (
        <div className="border-t border-line pt-3">
          <LinkButton to={privatePaths.profile(organization.slug)} look="text">
            {say.contacts}
          </LinkButton>
        </div>
      ) : null}
    </Sheet>
  );
}

interface DecisionFormProps {
  organization: OrganizationLine;
  onDone: () => void;
}

function VerificationForm({ organization, onDone }: DecisionFormProps) {
  const say = useMessages(standingMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const sayIssue = ({ path }: { path: string }) => (path === 'note' ? say.noteNeeded : undefined);
  const form = useSchemaForm<VerifyOrganization, VerifyOrganization>({
    schema: verifyOrganizationSchema,
    // whoever opens this for an organization that waits has come to verify it
    defaultValues: {
      changeId: newId(),
      isVerified: true,
      nameVerified: organization.nameVerified,
      note: '',
    },
    say: sayIssue,
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => verifyOrganization(client, organization.id, body),
    words: refused,
    onDone,
    say: sayIssue,
  });
  const isVerified = form.watch('isVerified');
  const withdraws = organization.isVerified && !isVerified;
  const act = isVerified
    ? organization.isVerified
      ? say.keepVerified
      : say.verify
    : withdraws
      ? say.withdraw
      : say.keepUnverified;
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Segmented
        label={say.verification}
        name="is-verified"
        value={isVerified ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: say.isVerified },
          { value: 'no', label: say.isNotVerified },
        ]}
        onChange={(value) => form.setValue('isVerified', value === 'yes', { shouldDirty: true })}
      />
      <Checkbox label={say.nameVerified} note={say.nameVerifiedHint} {...form.register('nameVerified')} />
      <Field
        label={say.note}
        hint={say.noteHint}
        isOptional={isVerified}
        error={form.formState.errors.note?.message}
      >
        <Textarea rows={3} {...form.register('note')} />
      </Field>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" look={withdraws ? 'danger' : 'solid'} isBusy={isSending}>
          {act}
        </Button>
      </div>
    </form>
  );
}

function SuspensionForm({ organization, onDone }: DecisionFormProps) {
  const say = useMessages(standingMessages);
  const refused = useMessages(organizationRefusals);
  const client = useQueryClient();
  const suspends = organization.status === 'active';
  const form = useSchemaForm({
    schema: suspendOrganizationSchema,
    defaultValues: { changeId: newId(), isSuspended: suspends, reason: '' },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => suspendOrganization(client, organization.id, body),
    words: refused,
    onDone,
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <p className="text-sm text-ink-2">{suspends ? say.suspensionHint : say.liftHint}</p>
      <Field label={say.reason} hint={say.reasonHint} error={form.formState.errors.reason?.message}>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" look={suspends ? 'danger' : 'solid'} isBusy={isSending}>
          {suspends ? say.suspend : say.lift}
        </Button>
      </div>
    </form>
  );
}

function History({ organizationId }: { organizationId: string }) {
  const say = useMessages(standingMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const decisions = useInfiniteQuery(decisionsQuery(organizationId));
  const shown = decisions.data?.pages.flatMap(({ items }) => items) ?? [];
  if (decisions.isPending)
    return (
      <p role="status" className="text-sm text-ink-3">
        {say.loading}
      </p>
    );
  if (decisions.isError && shown.length === 0)
    return (
      <Banner tone="bad" role="alert">
        {say.historyFailed}
      </Banner>
    );
  if (shown.length === 0) return <p className="text-sm text-ink-3">{say.noDecisions}</p>;
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {shown.map((decision) => (
          <li key={decision.id} className="grid gap-0.5 py-3 text-sm">
            <span className="text-xs text-ink-3">{formatInstant(decision.at, timeZone, locale)}</span>
            <b className="font-bold">{say.decisions[outcomeOf(decision)]}</b>
            {decision.note ? <span className="whitespace-pre-line text-ink-2">{decision.note}</span> : null}
          </li>
        ))}
      </ol>
      <MoreButton query={decisions} />
    </>
  );
}

function outcomeOf({ kind, isVerified, status }: OrganizationDecision) {
  if (kind === 'verification') return isVerified ? 'verified' : 'unverified';
  return status === 'suspended' ? 'suspended' : 'lifted';
}
