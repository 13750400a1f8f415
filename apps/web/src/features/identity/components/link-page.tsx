import type { LinkView } from '@guyub/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';

import { dateOf, formatDate, formatWhen, toLocal } from '../../../lib/dates.ts';
import { sayProblem } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { useSecretToken } from '../../../lib/secret-address.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { Kinds } from '../../../ui/kind.tsx';
import { answerLink, linkQuery } from '../api/identity.queries.ts';
import { identityMessages } from '../messages.ts';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordInput } from './password-input.tsx';

type Purpose = keyof (typeof identityMessages)['id']['accept'];

interface LinkPageProps {
  /** Words of a partner's part, which another slice has. */
  sayPart: (role: string) => string;
  timeZone: string;
}

/** What a signed link asks, and one tap to answer. Opening it changes nothing. */
export function LinkPage(props: LinkPageProps) {
  const say = useMessages(identityMessages);
  const token = useSecretToken();
  if (token === null) return <NarrowPage title={say.linkMissing} text={say.linkMissingText} />;
  if (token === undefined)
    return (
      <NarrowPage title={say.purposes['host-invitation']}>
        <noscript>{say.linkNoScript}</noscript>
      </NarrowPage>
    );
  return <OpenedLink key={token} token={token} {...props} />;
}

function OpenedLink({ token, ...props }: LinkPageProps & { token: string }) {
  const say = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  const { data: link, error } = useQuery(linkQuery(token));
  if (error)
    return (
      <NarrowPage title={say.linkMissing} text={say.linkMissingText}>
        <Banner tone="bad">{sayProblem(error, say.refused, common)}</Banner>
      </NarrowPage>
    );
  if (!link)
    return (
      <NarrowPage title={say.purposes['host-invitation']}>
        <span aria-hidden="true" className="skeleton h-24!" />
      </NarrowPage>
    );
  if (link.state !== 'open')
    return <NarrowPage {...say.linkStates[link.state]}>{toProgram(link, say.seeProgram)}</NarrowPage>;
  return <Question token={token} link={link} {...props} />;
}

const toProgram = (link: LinkView, words: string) =>
  link.subject.slug && link.purpose !== 'member-invitation' ? (
    <LinkButton to={paths.program(link.subject.slug)} look="line" isWide>
      {words}
    </LinkButton>
  ) : null;

function Question({ token, link, sayPart, timeZone }: LinkPageProps & { token: string; link: LinkView }) {
  const say = useMessages(identityMessages);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const [changeId] = useState(newId);
  const [note, setNote] = useState('');
  const [name, setName] = useState(link.subject.inviteeName ?? '');
  const [password, setPassword] = useState('');
  const purpose = link.purpose as Purpose;
  const { isHandOver } = link.subject;
  const isJoining = link.purpose === 'member-invitation' && link.needsAccount;
  const answering = useMutation({
    mutationFn: (answer: 'accept' | 'decline') =>
      answerLink(client, {
        changeId,
        token,
        answer,
        note,
        ...(isJoining && answer === 'accept' ? { newAccount: { name, password } } : {}),
      }),
  });
  if (answering.isSuccess) {
    const isYes = answering.variables === 'accept';
    const done = isYes
      ? purpose === 'partner-confirmation'
        ? say.confirmedPart
        : isHandOver
          ? say.tookOver
          : say.accepted
      : say.declined;
    return (
      <NarrowPage title={done} text={isYes && purpose === 'host-invitation' ? say.afterAccept : undefined}>
        {toProgram(link, say.seeProgram)}
        {isYes && purpose !== 'partner-confirmation' ? (
          <LinkButton to={paths.signIn} look={purpose === 'member-invitation' ? 'main' : 'text'} isWide>
            {say.toSignIn}
          </LinkButton>
        ) : null}
      </NarrowPage>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate('accept');
  };
  return (
    <NarrowPage
      title={isHandOver ? say.takeOverTitle(link.subject.title) : link.subject.title}
      text={`${say.sentTo(link.contactMasked)}, ${say.validUntil(formatDate(dateOf(toLocal(link.expiresAt, timeZone)), locale))}`}
    >
      <p className="font-bold">{headline(link, say, sayPart)}</p>
      <Kinds kinds={link.subject.kinds as Parameters<typeof Kinds>[0]['kinds']} />
      <Facts link={link} />
      <form method="post" onSubmit={send} className="grid gap-4">
        {isJoining ? (
          <>
            <Field label={say.name} hint={say.nameHint}>
              <TextInput
                required
                autoComplete="name"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </Field>
            <p className="text-sm text-ink-2">{say.yourLogin(link.contactMasked)}</p>
            <Field label={say.password} hint={say.passwordHint}>
              <PasswordInput
                required
                minLength={10}
                autoComplete="new-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </Field>
          </>
        ) : (
          <Field label={say.note} isOptional>
            <TextInput maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
          </Field>
        )}
        {answering.error ? (
          <Banner tone="bad">{sayProblem(answering.error, say.refused, common)}</Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={answering.isPending}>
          {isHandOver ? say.takeOver : say.accept[purpose]}
        </Button>
        <Button look="text" isWide disabled={answering.isPending} onClick={() => answering.mutate('decline')}>
          {say.decline}
        </Button>
      </form>
    </NarrowPage>
  );
}

function headline(
  link: LinkView,
  say: (typeof identityMessages)['id'],
  sayPart: (role: string) => string,
): string {
  const by = link.subject.invitedBy?.name ?? '';
  const to = link.organization?.name ?? '';
  if (link.purpose === 'partner-confirmation')
    return say.asks(by, to, sayPart(link.subject.partnerRole ?? ''));
  if (link.subject.isHandOver) return say.takesOver(link.subject.title);
  if (link.purpose === 'member-invitation')
    return say.joins(
      by || to || link.subject.title,
      link.subject.roles.map((role) => say.roles[role] ?? role).join(', '),
    );
  return say.invites(by, to);
}

function Facts({ link }: { link: LinkView }) {
  const say = useMessages(identityMessages);
  const locale = useLocale();
  const { nextStartsLocal, timeZone, venueLabel } = link.subject;
  const facts = [
    [say.nextDate, nextStartsLocal && timeZone ? formatWhen(nextStartsLocal, timeZone, locale) : null],
    [say.place, venueLabel],
  ].filter(([, value]) => value);
  if (facts.length === 0) return null;
  return (
    <dl className="grid gap-2 text-sm">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className="text-ink-3">{term}</dt>
          <dd className="font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
