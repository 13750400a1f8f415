import type { changedEventSchema, EventView } from '@guyub/domain/event';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';

import { sayProblem } from '../../lib/form.ts';
import { ProblemError, send } from '../../lib/http.ts';
import { useMessages } from '../../lib/i18n.tsx';
import { problemMessages } from '../../lib/problem-messages.ts';
import { useActId } from './act-id.ts';
import { dateKeys } from './api/event-workspace.queries.ts';
import { refusalMessages } from './refusal-messages.ts';

export type ChangedEvent = z.infer<typeof changedEventSchema>;

type ActPath = 'cancellation' | 'reinstatement' | 'decision';

/** Refreshes all that speaks of dates and programs, after something was written. */
export function useRefreshDates() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: dateKeys.events }),
      queries.invalidateQueries({ queryKey: dateKeys.programs }),
    ]);
}

/** One act on a date: its id stays the same while its content does, and a refusal comes back as one sentence. */
export function useDateAct<Content extends object>(
  event: Pick<EventView, 'id'>,
  path: ActPath,
  onDone: (answer: ChangedEvent) => void,
) {
  const common = useMessages(problemMessages);
  const words = useMessages(refusalMessages);
  const idFor = useActId();
  const refresh = useRefreshDates();
  const act = useMutation({
    mutationFn: (content: Content, { client }) =>
      send<ChangedEvent>(client, `/events/${event.id}/${path}`, {
        method: 'POST',
        json: { changeId: idFor(content), ...content },
      }),
    onSuccess: (answer) => {
      onDone(answer);
      return refresh();
    },
  });
  const isConflict = act.error instanceof ProblemError && act.error.code === 'edited-meanwhile';
  return {
    act: act.mutate,
    isBusy: act.isPending,
    isConflict,
    problem: act.error ? sayProblem(act.error, words, common) : undefined,
  };
}
