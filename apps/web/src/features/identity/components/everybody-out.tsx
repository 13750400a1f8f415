import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { accountCareMessages } from '../account-care-messages.ts';
import { endEverySession } from '../api/account-care.queries.ts';
import { identityKeys } from '../api/identity.queries.ts';
import { useSayCareRefusal } from '../use-say-care-refusal.ts';
import { CareForm } from './care-form.tsx';

/** After a theft or a leak: everybody is signed out, said twice. */
export function EverybodyOut() {
  const { everybody: say } = useMessages(accountCareMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="mt-10 grid gap-3 border-t border-line pt-6">
      <div className="grid gap-1">
        <h2>{say.heading}</h2>
        <p className="text-sm text-ink-2">{say.about}</p>
      </div>
      <div>
        <Button look="danger" onClick={() => setOpen(true)}>
          {say.open}
        </Button>
      </div>
      {isOpen ? <EverybodySheet onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function EverybodySheet({ onClose }: { onClose: () => void }) {
  const words = useMessages(accountCareMessages);
  const { everybody: say } = words;
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const ending = useMutation({
    mutationFn: (act: { changeId: string; reason: string }) =>
      endEverySession(client, { ...act, confirm: 'everybody' }),
    onSuccess: () => {
      toast({ text: say.done });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.all }),
  });
  const [changeId, setChangeId] = useState(newId);
  const problem = useSayCareRefusal()(ending.error);
  if (reason === null || !isSure)
    return (
      <Sheet isOpen onClose={onClose} title={say.title} text={say.text}>
        <CareForm
          confirm={say.next}
          look="main"
          {...(reason === null ? {} : { given: reason })}
          isBusy={false}
          problem={undefined}
          onConfirm={(given) => {
            setReason(given);
            // with another reason it is another act
            setChangeId(newId());
            ending.reset();
            setSure(true);
          }}
        />
      </Sheet>
    );
  return (
    <Sheet isOpen onClose={onClose} title={say.sureTitle} text={say.sureText}>
      <blockquote className="border-l-4 border-line pl-3 text-sm break-words">{reason}</blockquote>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div className="grid gap-2">
        <Button
          look="danger"
          isWide
          isBusy={ending.isPending}
          onClick={() => ending.mutate({ changeId, reason })}
        >
          {say.confirm}
        </Button>
        <Button look="line" isWide onClick={() => setSure(false)}>
          {words.back}
        </Button>
      </div>
    </Sheet>
  );
}
