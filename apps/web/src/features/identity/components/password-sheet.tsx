import { type FormEvent, useRef, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { PasswordInput } from './password-input.tsx';

interface PasswordSheetProps {
  title: string;
  text: string;
  confirm: string;
  look?: 'main' | 'danger';
  isOnTop?: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onConfirm: (current: string) => void;
  onClose: () => void;
}

/** Asks for the password anew, before what somebody who found an open page must not do. */
export function PasswordSheet(props: PasswordSheetProps) {
  const { title, text, confirm, look = 'main', isOnTop = false, isBusy, problem, onConfirm, onClose } = props;
  const say = useMessages(secondFactorMessages);
  const [current, setCurrent] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(current);
  };
  return (
    <Sheet isOpen isOnTop={isOnTop} focusFirst={input} onClose={onClose} title={title} text={text}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.currentPassword} error={problem}>
          <PasswordInput
            ref={input}
            autoComplete="current-password"
            maxLength={200}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Field>
        <Button type="submit" look={look} isWide isBusy={isBusy} disabled={current === ''}>
          {confirm}
        </Button>
      </form>
    </Sheet>
  );
}
