import type { ReactNode } from 'react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { AppShell, type NavItem } from '../../ui/app-shell.tsx';
import { OfflineBanner } from '../../ui/offline-banner.tsx';
import { AccountButton } from './account-button.tsx';
import { layoutMessages } from './messages.ts';
import { useRegion } from './region.queries.ts';
import { useOtherLanguage } from './use-other-language.ts';

/** The shell with what all layouts share. */
export function Frame({ nav, children }: { nav: readonly NavItem[]; children: ReactNode }) {
  const say = useMessages(layoutMessages);
  const region = useRegion();
  return (
    <AppShell
      nav={nav}
      place={region.name}
      about={say.about(`${region.prefix} ${region.name}`)}
      footLinks={[
        { to: paths.venues, label: say.venues },
        { to: paths.subscribe, label: say.subscribe },
        { to: paths.officeContact, label: say.contact },
      ]}
      otherLanguage={useOtherLanguage()}
      account={<AccountButton />}
      banner={<OfflineBanner />}
    >
      {children}
    </AppShell>
  );
}
