import { changePasswordSchema, deviceName, type Me } from '@guyub/domain/identity';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import { formatInstant } from '../../../lib/dates.ts';
import { sayProblem, useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx';
import { Field } from '../../../ui/field.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Weave } from '../../../ui/weave.tsx';
import {
  changePassword,
  endOtherSessions,
  endSession,
  identityKeys,
  type SessionView,
  sessionsQuery,
  signOut,
} from '../api/identity.queries.ts';
import { identityMessages } from '../messages.ts';
import { PasswordInput } from './password-input.tsx';
import { SecondFactors, SecurityNotices } from './second-factors.tsx';
import { WaitingRoles } from './waiting-roles.tsx';

interface AccountPageProps {
  me: Me;
  timeZone: string;
  onSignedOut: () => void;
  /** The way to a new group, which another slice has. */
  foundGroup: ReactNode;
  /** What waits for this person in their groups, which another slice knows. */
  waiting: ReactNode;
  /** Where somebody with these roles goes in a group. */
  placeIn: (membership: Me['memberships'][number]) => string;
}

/** One's own page: groups, devices, password, sign out. */
export function AccountPage({ me, timeZone, onSignedOut, foundGroup, waiting, placeIn }: AccountPageProps) {
  const say = useMessages(identityMessages);
  return (
    <div className="wrap max-w-[44rem]!">
      <PageHeader title={me.name} above={say.me} below={[me.email, me.phone].filter(Boolean).join(' · ')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <WaitingRoles waiting={me.waitingRoles} />
        {waiting}
        <section className="grid gap-2">
          <h2>{say.myGroups}</h2>
          {me.memberships.length === 0 ? <p className="text-sm text-ink-3">{say.noGroups}</p> : null}
          <ul className="divide-y divide-line border-t border-line">
            {me.memberships.map((membership) => (
              <li key={membership.organization.id}>
                <Link
                  to={placeIn(membership)}
                  className="touch-lg flex items-center gap-3 py-2 text-ink no-underline hover:underline"
                >
                  <Weave
                    code={membership.organization.code}
                    threads={membership.organization.weave}
                    size="sm"
                  />
                  <span>
                    <b className="font-bold">{membership.organization.name}</b>
                    <span className="block text-sm text-ink-3">
                      {membership.roles.map((role) => say.roles[role] ?? role).join(', ')}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {foundGroup}
        </section>
        <SecondFactors accountId={me.accountId} timeZone={timeZone} />
        <Devices timeZone={timeZone} />
        <SecurityNotices timeZone={timeZone} />
        <PasswordForm />
        <SignOut onSignedOut={onSignedOut} />
      </div>
    </div>
  );
}

function Devices({ timeZone }: { timeZone: string }) {
  const say = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const sessions = useSuspenseInfiniteQuery(sessionsQuery());
  // null: all the others
  const [asked, setAsked] = useState<SessionView | null | undefined>();
  const shown = sessions.data.pages.flatMap(({ items }) => items);
  const ending = useMutation({
    mutationFn: (session: SessionView | null) =>
      session ? endSession(client, session.id, newId()) : endOtherSessions(client, newId()),
    onSuccess: () => setAsked(undefined),
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.sessions() }),
  });
  const problem = ending.error ? sayProblem(ending.error, say.refused, common) : undefined;
  return (
    <section className="grid gap-2">
      <h2>{say.devices}</h2>
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((session) => (
          <Device
            key={session.id}
            session={session}
            timeZone={timeZone}
            isBusy={ending.isPending}
            onEnd={() => setAsked(session)}
          />
        ))}
      </ul>
      <MoreButton query={sessions} />
      {shown.length > 1 ? (
        <div>
          <Button look="line" onClick={() => setAsked(null)}>
            {say.endOthers}
          </Button>
        </div>
      ) : null}
      {asked === undefined ? null : (
        <ConfirmSheet
          title={asked ? say.endTitle(deviceName(asked.device)) : `${say.endOthers}?`}
          text={say.endText}
          confirm={say.end}
          isBusy={ending.isPending}
          problem={problem}
          onConfirm={() => ending.mutate(asked)}
          onClose={() => {
            ending.reset();
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

interface DeviceProps {
  session: SessionView;
  timeZone: string;
  isBusy: boolean;
  onEnd: () => void;
}

function Device({ session, timeZone, isBusy, onEnd }: DeviceProps) {
  const say = useMessages(identityMessages);
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-semibold">{deviceName(session.device)}</span>
        <span className="block text-xs text-ink-3">
          {session.isCurrent
            ? say.thisDevice
            : say.lastUsed(formatInstant(session.lastUsedAt, timeZone, locale))}
        </span>
      </span>
      {session.isCurrent ? null : (
        <Button look="line" disabled={isBusy} onClick={onEnd}>
          {say.end}
        </Button>
      )}
    </li>
  );
}

function PasswordForm() {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [changeId, setChangeId] = useState(newId);
  const [isDone, setDone] = useState(false);
  const empty = { changeId, current: '', password: '' };
  const form = useSchemaForm({ schema: changePasswordSchema, defaultValues: empty });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => changePassword(client, body),
    words: say.refused,
    onDone: () => {
      const next = newId();
      setChangeId(next);
      setDone(true);
      form.reset({ ...empty, changeId: next });
      // the other devices are out, and the news tells it
      void client.invalidateQueries({ queryKey: identityKeys.all });
    },
  });
  const { errors } = form.formState;
  return (
    <section className="grid gap-3">
      <h2>{say.changePassword}</h2>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.currentPassword} error={errors.current?.message}>
          <PasswordInput autoComplete="current-password" {...form.register('current')} />
        </Field>
        <Field label={say.newPassword} hint={say.passwordHint} error={errors.password?.message}>
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
        {problem ? <Banner tone="bad">{problem}</Banner> : null}
        {isDone ? <Banner tone="ok">{say.othersEnded}</Banner> : null}
        <div>
          <Button type="submit" isBusy={isSending}>
            {say.changePassword}
          </Button>
        </div>
      </form>
    </section>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const say = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const leaving = useMutation({ mutationFn: () => signOut(client, newId()), onSuccess: onSignedOut });
  return (
    <div className="grid gap-3 border-t border-line pt-6">
      {leaving.error ? <Banner tone="bad">{sayProblem(leaving.error, say.refused, common)}</Banner> : null}
      <div>
        <Button look="line" isBusy={leaving.isPending} onClick={() => leaving.mutate()}>
          {say.signOut}
        </Button>
      </div>
    </div>
  );
}
