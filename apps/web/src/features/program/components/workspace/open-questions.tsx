import type { ProgramWorkspace } from '@guyub/domain/program';
import { useState } from 'react';
import { z } from 'zod';

import { useSchemaForm } from '../../../../lib/form.ts';
import { useMessages } from '../../../../lib/i18n.tsx';
import { newId } from '../../../../lib/ids.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmSheet } from '../../../../ui/confirm-sheet.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Textarea } from '../../../../ui/inputs.tsx';
import { programMessages } from '../../messages.ts';
import { workspaceMessages } from '../../workspace-messages.ts';
import { type Act, useProgramAct } from './use-program-act.ts';

interface OpenQuestionsProps {
  workspace: ProgramWorkspace;
  organizationId: string;
}

/** What waits for this organization's word: an invitation, a request, a flag, a proposal. */
export function OpenQuestions({ workspace, organizationId }: OpenQuestionsProps) {
  const say = useMessages(workspaceMessages);
  const { partnerRoles } = useMessages(programMessages);
  const { program, may } = workspace;
  const isHost = may.editFor.some((id) => id === organizationId);
  const answer = (path: string, said: string, done = say.answered) => ({
    path,
    done,
    body: { organizationId, answer: said },
  });
  return (
    <>
      {may.answerInvitationFor.some((id) => id === organizationId) ? (
        <Question
          programId={program.id}
          title={say.invitedTitle}
          text={say.invitedText(workspace.owner.name)}
          yes={{ label: say.accept, ...answer('hosts/answer', 'accept') }}
          no={{
            label: say.decline,
            ...answer('hosts/answer', 'decline'),
            ask: { title: say.declineTitle, text: say.declineText(workspace.owner.name) },
          }}
        />
      ) : null}
      {workspace.partners
        .filter(({ organization, state }) => organization.id === organizationId && state === 'asked')
        .map(({ id, role }) => (
          <Question
            key={id}
            programId={program.id}
            title={say.askedTitle(partnerRoles[role])}
            text={say.askedText(workspace.owner.name)}
            yes={{ label: say.confirm, ...answer(`partners/${id}/answer`, 'confirm') }}
            no={{
              label: say.cannot,
              ...answer(`partners/${id}/answer`, 'decline'),
              ask: {
                title: say.declineTitle,
                text: say.declineText(workspace.owner.name),
                noteLabel: say.declineReason,
              },
            }}
          />
        ))}
      {isHost
        ? workspace.flags
            .filter(({ resolvedAt }) => resolvedAt === null)
            .map((flag) => <Flag key={flag.id} programId={program.id} flag={flag} />)
        : null}
      {isHost
        ? workspace.proposals
            .filter(({ state }) => state === 'open')
            .map((proposal) => {
              const { id, askedBy, target } = proposal;
              const isOwn = askedBy.id === organizationId;
              const isTarget = target?.id === organizationId;
              return (
                <Question
                  key={id}
                  programId={program.id}
                  title={say.proposalWords[proposal.kind](askedBy.name, target?.name ?? '')}
                  text={`“${proposal.reason}”${isOwn || isTarget ? ` · ${say.waitingForSecond}` : ''}`}
                  yes={
                    isOwn
                      ? {
                          label: say.withdraw,
                          path: `proposals/${id}/withdrawal`,
                          body: { organizationId },
                          done: say.withdrawn,
                        }
                      : isTarget
                        ? undefined
                        : { label: say.agree, ...answer(`proposals/${id}/answer`, 'agree') }
                  }
                  no={
                    isOwn || isTarget
                      ? undefined
                      : { label: say.disagree, ...answer(`proposals/${id}/answer`, 'reject') }
                  }
                />
              );
            })
        : null}
    </>
  );
}

interface QuestionProps {
  programId: string;
  title: string;
  text: string;
  yes: (Act & { label: string }) | undefined;
  /** With `ask`: what to ask once more, since the others are told at once. */
  no: (Act & { label: string; ask?: { title: string; text: string; noteLabel?: string } }) | undefined;
}

function Question({ programId, title, text, yes, no }: QuestionProps) {
  const { act, isActing, problem } = useProgramAct(programId);
  // an id for each answer, so that tapping twice is one answer and changing one's mind another
  const [ids] = useState(() => ({ yes: newId(), no: newId() }));
  const [isAsking, setAsking] = useState(false);
  const run = ({ path, body, done }: Act, changeId: string, note: string) =>
    act({ path, body: { ...body, changeId, ...(note !== '' && { note }) }, done });
  return (
    <section className="grid gap-3 rounded-md bg-brand-soft p-5">
      <div>
        <h2 className="text-lg">{title}</h2>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
      {problem ? (
        <Banner tone="bad" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {yes ? (
          <Button isBusy={isActing} onClick={() => run(yes, ids.yes, '')}>
            {yes.label}
          </Button>
        ) : null}
        {no ? (
          <Button
            look="line"
            disabled={isActing}
            onClick={() => (no.ask ? setAsking(true) : run(no, ids.no, ''))}
          >
            {no.label}
          </Button>
        ) : null}
      </div>
      {no?.ask && isAsking ? (
        <ConfirmSheet
          {...no.ask}
          confirm={no.label}
          isBusy={isActing}
          problem={problem}
          onConfirm={(note) => run(no, ids.no, note)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

const answerSchema = z.object({ answer: z.string().trim().min(3).max(500) });

function Flag({ programId, flag }: { programId: string; flag: ProgramWorkspace['flags'][number] }) {
  const say = useMessages(workspaceMessages);
  const [changeId] = useState(newId);
  const form = useSchemaForm({ schema: answerSchema, defaultValues: { answer: '' } });
  const { act, isActing, problem } = useProgramAct(programId);
  return (
    <section className="grid gap-3 rounded-md bg-warn-soft p-5">
      <div>
        <h2 className="text-lg">{say.flagTitle}</h2>
        <p className="text-sm">“{flag.reason}”</p>
      </div>
      <form
        method="post"
        noValidate
        className="grid gap-3"
        onSubmit={form.handleSubmit(({ answer }) =>
          act({ path: `flags/${flag.id}/resolution`, body: { changeId, answer }, done: say.flagAnswered }),
        )}
      >
        <Field label={say.flagAnswer} hint={say.flagAnswerHint} error={form.formState.errors.answer?.message}>
          <Textarea rows={2} {...form.register('answer')} />
        </Field>
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <div>
          <Button type="submit" isBusy={isActing}>
            {say.sendAnswer}
          </Button>
        </div>
      </form>
    </section>
  );
}
