import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sayProblem } from '../../../../lib/form.ts';
import { send } from '../../../../lib/http.ts';
import { useMessages } from '../../../../lib/i18n.tsx';
import { problemMessages } from '../../../../lib/problem-messages.ts';
import { useToast } from '../../../../ui/toast.tsx';
import { programRefusals } from '../../refusal-messages.ts';

export interface Act {
  /** Below the program's own address: `hosts/answer`. */
  path: string;
  body: object;
  /** What to say once it is done; by the answer, where that decides. */
  done: string | ((answer: { state?: string }) => string);
}

/** Does something to a program, says that it is done, and lets every list that shows it look again. */
export function useProgramAct(programId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const words = useMessages(programRefusals);
  const common = useMessages(problemMessages);
  const acting = useMutation({
    mutationFn: ({ path, body }: Act) =>
      send<{ state?: string }>(client, `/programs/${programId}/${path}`, { method: 'POST', json: body }),
    onSuccess: (answer, { done }) => toast({ text: typeof done === 'string' ? done : done(answer) }),
    onSettled: () => client.invalidateQueries(),
  });
  return {
    act: acting.mutate,
    isActing: acting.isPending,
    problem: acting.error ? sayProblem(acting.error, words, common) : undefined,
  };
}
