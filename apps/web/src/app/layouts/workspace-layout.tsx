import { Outlet, useParams } from '@tanstack/react-router';
import { BuildingComplex, CalendarPlus, Info, ListChecks, UsersRound } from 'lucide-react';

import { WaitingRoles } from '../../features/identity/components/waiting-roles.tsx';
import { useMessages } from '../../lib/i18n.tsx';
import { privatePaths } from '../../lib/private-paths.ts';
import type { NavItem } from '../../ui/app-shell.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { mayAct } from '../workspace-member.ts';
import { useMe } from './me.queries.ts';
import { roomMessages } from './room-messages.ts';
import { WaitingFrame } from './waiting-frame.tsx';

/** An organization's workspace: what comes next, plan, people, profile. */
export function Layout() {
  const say = useMessages(roomMessages);
  const { orgSlug } = useParams({ from: '/ruang/$orgSlug' });
  const me = useMe();
  const membership = me?.memberships.find(({ organization }) => organization.slug === orgSlug);
  const profile: NavItem = { to: privatePaths.profile(orgSlug), label: say.profile, icon: Info };
  const members: NavItem = { to: privatePaths.members(orgSlug), label: say.members, icon: UsersRound };
  // who does not act for it sees who leads it; the communication office looks in from outside, and goes back to its list
  const nav: NavItem[] = mayAct(membership)
    ? [
        { to: privatePaths.workspace(orgSlug), label: say.steps, icon: ListChecks, isExact: true },
        { to: privatePaths.plan(orgSlug), label: say.plan, icon: CalendarPlus },
        members,
        profile,
      ]
    : membership && !me?.isSysadmin
      ? [members]
      : [
          { to: privatePaths.oversightOrganizations, label: say.organizations, icon: BuildingComplex },
          ...(me?.isSysadmin ? [members] : []),
          profile,
        ];
  const waiting = me?.waitingRoles.filter(({ organization }) => organization.slug === orgSlug) ?? [];
  // who may not act here yet would only be told so by the page
  if (waiting.length > 0 && !mayAct(membership)) return <WaitingFrame waiting={waiting} />;
  return (
    <Frame nav={nav}>
      <ToastProvider>
        {waiting.length > 0 ? (
          <div className="wrap pt-4">
            <WaitingRoles waiting={waiting} />
          </div>
        ) : null}
        <Outlet />
      </ToastProvider>
    </Frame>
  );
}
