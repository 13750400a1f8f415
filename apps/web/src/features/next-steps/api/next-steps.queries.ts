import type { NextStep, nextStepsSchema, noticeSchema } from '@guyub/domain/event';
import type { ProgramWorkspace } from '@guyub/domain/program';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';

import { ProblemError, send, withQuery } from '../../../lib/http.ts';

export type NextSteps = z.infer<typeof nextStepsSchema>;
export type Notice = z.infer<typeof noticeSchema>;

export const nextStepsKeys = {
  all: ['next-steps'] as const,
  steps: (organizationId: string) => [...nextStepsKeys.all, 'steps', organizationId] as const,
  notices: (organizationId: string) => [...nextStepsKeys.all, 'notices', organizationId] as const,
};

/** What comes next for an organization, most urgent first. */
export const nextStepsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: nextStepsKeys.steps(organizationId),
    queryFn: ({ client, signal }) =>
      send<NextSteps>(client, `/organizations/${organizationId}/next-steps`, { signal }),
    staleTime: 15_000,
  });

/** What the organization was told, newest first. */
export const noticesQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: nextStepsKeys.notices(organizationId),
    queryFn: ({ client, signal, pageParam }) =>
      send<{ items: Notice[]; nextCursor: string | null }>(
        client,
        withQuery(`/organizations/${organizationId}/notices`, { limit: 8, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export type StepAnswer = 'yes' | 'no';
export type AnswerableKind = Extract<
  NextStep['kind'],
  'answer-host-invitation' | 'answer-partner-request' | 'answer-proposal'
>;

interface Answering {
  organizationId: string;
  step: NextStep & { kind: AnswerableKind };
  answer: StepAnswer;
  /** Why not; only what is asked of a partner takes it. */
  note: string;
  changeId: string;
}

/** Answers where the step stands. Requests and proposals have ids of their own, which the program's workspace names. */
export async function answerStep(
  client: QueryClient,
  { organizationId, step, answer, note, changeId }: Answering,
): Promise<void> {
  const post = (path: string, said: string, besides: object = {}) =>
    send<unknown>(client, `/programs/${step.programId}/${path}`, {
      method: 'POST',
      json: { changeId, organizationId, answer: said, ...besides },
    });
  if (step.kind === 'answer-host-invitation') {
    await post('hosts/answer', answer === 'yes' ? 'accept' : 'decline');
    return;
  }
  const workspace = await send<ProgramWorkspace>(client, `/programs/${step.programSlug}/workspace`);
  if (step.kind === 'answer-partner-request') {
    const asked = workspace.partners.find(
      ({ organization, role, state }) =>
        organization.id === organizationId && state === 'asked' && role === step.detail,
    );
    if (!asked) throw gone('partner-request-not-open');
    await post(`partners/${asked.id}/answer`, answer === 'yes' ? 'confirm' : 'decline', { note });
    return;
  }
  const open = workspace.proposals.find(
    ({ kind, state, askedBy }) =>
      state === 'open' && kind === step.detail && askedBy.id === step.organization?.id,
  );
  if (!open) throw gone('proposal-not-open');
  await post(`proposals/${open.id}/answer`, answer === 'yes' ? 'agree' : 'reject');
}

/** Somebody was faster: the same words as when the API says it. */
const gone = (code: string) => new ProblemError(409, code, {}, [], code);

/** Asks an invited group again; the API takes one reminder a day. */
export const remindHost = (
  client: QueryClient,
  step: Pick<NextStep, 'programId' | 'organization'>,
  body: { changeId: string; organizationId: string },
) =>
  send<unknown>(client, `/programs/${step.programId}/hosts/${step.organization?.id}/reminder`, {
    method: 'POST',
    json: body,
  });
