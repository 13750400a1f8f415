import { useMutation, useQueryClient } from '@tanstack/react-query';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { confirmPassword } from '../api/identity.queries.ts';
import { proofMessages } from '../proof-messages.ts';
import { useSayRefusal } from '../use-say-refusal.ts';
import { PasswordSheet } from './password-sheet.tsx';

/** Asks for the password once more. */
export function ProofSheet({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const say = useMessages(proofMessages);
  const client = useQueryClient();
  const proving = useMutation({
    mutationFn: (current: string) => confirmPassword(client, { changeId: newId(), current }),
    onSuccess: onProven,
  });
  const problem = useSayRefusal()(proving.error);
  return (
    <PasswordSheet
      title={say.title}
      text={say.text}
      confirm={say.confirm}
      isOnTop
      isBusy={proving.isPending}
      problem={problem}
      onConfirm={(current) => proving.mutate(current)}
      onClose={onClose}
    />
  );
}
