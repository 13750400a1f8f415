import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { groupsQuery } from '../../features/organization/api/organization.queries.ts';
import {
  type OversightFilter,
  oversightProgramsQuery,
  shownParts,
} from '../../features/oversight/api/oversight.queries.ts';
import { ProgramsPage } from '../../features/oversight/components/programs-page.tsx';
import { tableMessages } from '../../features/oversight/messages.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { kindOrder } from '../../ui/kind.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, readSeveral, type SearchValues } from '../search-params.ts';

const readFilter = (search: SearchValues): OversightFilter => ({
  show: readSeveral(search, 'tampil', shownParts)[0],
  organization: readOne(search, 'grup'),
  kind: readSeveral(search, 'jenis', kindOrder)[0],
  search: readOne(search, 'cari'),
});

export const page: Page = {
  prefetch: ({ queries, search }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(oversightProgramsQuery(readFilter(search))),
      queries.ensureQueryData(groupsQuery()),
    ]),
  head: ({ locale }) => ({ title: tableMessages[locale].title, description: '', isUnlisted: true }),
  component: OversightPrograms,
};

function OversightPrograms() {
  const navigate = useNavigate();
  const { data: groups } = useSuspenseQuery(groupsQuery());
  const office = useMe()?.memberships.find(
    ({ organization, roles }) =>
      organization.kind === 'office' && roles.some((role) => role === 'officer' || role === 'head'),
  );
  return (
    <ProgramsPage
      filter={readFilter(useSearch({ strict: false }))}
      groups={groups}
      office={office?.organization.name ?? ''}
      onFilter={({ show, organization, kind, search }) =>
        void navigate({
          to: privatePaths.oversightPrograms,
          search: { tampil: show, grup: organization, jenis: kind, cari: search },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
