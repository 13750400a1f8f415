import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useState } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { accountCareMessages } from '../account-care-messages.ts';
import { type AccountForCare, accountsQuery } from '../api/account-care.queries.ts';
import { identityMessages } from '../messages.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { AccountCareSheet } from './account-care-sheet.tsx';
import { EverybodyOut } from './everybody-out.tsx';
import { SetUpFirst } from './set-up-first.tsx';

interface AccountsPageProps {
  /** Without a second factor of one's own nothing can be done here. */
  hasSecondFactor: boolean;
  search: string;
  onSearch: (search: string) => void;
}

/** For a sysadmin: who can sign in, and what is done when somebody leaves or something is lost. */
export function AccountsPage({ hasSecondFactor, search, onSearch }: AccountsPageProps) {
  const say = useMessages(accountCareMessages);
  const accounts = useSuspenseInfiniteQuery(accountsQuery(search));
  const shown = accounts.data.pages.flatMap(({ items }) => items);
  const [chosen, setChosen] = useState<AccountForCare | null>(null);
  return (
    <div className="wrap max-w-[48rem]!">
      <PageHeader
        title={say.title}
        below={say.text}
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
      {hasSecondFactor ? null : (
        <div className="mb-6">
          <SetUpFirst />
        </div>
      )}
      {shown.length === 0 ? <p className="text-sm text-ink-3">{say.nobody}</p> : null}
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((account) => (
          <li key={account.accountId} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <AccountLines account={account} />
            {account.isSelf ? (
              <span className="text-sm text-ink-3">{say.yourself}</span>
            ) : (
              <Button
                look="line"
                aria-label={`${say.manage}: ${account.name}`}
                onClick={() => setChosen(account)}
              >
                {say.manage}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MoreButton query={accounts} />
      <EverybodyOut />
      {chosen ? (
        <AccountCareSheet account={chosen} mayCare={hasSecondFactor} onClose={() => setChosen(null)} />
      ) : null}
    </div>
  );
}

function AccountLines({ account }: { account: AccountForCare }) {
  const say = useMessages(accountCareMessages);
  const { roles } = useMessages(identityMessages);
  const { kinds, codesLeft } = useMessages(secondFactorMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { disabled, factors, lastSeenAt, memberships } = account;
  const places = memberships.map(
    ({ organization, roles: held }) =>
      `${organization} (${held.map((role) => roles[role] ?? role).join(', ')})`,
  );
  const when = (instant: string) => formatInstant(instant, timeZone, locale);
  return (
    <span className="min-w-0 flex-1 basis-56">
      <span className="flex flex-wrap items-center gap-2">
        <b>{account.name}</b>
        {disabled ? (
          <Badge tone="bad" icon={Ban}>
            {say.disabled}
          </Badge>
        ) : null}
      </span>
      <span className="block text-sm break-words text-ink-3">
        {[account.contactMasked, ...(places.length > 0 ? places : [say.noGroup])].join(' · ')}
      </span>
      {disabled ? (
        <span className="block text-sm break-words">
          {say.disabledBy(disabled.by, when(disabled.at))}: {disabled.reason}
        </span>
      ) : (
        <span className="block text-sm">
          {say.sessions(account.openSessions)} ·{' '}
          {lastSeenAt === null ? say.neverSeen : say.lastSeen(when(lastSeenAt))}
        </span>
      )}
      <span className="block text-sm">
        {factors.length === 0
          ? say.noFactor
          : `${factors.map((kind) => kinds[kind]).join(', ')} · ${codesLeft(account.recoveryCodesLeft)}`}
      </span>
    </span>
  );
}
