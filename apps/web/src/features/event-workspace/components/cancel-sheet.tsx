import { type EventView, shortestReason } from '@guyub/domain/event';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { dateMessages } from '../messages.ts';
import { refusalMessages } from '../refusal-messages.ts';
import { type ChangedEvent, useDateAct } from '../use-date-act.ts';
import { ProblemBanner } from './problem-banner.tsx';

interface CancelSheetProps {
  event: EventView;
  organizationId: string;
  isOpen: boolean;
  onClose: () => void;
  onDone: (answer: ChangedEvent, scope: 'this' | 'following') => void;
}

/** Cancels this date, or it and what follows, with the reason that people will read. */
export function CancelSheet({ event, organizationId, isOpen, onClose, onDone }: CancelSheetProps) {
  const say = useMessages(dateMessages);
  const [scope, setScope] = useState<'this' | 'following'>('this');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { act, isBusy, isConflict, problem } = useDateAct(event, 'cancellation', (answer) => {
    onClose();
    onDone(answer, scope);
  });
  const isShort = reason.trim().length < shortestReason;
  const isRecurring = event.program.recurrence.kind !== 'once';
  const words = useMessages(refusalMessages)['reason-needed']({});
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say.cancelTitle} text={say.cancelText}>
      <form
        method="post"
        className="grid gap-4"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          setAsked(true);
          if (!isShort) act({ organizationId, version: event.version, scope, reason: reason.trim() });
        }}
      >
        {isRecurring ? (
          <FieldGroup label={say.cancelScope}>
            <Segmented
              label={say.cancelScope}
              name="scope"
              value={scope}
              options={[
                { value: 'this', label: say.cancelThis },
                { value: 'following', label: say.cancelFollowing },
              ]}
              onChange={setScope}
            />
          </FieldGroup>
        ) : null}
        <Field label={say.reason} hint={say.reasonHint} error={isAsked && isShort ? words : undefined}>
          <Textarea
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(change) => setReason(change.target.value)}
          />
        </Field>
        <ProblemBanner problem={problem} isConflict={isConflict} />
        <Button type="submit" look="danger" isWide isBusy={isBusy}>
          {say.cancelConfirm}
        </Button>
        <Button look="text" isWide onClick={onClose}>
          {say.keep}
        </Button>
      </form>
    </Sheet>
  );
}
