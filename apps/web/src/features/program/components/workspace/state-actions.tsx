import type { ProgramWorkspace } from '@guyub/domain/program';
import { useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { workspaceMessages } from '../../workspace-messages.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useProgramAct } from './use-program-act.ts';

interface StateActionsProps {
  workspace: ProgramWorkspace;
  organizationId: string;
}

const targets = { publish: 'active', resume: 'active', pause: 'paused', close: 'closed' } as const;
type Transition = keyof typeof targets;

const offered: Record<ProgramWorkspace['program']['state'], readonly Transition[]> = {
  draft: ['publish'],
  active: ['pause', 'close'],
  paused: ['resume', 'close'],
  closed: [],
  cancelled: [],
};

/** Publish, pause, resume, finish; and cancelling for all, which takes a second host unless the owner asks. */
export function StateActions({ workspace, organizationId }: StateActionsProps) {
  const say = useMessages(workspaceMessages);
  const { program } = workspace;
  const [open, setOpen] = useState<Transition | 'cancel' | null>(null);
  const { act, isActing, problem } = useProgramAct(program.id);
  const [publishId] = useState(newId);
  const isOwner = workspace.owner.id === organizationId;
  const close = () => setOpen(null);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {offered[program.state].map((transition) =>
          transition === 'publish' ? (
            <Button
              key={transition}
              look="main"
              isBusy={isActing}
              onClick={() =>
                act({
                  path: 'state',
                  body: { changeId: publishId, organizationId, to: 'active' },
                  done: say.transitions.publish.done,
                })
              }
            >
              {say.transitions.publish.label}
            </Button>
          ) : (
            <Button key={transition} look="line" onClick={() => setOpen(transition)}>
              {say.transitions[transition].label}
            </Button>
          ),
        )}
        {program.state === 'closed' || program.state === 'cancelled' ? null : (
          <Button look="danger" onClick={() => setOpen('cancel')}>
            {say.cancelAll}
          </Button>
        )}
      </div>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      {open === 'cancel' ? (
        <ReasonSheet
          programId={program.id}
          title={say.cancelAllTitle}
          text={isOwner ? say.cancelAtOnce : say.cancelBySecond}
          hint={say.reasonShown}
          confirm={say.cancelAll}
          isDanger
          onClose={close}
          toAct={(reason, id) => ({
            path: 'proposals',
            body: { id, organizationId, kind: 'cancel-program', targetOrganizationId: null, reason },
            done: ({ state }) => (state === 'done' ? say.cancelled : say.proposed),
          })}
        />
      ) : open === null ? null : (
        <ReasonSheet
          programId={program.id}
          title={say.transitions[open].title}
          text={say.transitions[open].text}
          confirm={say.transitions[open].label}
          isOptional
          onClose={close}
          toAct={(reason, changeId) => ({
            path: 'state',
            body: { changeId, organizationId, to: targets[open], reason },
            done: say.transitions[open].done,
          })}
        />
      )}
    </div>
  );
}
