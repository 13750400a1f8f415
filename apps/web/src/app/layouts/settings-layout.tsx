import { Outlet } from '@tanstack/react-router';
import { CalendarOff, KeyRound, Mail, Map as MapIcon, SlidersHorizontal } from 'lucide-react';

import { secondFactorMessages } from '../../features/identity/second-factor-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { useMe } from './me.queries.ts';
import { layoutMessages } from './messages.ts';
import { WaitingFrame } from './waiting-frame.tsx';

/** The sysadmin's tables: settings with their source, holidays, areas, messages. */
export function Layout() {
  const say = useMessages(layoutMessages);
  const { holdersNav } = useMessages(secondFactorMessages);
  const me = useMe();
  if (me && !me.isSysadmin && me.waitingRoles.length > 0) return <WaitingFrame waiting={me.waitingRoles} />;
  const nav: NavItem[] = [
    { to: paths.settings, label: say.settings, icon: SlidersHorizontal, isExact: true },
    { to: paths.holidays, label: say.holidays, icon: CalendarOff },
    { to: paths.areas, label: say.areas, icon: MapIcon },
    { to: paths.messages, label: say.messages, icon: Mail },
    { to: paths.factorHolders, label: holdersNav, icon: KeyRound },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
