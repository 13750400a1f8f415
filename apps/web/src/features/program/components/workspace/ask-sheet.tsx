import type { OrganizationBrief, OrganizationId } from '@guyub/domain/organization';
import { type FormEvent, type ReactNode, useState } from 'react';

import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog.tsx';
import { workspaceMessages } from '../../workspace-messages.ts';
import { OrganizationField } from '../plan/partner-picker.tsx';
import { type Act, useProgramAct } from './use-program-act.ts';

interface AskSheetProps {
  programId: string;
  title: string;
  label: string;
  confirm: string;
  without: readonly OrganizationId[];
  children?: ReactNode;
  onClose: () => void;
  toAct: (organization: OrganizationBrief, id: string) => Act;
}

/** Chooses an organization, to invite it or to ask it for a part. */
export function AskSheet(props: AskSheetProps) {
  const { programId, title, label, confirm, without, children, onClose, toAct } = props;
  const say = useMessages(workspaceMessages);
  const [chosen, setChosen] = useState<OrganizationBrief | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [ids] = useState(() => new Map<string, string>());
  const { act, isActing, problem } = useProgramAct(programId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen === null) return;
    // asking another one is another act; the same one again is the same
    const id = ids.get(chosen.id) ?? newId();
    ids.set(chosen.id, id);
    act(toAct(chosen, id), { onSuccess: onClose });
  };
  return (
    <Sheet isOpen onClose={onClose} title={title}>
      <form method="post" noValidate className="grid gap-4" onSubmit={submit}>
        <OrganizationField
          label={label}
          value={chosen}
          onChange={setChosen}
          without={without}
          error={isMissing && chosen === null ? say.groupNeeded : undefined}
        />
        {children}
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={isActing}>
          {confirm}
        </Button>
      </form>
    </Sheet>
  );
}
