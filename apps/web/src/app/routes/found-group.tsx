import type { Me } from '@guyub/domain/identity';
import { type OrganizationKind, organizationKinds } from '@guyub/domain/organization';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { FoundGroupPage } from '../../features/organization/components/found-group-page.tsx';
import { profileMessages } from '../../features/organization/profile-messages.ts';
import { districtsQuery } from '../../features/place/api/place.queries.ts';
import { ProblemError } from '../../lib/http.ts';
import { localizedPath, useLocale } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import { meQuery, useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';
import { readSeveral, type SearchValues } from '../search-params.ts';

const readKind = (search: SearchValues): OrganizationKind =>
  readSeveral(search, 'jenis', organizationKinds)[0] ?? 'group';

/** Offices and partners are entered by the communication office. */
const makesAll = (me: Me | null) => me !== null && (me.isOverseer || me.isSysadmin);

export const page: Page = {
  prefetch: async ({ queries }) => {
    const me = await queries.ensureQueryData(meQuery());
    if (!me) throw new ProblemError(401, 'sign-in-needed', {}, [], 'Sign in first');
    return queries.ensureQueryData(districtsQuery());
  },
  head: ({ locale, search }) => ({
    title: profileMessages[locale][readKind(search) === 'group' ? 'founding' : 'adding'],
    description: '',
    isUnlisted: true,
  }),
  component: FoundGroup,
};

function FoundGroup() {
  const locale = useLocale();
  const navigate = useNavigate();
  const me = useMe();
  const asked = readKind(useSearch({ strict: false }));
  const { data: districts } = useSuspenseQuery(districtsQuery());
  const isOverseer = me?.isOverseer ?? false;
  return (
    <FoundGroupPage
      districts={districts}
      kind={makesAll(me) ? asked : 'group'}
      mayAddContact={isOverseer}
      onKind={
        makesAll(me)
          ? (kind) =>
              void navigate({
                to: privatePaths.foundGroup,
                search: { jenis: kind === 'group' ? undefined : kind },
                replace: true,
                resetScroll: false,
              })
          : undefined
      }
      // a fresh page, because the founder's memberships have changed; a sysadmin alone invites, and sees no contacts
      onFounded={({ slug, kind }) =>
        window.location.assign(
          localizedPath(
            locale,
            kind === 'group' || isOverseer ? privatePaths.profile(slug) : privatePaths.members(slug),
          ),
        )
      }
    />
  );
}
