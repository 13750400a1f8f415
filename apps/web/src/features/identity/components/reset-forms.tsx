import {
  type ByMail as ByMailAnswer,
  askPasswordResetSchema,
  resetPasswordSchema,
} from '@guyub/domain/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { useSecretToken } from '../../../lib/secret-address.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { askReset, resetPassword } from '../api/identity.queries.ts';
import { identityMessages } from '../messages.ts';
import { useTypedLogin } from '../typed-login.ts';
import { ByMail, WaysOn } from './by-mail.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordInput } from './password-input.tsx';

const [byToken, byCode] = resetPasswordSchema.options;

/** By mail; and for an account without e-mail, by the code of the group's admin. */
export function AskResetForm() {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [sent, setSent] = useState<ByMailAnswer>();
  const [changeId] = useState(newId);
  const { email, phone } = useTypedLogin();
  const form = useSchemaForm({ schema: askPasswordResetSchema, defaultValues: { changeId, email } });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => askReset(client, body),
    words: say.refused,
    onDone: setSent,
  });
  if (sent) return <ByMail {...sent} />;
  return (
    <NarrowPage title={say.resetTitle} text={say.resetText}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.email} error={form.formState.errors.email?.message}>
          <TextInput type="email" autoComplete="email" {...form.register('email')} />
        </Field>
        {problem ? <Banner tone="bad">{problem}</Banner> : null}
        <Button type="submit" look="main" isWide isBusy={isSending}>
          {say.resetSend}
        </Button>
      </form>
      <details ref={phone ? open : null}>
        <summary className="touch inline-flex items-center text-sm font-semibold text-brand-ink">
          {say.byCode}
        </summary>
        <p className="pb-3 text-sm text-ink-2">{say.byCodeText}</p>
        <CodeForm phone={phone} />
      </details>
      <WaysOn hasContact />
    </NarrowPage>
  );
}

/** Opened after the page was taken over, so that it is the same as the server's at first. */
function open(part: HTMLDetailsElement | null): void {
  if (part) part.open = true;
}

function CodeForm({ phone }: { phone: string }) {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [isDone, setDone] = useState(false);
  const [changeId] = useState(newId);
  const form = useSchemaForm({
    schema: byCode,
    defaultValues: { changeId, phone, code: '', password: '' },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => resetPassword(client, body),
    words: say.refused,
    onDone: () => setDone(true),
  });
  const { errors } = form.formState;
  if (isDone) return <Saved />;
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={say.phone} error={errors.phone?.message}>
        <TextInput type="tel" autoComplete="tel" {...form.register('phone')} />
      </Field>
      <Field label={say.code} hint={say.codeHint} error={errors.code?.message}>
        <TextInput inputMode="numeric" autoComplete="one-time-code" {...form.register('code')} />
      </Field>
      <Field label={say.newPassword} hint={say.passwordHint} error={errors.password?.message}>
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      {problem ? <Banner tone="bad">{problem}</Banner> : null}
      <Button type="submit" isWide isBusy={isSending}>
        {say.save}
      </Button>
    </form>
  );
}

/** By the link of the mail. */
export function NewPasswordForm() {
  const say = useMessages(identityMessages);
  const token = useSecretToken();
  if (token === null) return <NarrowPage title={say.linkMissing} text={say.linkMissingText} />;
  return (
    <NarrowPage title={say.newPasswordTitle}>
      {token === undefined ? null : <TokenForm token={token} />}
    </NarrowPage>
  );
}

function TokenForm({ token }: { token: string }) {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [isDone, setDone] = useState(false);
  const [changeId] = useState(newId);
  const form = useSchemaForm({ schema: byToken, defaultValues: { changeId, token, password: '' } });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => resetPassword(client, body),
    words: say.refused,
    onDone: () => setDone(true),
  });
  if (isDone) return <Saved />;
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={say.newPassword} hint={say.passwordHint} error={form.formState.errors.password?.message}>
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      {problem ? <Banner tone="bad">{problem}</Banner> : null}
      <Button type="submit" look="main" isWide isBusy={isSending}>
        {say.save}
      </Button>
    </form>
  );
}

function Saved() {
  const say = useMessages(identityMessages);
  return (
    <div className="grid gap-4">
      <Banner tone="ok">{say.passwordSaved}</Banner>
      <LinkButton to={paths.signIn} look="main" isWide>
        {say.toSignIn}
      </LinkButton>
    </div>
  );
}
