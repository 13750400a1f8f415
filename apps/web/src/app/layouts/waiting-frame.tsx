import type { Me } from '@guyub/domain/identity';
import { CalendarRange, UserRound } from 'lucide-react';

import { WaitingRoles } from '../../features/identity/components/waiting-roles.tsx';
import { secondFactorMessages } from '../../features/identity/second-factor-messages.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Frame } from './frame.tsx';
import { layoutMessages } from './messages.ts';

/** In place of pages that somebody's roles would open, while those wait for a second factor. */
export function WaitingFrame({ waiting }: { waiting: Me['waitingRoles'] }) {
  const say = useMessages(layoutMessages);
  const { title } = useMessages(secondFactorMessages);
  const nav = [
    { to: paths.calendar, label: say.calendar, icon: CalendarRange },
    { to: paths.me, label: say.me, icon: UserRound },
  ];
  return (
    <Frame nav={nav}>
      <div className="wrap grid max-w-[42rem]! gap-4 pt-6">
        <h1>{title}</h1>
        <WaitingRoles waiting={waiting} />
      </div>
    </Frame>
  );
}
