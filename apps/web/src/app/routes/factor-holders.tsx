import { useNavigate, useSearch } from '@tanstack/react-router';

import { factorHoldersQuery } from '../../features/identity/api/identity.queries.ts';
import { FactorHoldersPage } from '../../features/identity/components/factor-holders-page.tsx';
import { secondFactorMessages } from '../../features/identity/second-factor-messages.ts';
import { paths } from '../../lib/paths.ts';
import { sysadminOnly } from '../only-for.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';

const readSearch = (search: SearchValues): string => readOne(search, 'cari') ?? '';

export const page: Page = {
  prefetch: async ({ queries, search }) => {
    await sysadminOnly(queries);
    return queries.ensureInfiniteQueryData(factorHoldersQuery(readSearch(search)));
  },
  head: ({ locale }) => ({
    title: secondFactorMessages[locale].holdersTitle,
    description: '',
    isUnlisted: true,
  }),
  component: FactorHolders,
};

function FactorHolders() {
  const search = readSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <FactorHoldersPage
      search={search}
      onSearch={(cari) =>
        void navigate({ to: paths.factorHolders, search: { cari }, replace: true, resetScroll: false })
      }
    />
  );
}
