import { Outlet } from '@tanstack/react-router';
import { CalendarRange, Eye, RotateCcwClock, Table2, UsersRound } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { useMe } from './me.queries.ts';
import { layoutMessages } from './messages.ts';
import { roomMessages } from './room-messages.ts';
import { WaitingFrame } from './waiting-frame.tsx';

/** The communication office: exceptions first, then every program of every group; for auditors the trail. */
export function Layout() {
  const say = useMessages(roomMessages);
  const { calendar } = useMessages(layoutMessages);
  const me = useMe();
  const watches = me?.isOverseer || me?.isAuditor || me?.isSysadmin;
  if (me && !watches && me.waitingRoles.length > 0) return <WaitingFrame waiting={me.waitingRoles} />;
  const nav: NavItem[] = [
    ...(me?.isOverseer
      ? [
          { to: privatePaths.oversight, label: say.exceptions, icon: Eye, isExact: true },
          { to: privatePaths.oversightPrograms, label: say.programs, icon: Table2 },
        ]
      : []),
    ...(me?.isAuditor ? [{ to: privatePaths.oversightAudit, label: say.trail, icon: RotateCcwClock }] : []),
    { to: privatePaths.oversightOrganizations, label: say.organizations, icon: UsersRound },
    { to: paths.calendar, label: calendar, icon: CalendarRange },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
