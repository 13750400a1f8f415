import { useSearch } from '@tanstack/react-router';

import { SignInForm } from '../../features/identity/components/sign-in-form.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import { localizedPath, useLocale } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { Page } from '../page.tsx';
import { readOne } from '../search-params.ts';

export const page: Page = {
  head: ({ locale }) => ({
    title: identityMessages[locale].signIn,
    description: identityMessages[locale].signInText,
    isUnlisted: true,
  }),
  component: SignIn,
};

/** Only a path of this site may be gone to after signing in. */
const isOwnPath = (path: string | undefined): path is string =>
  path !== undefined && /^\/(?![/\\])/.test(path);

function SignIn() {
  const locale = useLocale();
  const wanted = readOne(useSearch({ from: '/site/masuk' }), 'ke');
  return (
    <SignInForm
      onDone={(me) => {
        const first = me.memberships[0]?.organization.slug;
        const home = me.isOverseer ? paths.oversight : first ? paths.workspace(first) : paths.me;
        // a new page, because what was kept for a visitor is not this person's
        window.location.assign(isOwnPath(wanted) ? wanted : localizedPath(locale, home));
      }}
    />
  );
}
