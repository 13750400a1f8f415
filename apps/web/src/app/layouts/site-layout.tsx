import { Outlet } from '@tanstack/react-router';
import { CalendarDays, CalendarRange, MapPin, UserRound, UsersRound } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { AppShell, type NavItem } from '../../ui/app-shell.tsx';
import { AccountButton } from './account-button.tsx';
import { layoutMessages } from './messages.ts';
import { useRegion } from './region.queries.ts';
import { useOtherLanguage } from './use-other-language.ts';

/** The public pages' frame: what is on, the calendar, the groups, oneself. */
export function SiteLayout() {
  const say = useMessages(layoutMessages);
  const region = useRegion();
  const nav: NavItem[] = [
    { to: paths.start, label: say.events, icon: CalendarDays, isExact: true },
    { to: paths.calendar, label: say.calendar, icon: CalendarRange },
    { to: paths.groups, label: say.groups, icon: UsersRound },
    { to: paths.venues, label: say.venues, icon: MapPin, isWideOnly: true },
    { to: paths.me, label: say.me, icon: UserRound, isPhoneOnly: true },
  ];
  return (
    <AppShell
      nav={nav}
      place={region.name}
      about={say.about(`${region.prefix} ${region.name}`)}
      footLinks={[{ to: paths.venues, label: say.venues }]}
      otherLanguage={useOtherLanguage()}
      account={<AccountButton />}
    >
      <Outlet />
    </AppShell>
  );
}
