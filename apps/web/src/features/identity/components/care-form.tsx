import { type FormEvent, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea, TextInput } from '../../../ui/inputs.tsx';
import { accountCareMessages } from '../account-care-messages.ts';

export interface CareGiven {
  reason: string;
  current: string;
}

interface CareFormProps {
  confirm: string;
  look: 'main' | 'danger';
  /** What was typed before, when one comes back to it. */
  given?: CareGiven;
  needsPassword?: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onConfirm: (given: CareGiven) => void;
}

/** The reason that somebody will read, and the sysadmin's own password anew. */
export function CareForm(props: CareFormProps) {
  const { confirm, look, given, needsPassword = true, isBusy, problem, onConfirm } = props;
  const say = useMessages(accountCareMessages);
  const [reason, setReason] = useState(given?.reason ?? '');
  const [current, setCurrent] = useState(given?.current ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm({ reason, current });
  };
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field label={say.reason} hint={say.reasonHint}>
        <Textarea
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {needsPassword ? (
        <Field label={say.password}>
          <TextInput
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Field>
      ) : null}
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <Button
        type="submit"
        look={look}
        isWide
        isBusy={isBusy}
        disabled={reason.trim().length < 3 || (needsPassword && current === '')}
      >
        {confirm}
      </Button>
    </form>
  );
}
