import { Navigate } from '@tanstack/react-router';

import { sessionsQuery } from '../../features/identity/api/identity.queries.ts';
import { AccountPage } from '../../features/identity/components/account-page.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import { useTimeZone } from '../../lib/clock.tsx';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useMe } from '../layouts/me.queries.ts';
import type { Page } from '../page.tsx';

export const page: Page = {
  prefetch: ({ queries }) => queries.ensureInfiniteQueryData(sessionsQuery()),
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
      foundGroup={
        <div>
          <LinkButton to={paths.foundGroup} look="line">
            {say.foundGroup}
          </LinkButton>
        </div>
      }
    />
  );
}
