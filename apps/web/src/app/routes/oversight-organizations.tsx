import { organizationKinds } from '@guyub/domain/organization';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { shownStandings } from '../../features/organization/api/organization.queries.ts';
import {
  type StandingFilter,
  standingRowsQuery,
} from '../../features/organization/api/succession.queries.ts';
import { StandingPage } from '../../features/organization/components/standing-page.tsx';
import { standingMessages } from '../../features/organization/standing-messages.ts';
import { oversightKeys } from '../../features/oversight/api/oversight.queries.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { useMe } from '../layouts/me.queries.ts';
import { onlyFor } from '../only-for.ts';
import type { Page } from '../page.tsx';
import { readOne, readSeveral, type SearchValues } from '../search-params.ts';

const readFilter = (search: SearchValues): StandingFilter => ({
  standing: readSeveral(search, 'tampil', shownStandings)[0],
  kind: readSeveral(search, 'jenis', organizationKinds)[0],
  search: readOne(search, 'cari'),
});

/** Officers and heads decide, sysadmins and auditors read what was decided. */
export const page: Page = {
  prefetch: async ({ queries, search }) => {
    await onlyFor(queries, (me) => me.isOverseer || me.isSysadmin || me.isAuditor);
    return queries.ensureInfiniteQueryData(standingRowsQuery(readFilter(search)));
  },
  head: ({ locale }) => ({ title: standingMessages[locale].title, description: '', isUnlisted: true }),
  component: OversightOrganizations,
};

function OversightOrganizations() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useMe();
  const isOverseer = me?.isOverseer ?? false;
  return (
    <StandingPage
      filter={readFilter(useSearch({ strict: false }))}
      mayDecide={isOverseer}
      mayAdd={isOverseer || (me?.isSysadmin ?? false)}
      onDecided={() => void client.invalidateQueries({ queryKey: oversightKeys.all })}
      onFilter={({ standing, kind, search }) =>
        void navigate({
          to: privatePaths.oversightOrganizations,
          search: { tampil: standing, jenis: kind, cari: search },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
