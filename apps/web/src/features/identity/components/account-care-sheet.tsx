import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { accountCareMessages } from '../account-care-messages.ts';
import { type AccountForCare, type CareAct, careForAccount } from '../api/account-care.queries.ts';
import { identityKeys } from '../api/identity.queries.ts';
import { useSayCareRefusal } from '../use-say-care-refusal.ts';
import { CareForm } from './care-form.tsx';
import { SetUpFirst } from './set-up-first.tsx';

/** What makes sense for this account as it is. */
const actsFor = ({ disabled, factors }: AccountForCare): CareAct[] => [
  ...(disabled ? (['enable'] as const) : (['end-sessions'] as const)),
  ...(factors.length > 0 ? (['remove-factors'] as const) : []),
  ...(disabled ? [] : (['disable'] as const)),
];

interface CareProps {
  account: AccountForCare;
  onClose: () => void;
}

interface AccountCareSheetProps extends CareProps {
  /** Not without a second factor of one's own. */
  mayCare: boolean;
}

/** What a sysadmin can do to somebody's account, one of it at a time. */
export function AccountCareSheet({ account, mayCare, onClose }: AccountCareSheetProps) {
  const say = useMessages(accountCareMessages);
  const [act, setAct] = useState<CareAct | null>(null);
  if (act !== null) return <ActSheet account={account} act={act} onClose={onClose} />;
  if (!mayCare)
    return (
      <Sheet isOpen onClose={onClose} title={account.name}>
        <SetUpFirst />
      </Sheet>
    );
  return (
    <Sheet isOpen onClose={onClose} title={account.name} text={say.manageText}>
      <div className="grid gap-2">
        {actsFor(account).map((one) => (
          <Button key={one} look={one === 'disable' ? 'danger' : 'line'} isWide onClick={() => setAct(one)}>
            {say.acts[one].label}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}

function ActSheet({ account, act, onClose }: CareProps & { act: CareAct }) {
  const say = useMessages(accountCareMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [changeId] = useState(newId);
  const words = say.acts[act];
  const caring = useMutation({
    mutationFn: (reason: string) => careForAccount(client, account.accountId, act, { changeId, reason }),
    onSuccess: () => {
      toast({ text: words.done(account.name) });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.accounts() }),
  });
  const problem = useSayCareRefusal()(caring.error);
  return (
    <Sheet isOpen onClose={onClose} title={words.title(account.name)} text={words.text}>
      {act === 'disable' ? <LeftWithout account={account} /> : null}
      <CareForm
        confirm={words.confirm}
        look={act === 'enable' ? 'main' : 'danger'}
        isBusy={caring.isPending}
        problem={problem}
        onConfirm={(reason) => caring.mutate(reason)}
      />
    </Sheet>
  );
}

/** Whom this account would leave without anybody who leads, and what happens then. */
function LeftWithout({ account }: { account: AccountForCare }) {
  const say = useMessages(accountCareMessages);
  const left = account.memberships.filter(({ isOnlyAdmin }) => isOnlyAdmin);
  if (left.length === 0) return null;
  const groups = left.filter(({ kind }) => kind === 'group');
  const others = left.filter(({ kind }) => kind !== 'group');
  return (
    <div className="mb-4">
      <Banner tone="warn">
        <div className="grid gap-3">
          {groups.length > 0 ? <LeftOnes left={groups} then={say.thenGroup(groups.length)} /> : null}
          {others.length > 0 ? <LeftOnes left={others} then={say.thenOther(others.length)} /> : null}
          <div>
            <LinkButton to={privatePaths.oversightOrganizations} look="line">
              {say.toOrganizations}
            </LinkButton>
          </div>
        </div>
      </Banner>
    </div>
  );
}

function LeftOnes({ left, then }: { left: AccountForCare['memberships']; then: string }) {
  const say = useMessages(accountCareMessages);
  return (
    <p>
      <b className="font-bold">{say.onlyAdmin(left.map(({ organization }) => organization))}</b> {then}
    </p>
  );
}
