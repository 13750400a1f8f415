import { lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useMe } from './me.queries.ts';
import { layoutMessages } from './messages.ts';

/** Fetched only for those who are signed in; the root's loader waits for it, so that the server writes it too. */
export const SignedIn = lazyRouteComponent(() => import('./signed-in.tsx'), 'SignedIn');

/** "Masuk" for a visitor; for everyone else the menu of their places. */
export function AccountButton() {
  const say = useMessages(layoutMessages);
  const me = useMe();
  const { href, pathname } = useLocation();
  if (me) {
    return (
      <Suspense fallback={null}>
        <SignedIn />
      </Suspense>
    );
  }
  const isThere = pathname === paths.signIn || href === paths.start;
  return (
    <LinkButton to={paths.signIn} search={isThere ? {} : { ke: href }} look="line">
      {say.signIn}
    </LinkButton>
  );
}
