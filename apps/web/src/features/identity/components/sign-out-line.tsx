import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { signOut } from '../api/identity.queries.ts';
import { proofMessages } from '../proof-messages.ts';

/** Signs out here, from any page. Without an answer the account page is opened, which says what is wrong. */
export function SignOutLine({ className, onDone }: { className: string; onDone: (isOut: boolean) => void }) {
  const say = useMessages(proofMessages);
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => signOut(client, newId()),
    onSuccess: () => onDone(true),
    onError: () => onDone(false),
  });
  return (
    <button type="button" className={className} disabled={leaving.isPending} onClick={() => leaving.mutate()}>
      <LogOut aria-hidden="true" />
      {say.signOut}
    </button>
  );
}
