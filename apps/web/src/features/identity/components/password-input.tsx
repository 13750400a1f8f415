import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { identityMessages } from '../messages.ts';

type PasswordInputProps = Omit<ComponentProps<typeof TextInput>, 'type' | 'className' | 'autoComplete'> & {
  /** What a password manager fills in, or keeps. */
  autoComplete: 'current-password' | 'new-password';
};

/** A password, masked until its owner wants to see what the thumb typed; may be pasted. Inside a `Field`. */
export function PasswordInput(props: PasswordInputProps) {
  const say = useMessages(identityMessages);
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <TextInput
        {...props}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        className="pr-13!"
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={say.showPassword}
        onClick={() => setShown(!isShown)}
        className="touch absolute inset-y-0 right-0 grid w-12 place-items-center rounded-sm text-ink-2"
      >
        <Icon aria-hidden="true" />
      </button>
    </div>
  );
}
