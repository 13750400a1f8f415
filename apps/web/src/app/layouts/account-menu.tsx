import { Link, useLocation } from '@tanstack/react-router';
import { Eye, RotateCcwClock, SlidersHorizontal, UserRound } from 'lucide-react';

import { SignOutLine } from '../../features/identity/components/sign-out-line.tsx';
import { localizedPath, useLocale, useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { privatePaths } from '../../lib/private-paths.ts';
import { DisclosureMenu } from '../../ui/disclosure-menu.tsx';
import { menuLine } from '../../ui/menu-line.ts';
import { Weave } from '../../ui/weave.tsx';
import { mayAct } from '../workspace-member.ts';
import { useMe } from './me.queries.ts';
import { roomMessages } from './room-messages.ts';

/** The way to one's groups, office and own page, and out. */
export function AccountMenu() {
  const say = useMessages(roomMessages);
  const locale = useLocale();
  const me = useMe();
  const { pathname } = useLocation();
  if (!me) return null;
  const organizations = me.memberships.map((membership) => membership.organization);
  // who only belongs to an organization has no workspace there
  const acting = new Set(me.memberships.filter(mayAct).map(({ organization }) => organization.id));
  const here =
    organizations.find(({ slug }) => pathname.startsWith(privatePaths.workspace(slug))) ?? organizations[0];
  const name = here?.code ?? me.name.split(' ')[0] ?? '';
  return (
    <DisclosureMenu
      label={say.openMenu(name)}
      face={
        <>
          {here ? (
            <Weave code={here.code} threads={here.weave} size="xs" />
          ) : (
            <UserRound aria-hidden="true" />
          )}
          {name}
        </>
      }
    >
      {organizations.map((organization) => (
        <Link
          key={organization.id}
          to={
            acting.has(organization.id)
              ? privatePaths.workspace(organization.slug)
              : paths.group(organization.slug)
          }
          className={menuLine}
        >
          <Weave code={organization.code} threads={organization.weave} size="xs" />
          {organization.name}
        </Link>
      ))}
      {me.isOverseer ? (
        <Link to={privatePaths.oversight} className={menuLine}>
          <Eye aria-hidden="true" />
          {say.exceptions}
        </Link>
      ) : null}
      {me.isAuditor ? (
        <Link to={privatePaths.oversightAudit} className={menuLine}>
          <RotateCcwClock aria-hidden="true" />
          {say.trail}
        </Link>
      ) : null}
      {me.isSysadmin ? (
        <Link to={privatePaths.settings} className={menuLine}>
          <SlidersHorizontal aria-hidden="true" />
          {say.settings}
        </Link>
      ) : null}
      <Link to={paths.me} className={menuLine}>
        <UserRound aria-hidden="true" />
        {me.name}
      </Link>
      <SignOutLine
        className={`${menuLine} cursor-pointer border-t border-line`}
        onDone={() => window.location.assign(localizedPath(locale, paths.start))}
      />
    </DisclosureMenu>
  );
}
