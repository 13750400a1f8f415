import { type ReactNode, useState } from 'react';

import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Sheet } from './dialog.tsx';
import { Field } from './field.tsx';
import { Textarea } from './inputs.tsx';

interface ConfirmSheetProps {
  title: ReactNode;
  text: ReactNode;
  confirm: string;
  /** The label of an optional line that goes along. */
  noteLabel?: string | undefined;
  look?: 'danger' | 'main';
  isBusy: boolean;
  problem?: string | undefined;
  onConfirm: (note: string) => void;
  onClose: () => void;
}

/** Asks once more before something that others notice at once. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { title, text, confirm, noteLabel, look = 'danger', isBusy, problem, onConfirm, onClose } = props;
  const [note, setNote] = useState('');
  return (
    <Sheet isOpen onClose={onClose} title={title} text={text}>
      {noteLabel ? (
        <Field label={noteLabel} isOptional>
          <Textarea rows={2} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      ) : null}
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <Button look={look} isWide isBusy={isBusy} onClick={() => onConfirm(note.trim())}>
        {confirm}
      </Button>
    </Sheet>
  );
}
