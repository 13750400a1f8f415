import { type ByMail as ByMailAnswer, accountIdSchema, signUpSchema } from '@guyub/domain/identity';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { paths } from '../../../lib/paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { signUp } from '../api/identity.queries.ts';
import { identityMessages } from '../messages.ts';
import { ByMail } from './by-mail.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordInput } from './password-input.tsx';

/** Asks for an account. What follows comes by mail, and is the same whether or not the address has one. */
export function SignUpForm() {
  const say = useMessages(identityMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const [sent, setSent] = useState<ByMailAnswer>();
  const [id] = useState(() => accountIdSchema.parse(newId()));
  const form = useSchemaForm({
    schema: signUpSchema,
    defaultValues: { id, name: '', email: '', password: '', locale },
  });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => signUp(client, body),
    words: say.refused,
    onDone: setSent,
  });
  const { errors } = form.formState;
  if (sent) return <ByMail {...sent} />;
  return (
    <NarrowPage title={say.signUp} text={say.signUpText}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.name} hint={say.nameHint} error={errors.name?.message}>
          <TextInput autoComplete="name" {...form.register('name')} />
        </Field>
        <Field label={say.email} error={errors.email?.message}>
          <TextInput type="email" autoComplete="email" {...form.register('email')} />
        </Field>
        <Field label={say.password} hint={say.passwordHint} error={errors.password?.message}>
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
        {problem ? <Banner tone="bad">{problem}</Banner> : null}
        <Button type="submit" look="main" isWide isBusy={isSending}>
          {say.signUpSend}
        </Button>
      </form>
      <p className="text-sm">
        <Link to={paths.signIn} className="touch inline-flex items-center">
          {say.haveAccount} {say.signIn}
        </Link>
      </p>
    </NarrowPage>
  );
}
