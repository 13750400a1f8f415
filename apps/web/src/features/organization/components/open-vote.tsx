import type { SuccessionView } from '@guyub/domain/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';

import { useTimeZone } from '../../../lib/clock.tsx';
import { formatInstant } from '../../../lib/dates.ts';
import { sayProblem } from '../../../lib/form.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { newId } from '../../../lib/ids.ts';
import { problemMessages } from '../../../lib/problem-messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { answerSuccession, objectToSuccession, voteOnSuccession } from '../api/succession.queries.ts';
import { organizationRefusals } from '../refusals.ts';
import { successionMessages } from '../succession-messages.ts';

type Open = NonNullable<SuccessionView['open']>;
type Word = 'yes' | 'no' | 'accept' | 'decline' | 'object';

interface OpenVoteProps {
  organizationId: string;
  open: Open;
}

/** A proposed admin: how the vote stands, and the one tap that the reader has in it. */
export function OpenVote({ organizationId, open }: OpenVoteProps) {
  const say = useMessages(successionMessages);
  const refused = useMessages(organizationRefusals);
  const common = useMessages(problemMessages);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const client = useQueryClient();
  const toast = useToast();
  const heading = useId();
  const [changeId] = useState(newId);
  const [isObjecting, setObjecting] = useState(false);
  const speaking = useMutation({
    mutationFn: (word: Word) => {
      if (word === 'object') return objectToSuccession(client, organizationId, open.id, changeId);
      return word === 'yes' || word === 'no'
        ? voteOnSuccession(client, organizationId, open.id, { changeId, vote: word })
        : answerSuccession(client, organizationId, open.id, { changeId, answer: word });
    },
    onSuccess: (_, word) =>
      toast({
        text: word === 'object' ? say.objected : word === 'yes' || word === 'no' ? say.voted : say.answered,
      }),
    // a vote can change who is admin, and with it all that the reader may see
    onSettled: () => client.invalidateQueries(),
  });
  const problem = speaking.error ? sayProblem(speaking.error, refused, common) : undefined;
  const button = (word: Word, label: string, look: 'solid' | 'line' | 'text') => (
    <Button
      look={look}
      isBusy={speaking.isPending && speaking.variables === word}
      disabled={speaking.isPending && speaking.variables !== word}
      onClick={() => (word === 'object' ? setObjecting(true) : speaking.mutate(word))}
    >
      {label}
    </Button>
  );
  return (
    <section aria-labelledby={heading} className="grid gap-3 rounded-md bg-card p-5 shadow-2">
      <h2 id={heading} className="text-lg">
        {say.openTitle(open.candidate)}
      </h2>
      <p className="text-sm text-ink-2">
        {say.openText(open.proposedBy, formatInstant(open.endsAt, timeZone, locale))}
      </p>
      <p className="text-sm font-bold tabular-nums">
        {say.counted(open.yes, open.needed, open.voters)}
        {open.ownVote ? <span className="font-normal text-ink-3"> · {say.ownVote[open.ownVote]}</span> : null}
      </p>
      {open.hasAgreed || open.mayAnswer ? null : (
        <p className="text-sm text-ink-2">{say.waitsForConsent(open.candidate)}</p>
      )}
      {problem && !isObjecting ? (
        <p role="alert" className="text-sm font-semibold text-bad">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {open.mayAnswer ? (
          <>
            {button('accept', say.agree, 'solid')}
            {button('decline', say.decline, 'text')}
          </>
        ) : open.mayVote ? (
          <>
            {button('yes', say.yes, 'solid')}
            {button('no', say.no, 'line')}
          </>
        ) : null}
        {open.mayObject ? button('object', say.object, 'line') : null}
      </div>
      {isObjecting ? (
        <ConfirmSheet
          title={say.objectTitle}
          text={say.objectText}
          confirm={say.object}
          look="main"
          isBusy={speaking.isPending}
          problem={problem}
          onConfirm={() => speaking.mutate('object')}
          onClose={() => setObjecting(false)}
        />
      ) : null}
    </section>
  );
}
