import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { signOut } from '../api/identity.queries.ts';
import { proofMessages } from '../proof-messages.ts';

/** Signs out here, from any page. Who is still in after it is told so, where they asked. */
export function SignOutLine({ className, onDone }: { className: string; onDone: () => void }) {
  const say = useMessages(proofMessages);
  const client = useQueryClient();
  const leaving = useMutation({ mutationFn: () => signOut(client, newId()), onSuccess: onDone });
  return (
    <button
      type="button"
      data-stays
      className={className}
      disabled={leaving.isPending}
      onClick={() => leaving.mutate()}
    >
      <LogOut aria-hidden="true" />
      <span role={leaving.isError ? 'alert' : undefined}>
        {leaving.isError ? say.signOutFailed : say.signOut}
      </span>
    </button>
  );
}
