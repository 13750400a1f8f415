import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/inputs.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { useToast } from '../../../ui/toast.tsx';
import {
  type FactorHolder,
  factorHoldersQuery,
  identityKeys,
  removeFactorsOf,
} from '../api/identity.queries.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { useSayRefusal } from '../use-say-refusal.ts';

interface FactorHoldersPageProps {
  search: string;
  onSearch: (search: string) => void;
}

/** For a sysadmin: the way back in for somebody who lost every second factor. */
export function FactorHoldersPage({ search, onSearch }: FactorHoldersPageProps) {
  const say = useMessages(secondFactorMessages);
  const holders = useSuspenseInfiniteQuery(factorHoldersQuery(search));
  const shown = holders.data.pages.flatMap(({ items }) => items);
  const [chosen, setChosen] = useState<FactorHolder | null>(null);
  return (
    <div className="wrap max-w-[48rem]!">
      <PageHeader
        title={say.holdersTitle}
        below={say.holdersText}
        action={
          <SearchBox
            label={say.search}
            placeholder={say.searchHint}
            name="cari"
            value={search}
            onSearch={onSearch}
          />
        }
      />
      {shown.length === 0 ? <p className="text-sm text-ink-3">{say.noHolders}</p> : null}
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((holder) => (
          <li key={holder.accountId} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="min-w-0 flex-1 basis-56">
              <b className="block">{holder.name}</b>
              <span className="block text-sm text-ink-3">
                {[holder.contactMasked, ...holder.organizations].join(' · ')}
              </span>
              <span className="block text-sm">
                {holder.factors.length === 0
                  ? say.noFactor
                  : `${holder.factors.map((kind) => say.kinds[kind]).join(', ')} · ${say.codesLeft(holder.recoveryCodesLeft)}`}
              </span>
            </span>
            {holder.isSelf ? (
              <span className="text-sm text-ink-3">{say.yourself}</span>
            ) : holder.factors.length > 0 ? (
              <Button
                look="line"
                aria-label={`${say.takeAway}: ${holder.name}`}
                onClick={() => setChosen(holder)}
              >
                {say.takeAway}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <MoreButton query={holders} />
      {chosen ? <TakeAwaySheet holder={chosen} onClose={() => setChosen(null)} /> : null}
    </div>
  );
}

function TakeAwaySheet({ holder, onClose }: { holder: FactorHolder; onClose: () => void }) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [changeId] = useState(newId);
  const [reason, setReason] = useState('');
  const removing = useMutation({
    mutationFn: () => removeFactorsOf(client, holder.accountId, { changeId, reason }),
    onSuccess: () => {
      toast({ text: say.takenAway(holder.name) });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.holders() }),
  });
  const problem = useSayRefusal()(removing.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    removing.mutate();
  };
  return (
    <Sheet isOpen onClose={onClose} title={say.takeAwayTitle(holder.name)} text={say.takeAwayText}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.takeAwayReason} hint={say.takeAwayReasonHint} error={problem}>
          <Textarea
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Button
          type="submit"
          look="danger"
          isWide
          isBusy={removing.isPending}
          disabled={reason.trim().length < 3}
        >
          {say.takeAwayConfirm}
        </Button>
      </form>
    </Sheet>
  );
}
