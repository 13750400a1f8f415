import type { SuccessionView } from '@guyub/domain/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { proposeSuccession } from '../api/succession.queries.ts';
import { workspaceKeys } from '../api/workspace.queries.ts';
import { organizationRefusals } from '../refusals.ts';
import { successionMessages } from '../succession-messages.ts';

interface ProposeFormProps {
  organizationId: string;
  succession: Pick<SuccessionView, 'candidates'>;
}

/** Who becomes admin: one of those who are here, in one choice and one tap. */
export function ProposeForm({ organizationId, succession }: ProposeFormProps) {
  const say = useMessages(successionMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState(succession.candidates[0]?.membershipId ?? '');
  const name = succession.candidates.find(({ membershipId }) => membershipId === chosen)?.name ?? '';
  const proposing = useMutation({
    mutationFn: () => proposeSuccession(client, organizationId, { id, membershipId: chosen }),
    onSuccess: () => toast({ text: say.proposed(name) }),
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKeys.all(organizationId) }),
  });
  return (
    <form
      method="post"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        proposing.mutate();
      }}
    >
      <Field label={say.whom}>
        <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {succession.candidates.map((candidate) => (
            <option key={candidate.membershipId} value={candidate.membershipId}>
              {candidate.name}
            </option>
          ))}
        </Select>
      </Field>
      {proposing.error ? (
        <Banner tone="bad" role="alert">
          {sayProblem(proposing.error, refused, common)}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" isBusy={proposing.isPending}>
          {say.propose}
        </Button>
      </div>
    </form>
  );
}
