import { type FormEvent, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { accountCareMessages } from '../account-care-messages.ts';

interface CareFormProps {
  confirm: string;
  look: 'main' | 'danger';
  /** What was typed before, when one comes back to it. */
  given?: string;
  isBusy: boolean;
  problem: string | undefined;
  onConfirm: (reason: string) => void;
}

/** The reason that somebody will read. */
export function CareForm(props: CareFormProps) {
  const { confirm, look, given, isBusy, problem, onConfirm } = props;
  const say = useMessages(accountCareMessages);
  const [reason, setReason] = useState(given ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason);
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
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <Button type="submit" look={look} isWide isBusy={isBusy} disabled={reason.trim().length < 3}>
        {confirm}
      </Button>
    </form>
  );
}
