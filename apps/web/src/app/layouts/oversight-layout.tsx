import { Outlet } from '@tanstack/react-router';
import { CalendarRange, Eye, Table2, UsersRound } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { layoutMessages } from './messages.ts';

/** The communication office: exceptions first, then every program of every group. */
export function Layout() {
  const say = useMessages(layoutMessages);
  const nav: NavItem[] = [
    { to: paths.oversight, label: say.exceptions, icon: Eye, isExact: true },
    { to: paths.oversightPrograms, label: say.programs, icon: Table2 },
    { to: paths.groups, label: say.groups, icon: UsersRound },
    { to: paths.calendar, label: say.calendar, icon: CalendarRange },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
