import { redirect, useSearch } from '@tanstack/react-router';

import { summaryQuery } from '../../features/oversight/api/oversight.queries.ts';
import { OversightPage } from '../../features/oversight/components/oversight-page.tsx';
import { oversightMessages } from '../../features/oversight/messages.ts';
import { localizedPath } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { meQuery, useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';
import { readOne, type SearchValues } from '../search-params.ts';

/** 'YYYY-MM'; anything else is the month that runs. */
const readMonth = (search: SearchValues): string | undefined => {
  const month = readOne(search, 'bulan');
  return month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
};

export const page: Page = {
  prefetch: async ({ queries, search, locale }) => {
    const me = await queries.ensureQueryData(meQuery());
    // an auditor's way in is the trail
    if (me?.isAuditor && !me.isOverseer)
      throw redirect({ href: localizedPath(locale, privatePaths.oversightAudit) });
    return queries.ensureQueryData(summaryQuery(readMonth(search)));
  },
  head: ({ locale }) => ({ title: oversightMessages[locale].title, description: '', isUnlisted: true }),
  component: Oversight,
};

function Oversight() {
  const month = readMonth(useSearch({ strict: false }));
  // an overseer reads any program in the name of their office
  const office = useMe()?.memberships.find(
    ({ roles }) => roles.includes('officer') || roles.includes('head'),
  );
  return <OversightPage month={month} officeSlug={office?.organization.slug ?? null} />;
}
