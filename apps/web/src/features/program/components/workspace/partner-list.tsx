import type { PartnerRole, PartnerState, ProgramWorkspace } from '@guyub/domain/program';
import { Check, Minus, Plus } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Badge, type BadgeIcon, type Tone } from '../../../../ui/badge.tsx';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog.tsx';
import { OpenCircle } from '../../../../ui/open-circle.tsx';
import { Weave } from '../../../../ui/weave.tsx';
import { programMessages } from '../../messages.ts';
import { planMessages } from '../../plan-messages.ts';
import { workspaceMessages } from '../../workspace-messages.ts';
import { PartnerRoleField } from '../plan/partner-picker.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { useProgramAct } from './use-program-act.ts';

type Partner = ProgramWorkspace['partners'][number];

const looks: Record<PartnerState, { tone: Tone; icon: BadgeIcon }> = {
  asked: { tone: 'warn', icon: OpenCircle },
  confirmed: { tone: 'ok', icon: Check },
  declined: { tone: 'plain', icon: Minus },
  withdrawn: { tone: 'plain', icon: Minus },
};

interface PartnerListProps {
  workspace: ProgramWorkspace;
  organizationId: string;
  mayEdit: boolean;
}

/** Partners and what they answered; hosts ask and take back, a partner takes back its own part. */
export function PartnerList({ workspace, organizationId, mayEdit }: PartnerListProps) {
  const say = useMessages(workspaceMessages);
  const plan = useMessages(planMessages);
  const [isAsking, setAsking] = useState(false);
  const [role, setRole] = useState<PartnerRole>('medical');
  return (
    <section aria-labelledby="mitra" className="grid gap-2">
      <h2 id="mitra">{say.partners}</h2>
      {workspace.partners.length === 0 ? (
        <p className="text-sm text-ink-3">{say.noPartners}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {workspace.partners.map((partner) => (
            <PartnerLine
              key={partner.id}
              partner={partner}
              programId={workspace.program.id}
              organizationId={organizationId}
              mayWithdraw={mayEdit || partner.organization.id === organizationId}
            />
          ))}
        </ul>
      )}
      {mayEdit ? (
        <div>
          <Button look="line" onClick={() => setAsking(true)}>
            <Plus aria-hidden="true" />
            {say.askPartner}
          </Button>
        </div>
      ) : null}
      {isAsking ? (
        <AskSheet
          programId={workspace.program.id}
          title={say.askPartner}
          label={plan.partner}
          confirm={say.ask}
          without={[]}
          onClose={() => setAsking(false)}
          toAct={(asked, id) => ({
            path: 'partners',
            body: { id, organizationId, partnerOrganizationId: asked.id, role },
            done: say.partnerAsked(asked.name),
          })}
        >
          <PartnerRoleField value={role} onChange={setRole} />
        </AskSheet>
      ) : null}
    </section>
  );
}

interface PartnerLineProps {
  partner: Partner;
  programId: string;
  organizationId: string;
  mayWithdraw: boolean;
}

function PartnerLine({ partner, programId, organizationId, mayWithdraw }: PartnerLineProps) {
  const say = useMessages(workspaceMessages);
  const { partnerRoles } = useMessages(programMessages);
  const [isOpen, setOpen] = useState(false);
  const { organization, role, state, note } = partner;
  const { tone, icon } = looks[state];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Weave code={organization.code} threads={organization.weave} size="sm" />
      <div className="grid min-w-0 flex-1 justify-items-start gap-0.5">
        <b className="font-bold leading-snug">{organization.name}</b>
        <span className="text-sm text-ink-2">{partnerRoles[role]}</span>
        <Badge tone={tone} icon={icon}>
          {say.partnerStates[state]}
        </Badge>
        {note ? <span className="text-sm text-ink-2">“{note}”</span> : null}
      </div>
      {mayWithdraw && (state === 'asked' || state === 'confirmed') ? (
        <Button
          look="text"
          aria-label={`${say.takeBack}: ${organization.name}`}
          onClick={() => setOpen(true)}
        >
          {say.takeBack}
        </Button>
      ) : null}
      {isOpen ? (
        <TakeBack
          partner={partner}
          programId={programId}
          organizationId={organizationId}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </li>
  );
}

function TakeBack({
  partner,
  programId,
  organizationId,
  onClose,
}: Omit<PartnerLineProps, 'mayWithdraw'> & { onClose: () => void }) {
  const say = useMessages(workspaceMessages);
  const [changeId] = useState(newId);
  const { act, isActing, problem } = useProgramAct(programId);
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say.takeBackTitle(partner.organization.name)}
      text={say.takeBackText}
    >
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <Button
        look="danger"
        isWide
        isBusy={isActing}
        onClick={() =>
          act(
            {
              path: `partners/${partner.id}/withdrawal`,
              body: { changeId, organizationId },
              done: say.takenBack,
            },
            { onSuccess: onClose },
          )
        }
      >
        {say.takeBack}
      </Button>
    </Sheet>
  );
}
