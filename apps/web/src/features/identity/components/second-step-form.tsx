import type { Me, SecondStepKind } from '@guyub/domain/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { ProblemError } from '../../../lib/http.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { officeContactMessages } from '../../../lib/office-messages.ts';
import { paths } from '../../../lib/paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { askPasskey, finishSignIn } from '../api/identity.queries.ts';
import { canUsePasskeys, showPasskey } from '../passkeys.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { useSayRefusal } from '../use-say-refusal.ts';
import { NarrowPage } from './narrow-page.tsx';

interface SecondStepFormProps {
  kinds: readonly SecondStepKind[];
  onDone: (me: Me) => void;
  onStartOver: () => void;
}

/** What is asked for after the password: a code, a passkey, or a recovery code. */
export function SecondStepForm({ kinds, onDone, onStartOver }: SecondStepFormProps) {
  const say = useMessages(secondFactorMessages);
  const { officeContact } = useMessages(officeContactMessages);
  const client = useQueryClient();
  const hasApp = kinds.includes('totp');
  const hasPasskey = kinds.includes('passkey') && canUsePasskeys();
  const hasRecovery = kinds.includes('recovery-code');
  const [isRecovering, setRecovering] = useState(!hasApp && !hasPasskey && hasRecovery);
  const finishing = useMutation({
    mutationFn: (proof: object) => finishSignIn(client, proof),
    onSuccess: onDone,
  });
  const showing = useMutation({
    mutationFn: async () => finishSignIn(client, { passkey: await showPasskey(await askPasskey(client)) }),
    onSuccess: onDone,
  });
  const sayRefusal = useSayRefusal();
  const failed = finishing.error ?? showing.error;
  // codes on paper do not change: waiting for another one is no help
  const isWrongPaper = isRecovering && failed instanceof ProblemError && failed.code === 'second-step-wrong';
  const problem = isWrongPaper ? say.recoveryWrong : sayRefusal(failed);
  const swap = () => {
    finishing.reset();
    setRecovering(!isRecovering);
  };
  const send = (proof: object) => {
    showing.reset();
    finishing.mutate(proof);
  };
  return (
    <NarrowPage title={say.stepTitle} text={say.stepText}>
      {hasPasskey ? (
        <Button
          look={hasApp ? 'line' : 'main'}
          isWide
          isBusy={showing.isPending}
          onClick={() => {
            finishing.reset();
            showing.mutate();
          }}
        >
          {say.usePasskey}
        </Button>
      ) : null}
      {isRecovering ? (
        <CodeForm
          key="recovery"
          label={say.recoveryCode}
          hint={say.recoveryHint}
          isBusy={finishing.isPending}
          problem={problem}
          onSend={(recoveryCode) => send({ recoveryCode })}
        />
      ) : hasApp ? (
        <CodeForm
          key="app"
          isNumeric
          label={say.code}
          hint={say.codeHint}
          isBusy={finishing.isPending}
          problem={problem}
          onSend={(code) => send({ code })}
        />
      ) : problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        {hasRecovery && (!isRecovering || hasApp || hasPasskey) ? (
          <Button look="text" onClick={swap}>
            {isRecovering ? say.useCode : say.useRecoveryCode}
          </Button>
        ) : null}
        <Button look="text" onClick={onStartOver}>
          {say.startOver}
        </Button>
      </div>
      <p className="text-sm text-ink-3">
        {say.lostAll}{' '}
        <Link to={paths.officeContact} className="touch inline-flex items-center">
          {officeContact}
        </Link>
      </p>
    </NarrowPage>
  );
}

interface CodeFormProps {
  label: string;
  hint: string;
  isNumeric?: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onSend: (code: string) => void;
}

function CodeForm({ label, hint, isNumeric = false, isBusy, problem, onSend }: CodeFormProps) {
  const say = useMessages(secondFactorMessages);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // the page changed under the hands of somebody who goes on typing
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(typed.trim());
  };
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={label} hint={hint} error={problem}>
        <TextInput
          ref={input}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          inputMode={isNumeric ? 'numeric' : 'text'}
          maxLength={isNumeric ? 20 : 40}
          className="font-mono text-lg tracking-widest"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="submit" look="main" isWide isBusy={isBusy} disabled={typed.trim().length < 6}>
        {say.finish}
      </Button>
    </form>
  );
}
