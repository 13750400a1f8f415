import { Outlet } from '@tanstack/react-router';
import { CalendarOff, Mail, Map as MapIcon, SlidersHorizontal, Users } from 'lucide-react';

import { accountCareMessages } from '../../features/identity/account-care-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { useMe } from './me.queries.ts';
import { roomMessages } from './room-messages.ts';
import { WaitingFrame } from './waiting-frame.tsx';

/** The sysadmin's tables: settings with their source, holidays, areas, messages, accounts. */
export function Layout() {
  const say = useMessages(roomMessages);
  const { nav: accounts } = useMessages(accountCareMessages);
  const me = useMe();
  if (me && !me.isSysadmin && me.waitingRoles.length > 0) return <WaitingFrame waiting={me.waitingRoles} />;
  const nav: NavItem[] = [
    { to: privatePaths.settings, label: say.settings, icon: SlidersHorizontal, isExact: true },
    { to: privatePaths.holidays, label: say.holidays, icon: CalendarOff },
    { to: privatePaths.areas, label: say.areas, icon: MapIcon },
    { to: privatePaths.messages, label: say.messages, icon: Mail },
    { to: privatePaths.accounts, label: accounts, icon: Users },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
