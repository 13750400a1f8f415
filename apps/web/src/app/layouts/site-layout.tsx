import { Outlet } from '@tanstack/react-router';
import { CalendarDays, CalendarRange, UserRound, UsersRound } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { Frame } from './frame.tsx';
import { layoutMessages } from './messages.ts';

/** The public pages' frame: what is on, the calendar, the groups, oneself. */
export function SiteLayout() {
  const say = useMessages(layoutMessages);
  const nav: NavItem[] = [
    { to: paths.start, label: say.events, icon: CalendarDays, isExact: true },
    { to: paths.calendar, label: say.calendar, icon: CalendarRange },
    { to: paths.groups, label: say.groups, icon: UsersRound },
    { to: paths.me, label: say.me, icon: UserRound, isPhoneOnly: true },
  ];
  return (
    <Frame nav={nav}>
      <Outlet />
    </Frame>
  );
}
