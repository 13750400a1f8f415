import { Outlet } from '@tanstack/react-router';
import { CalendarOff, Mail, Map as MapIcon, SlidersHorizontal } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { layoutMessages } from './messages.ts';

/** The sysadmin's tables: settings with their source, holidays, areas, messages. */
export function Layout() {
  const say = useMessages(layoutMessages);
  const nav: NavItem[] = [
    { to: paths.settings, label: say.settings, icon: SlidersHorizontal, isExact: true },
    { to: paths.holidays, label: say.holidays, icon: CalendarOff },
    { to: paths.areas, label: say.areas, icon: MapIcon },
    { to: paths.messages, label: say.messages, icon: Mail },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
