import { useSuspenseQuery } from '@tanstack/react-query';

import { FoundGroupPage } from '../../features/organization/components/found-group-page.tsx';
import { profileMessages } from '../../features/organization/profile-messages.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { ProblemError } from '../../lib/http.ts';
import { localizedPath, useLocale } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { meQuery } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: async ({ queries }) => {
    const me = await queries.ensureQueryData(meQuery());
    if (!me) throw new ProblemError(401, 'sign-in-needed', {}, [], 'Sign in first');
    return queries.ensureQueryData(districtsQuery());
  },
  head: ({ locale }) => ({ title: profileMessages[locale].founding, description: '', isUnlisted: true }),
  component: FoundGroup,
};

function FoundGroup() {
  const locale = useLocale();
  const { data: districts } = useSuspenseQuery(districtsQuery());
  return (
    <FoundGroupPage
      districts={districts}
      // a fresh page, because the founder's memberships have changed
      onFounded={({ slug }) => window.location.assign(localizedPath(locale, paths.profile(slug)))}
    />
  );
}
