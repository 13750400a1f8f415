import { useQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';

import { endingQuery } from '../../features/identity/api/identity.queries.ts';
import { SignInForm } from '../../features/identity/components/sign-in-form.tsx';
import { identityMessages } from '../../features/identity/messages.ts';
import { type Locale, localizedPath, readLocale, useLocale } from '../../lib/i18n.tsx';
import { homeOf } from '../home-path.ts';
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

/**
 * The wanted address without its origin, in the language of this page, if it is one of this site; browsers read tabs and
 * backslashes in ways of their own.
 */
function ownPath(wanted: string | undefined, locale: Locale): string | null {
  if (wanted === undefined || !URL.canParse(wanted, window.location.origin)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, window.location.origin);
  if (origin !== window.location.origin) return null;
  const { path } = readLocale(pathname.replace(/^\/{2,}/, '/'));
  return `${localizedPath(locale, path.replace(/^\/{2,}/, '/'))}${search}${hash}`;
}

function SignIn() {
  const locale = useLocale();
  // a browser without a session of its own is never asked about
  const { facts } = useRouteContext({ from: '__root__' });
  const ending = useQuery({ ...endingQuery(), enabled: facts.signedIn }).data?.ending ?? null;
  const wanted = readOne(useSearch({ from: '/site/masuk' }), 'ke');
  return (
    <SignInForm
      ending={ending}
      onDone={(me) => {
        // a new page, because what was kept for a visitor is not this person's
        window.location.assign(ownPath(wanted, locale) ?? localizedPath(locale, homeOf(me)));
      }}
    />
  );
}
