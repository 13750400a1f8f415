import { Navigate } from '@tanstack/react-router';

import {
  factorsQuery,
  securityNoticesQuery,
  sessionsQuery,
} from '../../features/identity/api/identity.queries.ts';
import { AccountPage } from '../../features/identity/components/account-page.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import { ownSuccessionsQuery } from '../../features/organization/api/succession.queries.ts';
import { OwnSuccessions } from '../../features/organization/components/own-successions.tsx';
import { useTimeZone } from '../../lib/clock.tsx';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';
import { mayAct } from '../workspace-member.ts';

export const page: Page = {
  prefetch: ({ queries }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(sessionsQuery()),
      queries.ensureQueryData(ownSuccessionsQuery()),
      queries.ensureQueryData(factorsQuery()),
      queries.ensureInfiniteQueryData(securityNoticesQuery()),
    ]),
  head: ({ locale }) => ({ title: identityMessages[locale].me, description: '', isUnlisted: true }),
  component: Account,
};

function Account() {
  const say = useMessages(identityMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const me = useMe();
  if (!me) return <Navigate to={paths.signIn} />;
  return (
    <AccountPage
      me={me}
      timeZone={timeZone}
      onSignedOut={() => window.location.assign(localizedPath(locale, paths.start))}
      waiting={<OwnSuccessions />}
      placeIn={(membership) => {
        const { slug } = membership.organization;
        return mayAct(membership) ? privatePaths.workspace(slug) : privatePaths.members(slug);
      }}
      foundGroup={
        <div>
          <LinkButton to={privatePaths.foundGroup} look="line">
            {say.foundGroup}
          </LinkButton>
        </div>
      }
    />
  );
}
