import { type Me, type SecondStepKind, type SessionEnding, signInSchema } from '@guyub/domain/identity';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormSubmit, useSchemaForm } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { signIn } from '../api/identity.queries.ts';
import { endingMessages } from '../ending-messages.ts';
import { identityMessages } from '../messages.ts';
import { withLogin } from '../typed-login.ts';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordInput } from './password-input.tsx';
import { SecondStepForm } from './second-step-form.tsx';

interface SignInFormProps {
  onDone: (me: Me) => void;
  /** why whoever was signed in here is asked again */
  ending: SessionEnding | null;
}

/** The password; and what else is asked for, where an account has a second factor. */
export function SignInForm({ onDone, ending }: SignInFormProps) {
  const [kinds, setKinds] = useState<readonly SecondStepKind[] | null>(null);
  return kinds === null ? (
    <PasswordForm onDone={onDone} onAsked={setKinds} ending={ending} />
  ) : (
    <SecondStepForm kinds={kinds} onDone={onDone} onStartOver={() => setKinds(null)} />
  );
}

interface PasswordFormProps extends SignInFormProps {
  onAsked: (kinds: readonly SecondStepKind[]) => void;
}

function PasswordForm({ onDone, onAsked, ending }: PasswordFormProps) {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const form = useSchemaForm({ schema: signInSchema, defaultValues: { login: '', password: '' } });
  const { submit, isSending, problem } = useFormSubmit({
    form,
    send: (body) => signIn(client, body),
    words: say.refused,
    onDone: (answer) => ('secondStep' in answer ? onAsked(answer.secondStep.kinds) : onDone(answer)),
  });
  const { errors } = form.formState;
  return (
    <NarrowPage title={say.signIn} text={say.signInText}>
      {ending ? <Ending ending={ending} /> : null}
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.login} hint={say.loginHint} error={errors.login?.message}>
          <TextInput autoComplete="username" inputMode="email" {...form.register('login')} />
        </Field>
        <Field label={say.password} error={errors.password?.message}>
          <PasswordInput autoComplete="current-password" {...form.register('password')} />
        </Field>
        {problem ? <Banner tone="bad">{problem}</Banner> : null}
        <Button type="submit" look="main" isWide isBusy={isSending}>
          {say.signIn}
        </Button>
      </form>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <Link
          to={paths.forgotten}
          state={() => withLogin(form.getValues('login'))}
          className="touch inline-flex items-center"
        >
          {say.forgotten}
        </Link>
        <Link to={paths.signUp} className="touch inline-flex items-center">
          {say.noAccount} {say.signUp}
        </Link>
      </p>
    </NarrowPage>
  );
}

/** Why they are asked again, and the way on where the password they know may not be enough. */
function Ending({ ending }: { ending: SessionEnding }) {
  const { endings, notYou } = useMessages(endingMessages);
  const { officeContact } = useMessages(officeContactMessages);
  const isTaken = ending === 'password-changed' || ending === 'second-factor-changed';
  return (
    <Banner role="status">
      {endings[ending]}
      {isTaken ? (
        <Link to={paths.forgotten} className="touch mt-1 flex items-center font-semibold">
          {notYou}
        </Link>
      ) : null}
      {ending === 'account-disabled' ? (
        <Link to={paths.officeContact} className="touch mt-1 flex items-center font-semibold">
          {officeContact}
        </Link>
      ) : null}
    </Banner>
  );
}
