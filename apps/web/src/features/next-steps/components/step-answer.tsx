import type { NextStep } from '@guyub/domain/event';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sayProblem } from '../../../lib/form.ts';
import { useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Button, type ButtonLook } from '../../../ui/button.tsx';
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { type AnswerableKind, answerStep, type StepAnswer } from '../api/next-steps.queries.ts';
import { answerMessages } from '../answer-messages.ts';
import { nextStepsMessages } from '../messages.ts';

export type AnswerableStep = NextStep & { kind: AnswerableKind };

export const isAnswerable = (step: NextStep): step is AnswerableStep =>
  step.kind === 'answer-host-invitation' ||
  step.kind === 'answer-partner-request' ||
  step.kind === 'answer-proposal';

/** Yes or no, with one tap, where the step stands. */
export function StepAnswerButtons({
  organizationId,
  step,
  yesLook,
}: {
  organizationId: string;
  step: AnswerableStep;
  yesLook: ButtonLook;
}) {
  const say = useMessages(nextStepsMessages);
  const words = useMessages(answerMessages);
  const common = useMessages(problemMessages);
  const client = useQueryClient();
  const toast = useToast();
  // an id for each answer, so that tapping twice is one answer and changing one's mind another
  const [ids] = useState(() => ({ yes: newId(), no: newId() }));
  const answering = useMutation({
    mutationFn: ({ answer, note }: { answer: StepAnswer; note: string }) =>
      answerStep(client, { organizationId, step, answer, note, changeId: ids[answer] }),
    onSuccess: (_done, { answer }) => toast({ text: words.answered[step.kind][answer] }),
    // an answer touches steps, news, programs and dates
    onSettled: () => client.invalidateQueries(),
  });
  const [isAsking, setAsking] = useState(false);
  const labels = words.answers[step.kind];
  const problem = answering.error ? sayProblem(answering.error, say.refused, common) : undefined;
  const button = (answer: StepAnswer, look: ButtonLook) => (
    <Button
      look={look}
      isBusy={answering.isPending && answering.variables.answer === answer}
      disabled={answering.isPending && answering.variables.answer !== answer}
      aria-label={`${labels[answer]}: ${step.title}`}
      onClick={() => {
        // the one who asked is told of a no at once
        if (answer === 'no' && step.kind !== 'answer-proposal') setAsking(true);
        else answering.mutate({ answer, note: '' });
      }}
    >
      {labels[answer]}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {button('yes', yesLook)}
        {button('no', 'text')}
      </div>
      {problem ? (
        <p role="alert" className="w-full text-sm font-semibold text-bad">
          {problem}
        </p>
      ) : null}
      {isAsking ? (
        <ConfirmSheet
          title={words.noTitle}
          text={words.noText(step.organization?.name ?? say.hiddenTitle)}
          confirm={labels.no}
          noteLabel={step.kind === 'answer-partner-request' ? words.noReason : undefined}
          isBusy={answering.isPending}
          problem={problem}
          onConfirm={(note) => answering.mutate({ answer: 'no', note })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
