import type { Me } from '@guyub/domain/identity';
import { KeyRound } from 'lucide-react';

import { useMessages } from '../../../lib/i18n.tsx';
import { privatePaths } from '../../../lib/private-paths.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { identityMessages } from '../messages.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';

/** Says calmly that roles wait for a second factor, and leads to where one is set up. */
export function WaitingRoles({ waiting }: { waiting: Me['waitingRoles'] }) {
  const say = useMessages(secondFactorMessages);
  const { roles: roleWords } = useMessages(identityMessages);
  if (waiting.length === 0) return null;
  return (
    <aside aria-labelledby="waiting-roles" className="grid gap-3 rounded-md bg-card p-5 outlined md:p-6">
      <h2 id="waiting-roles" className="flex items-center gap-2 text-lg">
        <KeyRound aria-hidden="true" className="shrink-0 text-brand-ink" />
        {say.waitingTitle}
      </h2>
      <p className="text-sm text-ink-2">{say.waitingText}</p>
      <div className="text-sm">
        <p className="text-ink-3">{say.waitingPart}</p>
        <ul>
          {waiting.map(({ organization, roles }) => (
            <li key={organization.id}>
              <b>{roles.map((role) => roleWords[role] ?? role).join(', ')}</b> · {organization.name}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <LinkButton to={privatePaths.secondFactor} look="solid">
          {say.turnOn}
        </LinkButton>
      </div>
    </aside>
  );
}
