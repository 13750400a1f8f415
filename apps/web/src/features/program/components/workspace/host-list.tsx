import type { HostState, ProgramWorkspace } from '@guyub/domain/program';
import { Check, Minus, Plus, Star } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Badge, type BadgeIcon, type Tone } from '../../../../ui/badge.tsx';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { OpenCircle } from '../../../../ui/open-circle.tsx';
import { Weave } from '../../../../ui/weave.tsx';
import { workspaceMessages } from '../../workspace-messages.ts';
import { AskSheet } from './ask-sheet.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { useProgramAct } from './use-program-act.ts';

type Host = ProgramWorkspace['hosts'][number];

const looks: Record<HostState, { tone: Tone; icon: BadgeIcon }> = {
  owner: { tone: 'ok', icon: Star },
  accepted: { tone: 'ok', icon: Check },
  invited: { tone: 'warn', icon: OpenCircle },
  declined: { tone: 'plain', icon: Minus },
  left: { tone: 'plain', icon: Minus },
  removed: { tone: 'plain', icon: Minus },
};

interface HostListProps {
  workspace: ProgramWorkspace;
  organizationId: string;
  mayEdit: boolean;
}

/** Hosts and where each stands, with what may be done about it. */
export function HostList({ workspace, organizationId, mayEdit }: HostListProps) {
  const say = useMessages(workspaceMessages);
  const [isInviting, setInviting] = useState(false);
  return (
    <section aria-labelledby="tuan-rumah" className="grid gap-2">
      <h2 id="tuan-rumah">{say.hosts}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {workspace.hosts.map((host) => (
          <HostLine
            key={host.organization.id}
            host={host}
            workspace={workspace}
            organizationId={organizationId}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
      {mayEdit ? (
        <div>
          <Button look="line" onClick={() => setInviting(true)}>
            <Plus aria-hidden="true" />
            {say.inviteHost}
          </Button>
        </div>
      ) : null}
      {isInviting ? (
        <AskSheet
          programId={workspace.program.id}
          title={say.inviteHost}
          label={say.group}
          confirm={say.invite}
          without={workspace.hosts
            .filter(({ state }) => state === 'owner' || state === 'accepted' || state === 'invited')
            .map(({ organization }) => organization.id)}
          onClose={() => setInviting(false)}
          toAct={(invited, changeId) => ({
            path: 'hosts',
            body: { changeId, organizationId, invitedOrganizationId: invited.id },
            done: say.invitedDone(invited.name),
          })}
        />
      ) : null}
    </section>
  );
}

function HostLine({ host, workspace, organizationId, mayEdit }: HostListProps & { host: Host }) {
  const say = useMessages(workspaceMessages);
  const [open, setOpen] = useState<'leave' | 'remove' | null>(null);
  const [reminderId] = useState(newId);
  const { program, owner } = workspace;
  const { act, isActing, problem } = useProgramAct(program.id);
  const { organization, state } = host;
  const { tone, icon } = looks[state];
  const isSelf = organization.id === organizationId;
  const isOwner = owner.id === organizationId;
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Weave code={organization.code} threads={organization.weave} size="sm" />
        <div className="grid min-w-0 flex-1 justify-items-start gap-0.5">
          <b className="font-bold leading-snug">{organization.name}</b>
          <Badge tone={tone} icon={icon}>
            {say.hostStates[state]}
          </Badge>
        </div>
        {mayEdit && state === 'invited' ? (
          <Button
            look="line"
            isBusy={isActing}
            aria-label={`${say.remind}: ${organization.name}`}
            onClick={() =>
              act({
                path: `hosts/${organization.id}/reminder`,
                body: { changeId: reminderId, organizationId },
                done: say.reminded(organization.name),
              })
            }
          >
            {say.remind}
          </Button>
        ) : null}
        {mayEdit && isSelf && state === 'accepted' ? (
          <Button look="text" onClick={() => setOpen('leave')}>
            {say.leave}
          </Button>
        ) : null}
        {mayEdit && !isSelf && (state === 'accepted' || state === 'invited') ? (
          <Button look="text" aria-label={say.remove(organization.name)} onClick={() => setOpen('remove')}>
            {say.removeShort}
          </Button>
        ) : null}
      </div>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      {open === 'leave' ? (
        <ReasonSheet
          programId={program.id}
          title={say.leaveTitle}
          text={say.leaveText}
          confirm={say.leave}
          isDanger
          onClose={() => setOpen(null)}
          toAct={(reason, changeId) => ({
            path: 'hosts/leave',
            body: { changeId, organizationId, reason },
            done: say.left,
          })}
        />
      ) : null}
      {open === 'remove' ? (
        <ReasonSheet
          programId={program.id}
          title={`${say.remove(organization.name)}?`}
          text={isOwner ? say.removeAtOnce(organization.name) : say.removeBySecond(organization.name)}
          confirm={say.removeShort}
          isDanger
          onClose={() => setOpen(null)}
          toAct={(reason, id) => ({
            path: 'proposals',
            body: { id, organizationId, kind: 'remove-host', targetOrganizationId: organization.id, reason },
            done: (answer) => (answer.state === 'done' ? say.removed : say.proposed),
          })}
        />
      ) : null}
    </li>
  );
}
