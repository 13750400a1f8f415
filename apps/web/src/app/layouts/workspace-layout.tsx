import { Outlet, useParams } from '@tanstack/react-router';
import { CalendarPlus, Info, ListChecks, UsersRound } from 'lucide-react';

import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { layoutMessages } from './messages.ts';

/** An organization's workspace: what comes next, plan, people, profile. */
export function Layout() {
  const say = useMessages(layoutMessages);
  const { orgSlug } = useParams({ from: '/ruang/$orgSlug' });
  const nav: NavItem[] = [
    { to: paths.workspace(orgSlug), label: say.steps, icon: ListChecks, isExact: true },
    { to: paths.plan(orgSlug), label: say.plan, icon: CalendarPlus },
    { to: paths.members(orgSlug), label: say.members, icon: UsersRound },
    { to: paths.profile(orgSlug), label: say.profile, icon: Info },
  ];
  return (
    <Frame nav={nav}>
      <ToastProvider>
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
