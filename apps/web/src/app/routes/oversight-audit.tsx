import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import {
  type AuditFilter,
  auditedSlices,
  auditTrailQuery,
} from '../../features/organization/api/audit.queries.ts';
import { choicesQuery } from '../../features/organization/api/organization.queries.ts';
import { auditMessages } from '../../features/organization/audit-messages.ts';
import { AuditPage } from '../../features/organization/components/audit-page.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { onlyFor } from '../only-for.ts';
import type { Page } from '../page.tsx';
import { readOne, readSeveral, type SearchValues } from '../search-params.ts';

/** A day as the address writes it; anything else is none. */
const readDay = (day: string | undefined): string | undefined =>
  day && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) ? day : undefined;

const readFilter = (search: SearchValues): AuditFilter => ({
  organization: readOne(search, 'grup'),
  operation: readSeveral(search, 'jenis', auditedSlices)[0],
  from: readDay(readOne(search, 'dari')),
  to: readDay(readOne(search, 'sampai')),
});

export const page: Page = {
  prefetch: async ({ queries, search }) => {
    await onlyFor(queries, ({ isAuditor }) => isAuditor);
    return Promise.all([
      queries.ensureInfiniteQueryData(auditTrailQuery(readFilter(search))),
      queries.ensureQueryData(choicesQuery()),
    ]);
  },
  head: ({ locale }) => ({ title: auditMessages[locale].title, description: '', isUnlisted: true }),
  component: OversightAudit,
};

function OversightAudit() {
  const navigate = useNavigate();
  const { data: organizations } = useSuspenseQuery(choicesQuery());
  return (
    <AuditPage
      filter={readFilter(useSearch({ strict: false }))}
      organizations={organizations}
      onFilter={({ organization, operation, from, to }) =>
        void navigate({
          to: privatePaths.oversightAudit,
          search: { grup: organization, jenis: operation, dari: from, sampai: to },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
