import { useNavigate, useSearch } from '@tanstack/react-router';

import { accountCareMessages } from '../../features/identity/account-care-messages.ts';
import { accountsQuery } from '../../features/identity/api/account-care.queries.ts';
import { AccountsPage } from '../../features/identity/components/accounts-page.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { useMe } from '../layouts/me.queries.ts';
import { sysadminOnly } from '../only-for.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';

const readSearch = (search: SearchValues): string => readOne(search, 'cari') ?? '';

export const page: Page = {
  prefetch: async ({ queries, search }) => {
    await sysadminOnly(queries);
    return queries.ensureInfiniteQueryData(accountsQuery(readSearch(search)));
  },
  head: ({ locale }) => ({ title: accountCareMessages[locale].title, description: '', isUnlisted: true }),
  component: Accounts,
};

function Accounts() {
  const search = readSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <AccountsPage
      hasSecondFactor={useMe()?.hasSecondFactor === true}
      search={search}
      onSearch={(cari) =>
        void navigate({ to: privatePaths.accounts, search: { cari }, replace: true, resetScroll: false })
      }
    />
  );
}
