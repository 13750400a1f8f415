import type { NextStep } from '@guyub/domain/event';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { remindHost } from '../api/next-steps.queries.ts';
import { nextStepsMessages } from '../messages.ts';

interface RemindButtonProps {
  organizationId: string;
  step: NextStep;
}

/** Asks a group again that has not answered, with one tap. */
export function RemindButton({ organizationId, step }: RemindButtonProps) {
  const say = useMessages(nextStepsMessages);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [changeId] = useState(newId);
  const name = step.organization?.name ?? '';
  const { action } = say.steps['waiting-for-host'];
  const reminding = useMutation({
    mutationFn: () => remindHost(client, step, { changeId, organizationId }),
    onSuccess: () => toast({ text: say.reminded(name) }),
  });
  if (reminding.isSuccess) return <p className="text-sm text-ink-3">{say.remindedShort}</p>;
  return (
    <>
      <Button
        look="line"
        isBusy={reminding.isPending}
        aria-label={`${action}: ${name}`}
        onClick={() => reminding.mutate()}
      >
        {action}
      </Button>
      {reminding.error ? (
        <p role="alert" className="col-span-full text-sm font-semibold text-bad">
          {sayProblem(reminding.error, say.refused, common)}
        </p>
      ) : null}
    </>
  );
}
