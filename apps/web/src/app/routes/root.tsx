import { createRootRouteWithContext, Outlet, Scripts, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { ClockProvider } from '../../lib/clock.tsx';
import { LocaleProvider } from '../../lib/i18n.tsx';
import { HeadTags } from '../head-tags.tsx';
import { SignedIn } from '../layouts/account-button.tsx';
import { meQuery } from '../layouts/me.queries.ts';
import { regionQuery, useRegion } from '../layouts/region.queries.ts';
import type { RouterContext } from '../page.tsx';
import { PageFactsBlock } from '../page-facts.tsx';

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  loader: async ({ context }) => {
    await Promise.all([
      context.queries.ensureQueryData(regionQuery()),
      ...(context.facts.signedIn ? [context.queries.ensureQueryData(meQuery()), SignedIn.preload?.()] : []),
    ]);
  },
  shellComponent: RootDocument,
  component: TimedOutlet,
});

/** The document itself; it stands even when a page fails. */
function RootDocument({ children }: { children: ReactNode }) {
  const { facts } = useRouter().options.context;
  return (
    <html lang={facts.locale} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f3efe4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17130e" media="(prefers-color-scheme: dark)" />
        {facts.files.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="app" />
        ))}
        <link rel="icon" href="/icons/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="apple-touch-icon" href="/icons/icon-180.png" />
        <link
          rel="manifest"
          href={facts.locale === 'en' ? '/manifest.en.webmanifest' : '/manifest.webmanifest'}
        />
        <HeadTags />
      </head>
      <body>
        <LocaleProvider locale={facts.locale}>{children}</LocaleProvider>
        <PageFactsBlock facts={facts} />
        {__SERVER__ ? <Scripts /> : null}
        <script
          id="boot"
          type="module"
          src={facts.files.boot}
          fetchPriority="low"
          data-preload={facts.files.preloads.join(' ')}
        />
      </body>
    </html>
  );
}

function TimedOutlet() {
  const { facts } = rootRoute.useRouteContext();
  const { timeZone } = useRegion();
  return (
    <ClockProvider clock={{ now: facts.now, timeZone }}>
      <Outlet />
    </ClockProvider>
  );
}
