import { ok, refuse, type Result } from '../kernel/result.ts';
import { hostStateOf, isProgramOver, mayEdit, type ProgramForHosting } from './hosting.ts';
import type { ProgramRefusal, ProposalKind, ProposalState } from './program.schema.ts';
import { moveProgram, nextHostStates } from './program-state.ts';

export interface ProposalForRule {
  kind: ProposalKind;
  askedBy: string;
  /** For `remove-host`, else null. */
  target: string | null;
  state: ProposalState;
  answeredBy: string | null;
}

export type ProposalRefusal = Extract<
  ProgramRefusal,
  {
    code:
      | 'program-not-active'
      | 'not-a-host'
      | 'owner-cannot-be-removed'
      | 'leave-instead'
      | 'already-proposed'
      | 'proposal-not-open'
      | 'second-host-needed'
      | 'state-not-allowed';
  }
>;

const isSame = (
  one: Pick<ProposalForRule, 'kind' | 'target'>,
  other: Pick<ProposalForRule, 'kind' | 'target'>,
) => one.kind === other.kind && one.target === other.target;

/** Whether what is proposed can be done at all, whoever decides. */
function canBeDone(
  program: ProgramForHosting,
  { kind, target }: Pick<ProposalForRule, 'kind' | 'target'>,
): Result<null, ProposalRefusal> {
  if (kind === 'cancel-program') {
    const moved = moveProgram(program.state, 'cancelled');
    return moved.ok ? ok(null) : moved;
  }
  if (isProgramOver(program.state)) return refuse({ code: 'program-not-active' });
  const state = target === null ? null : hostStateOf(program, target);
  if (state === 'owner') return refuse({ code: 'owner-cannot-be-removed' });
  const next: readonly string[] = state === null ? [] : nextHostStates[state];
  return next.includes('removed') ? ok(null) : refuse({ code: 'not-a-host' });
}

/** Removing a host, or cancelling for all: `done` at once by the owner, `open` until a second host agrees by any other. */
export function propose(
  program: ProgramForHosting,
  asked: Pick<ProposalForRule, 'kind' | 'askedBy' | 'target'>,
  proposals: readonly ProposalForRule[],
): Result<'done' | 'open', ProposalRefusal> {
  if (!mayEdit(program, asked.askedBy)) return refuse({ code: 'not-a-host' });
  const possible = canBeDone(program, asked);
  if (!possible.ok) return possible;
  if (hostStateOf(program, asked.askedBy) === 'owner') return ok('done');
  if (asked.target === asked.askedBy) return refuse({ code: 'leave-instead' });
  const isOpenAlready = proposals.some((other) => other.state === 'open' && isSame(other, asked));
  return isOpenAlready ? refuse({ code: 'already-proposed' }) : ok('open');
}

/**
 * Whose answer counts: a host's that neither asked nor is to be removed. The interested do not judge their own case, and one
 * group alone can neither cancel for all nor throw another out.
 */
export const mayAnswerProposal = (
  program: Pick<ProgramForHosting, 'hosts'>,
  proposal: Pick<ProposalForRule, 'askedBy' | 'target'>,
  organizationId: string,
): boolean =>
  mayEdit(program, organizationId) &&
  organizationId !== proposal.askedBy &&
  organizationId !== proposal.target;

/** A second host's answer. The same organization's same answer again is the same success. */
export function answerProposal(
  program: ProgramForHosting,
  proposal: ProposalForRule,
  organizationId: string,
  answer: 'agree' | 'reject',
): Result<{ to: 'done' | 'rejected'; isChanged: boolean }, ProposalRefusal> {
  const to = answer === 'agree' ? 'done' : 'rejected';
  if (proposal.state === to && proposal.answeredBy === organizationId) return ok({ to, isChanged: false });
  if (!mayEdit(program, organizationId)) return refuse({ code: 'not-a-host' });
  if (!mayAnswerProposal(program, proposal, organizationId)) return refuse({ code: 'second-host-needed' });
  if (proposal.state !== 'open') return refuse({ code: 'proposal-not-open' });
  if (answer === 'agree') {
    const possible = canBeDone(program, proposal);
    if (!possible.ok) return possible;
  }
  return ok({ to, isChanged: true });
}

/** Taken back by the one that asked. */
export function withdrawProposal(
  proposal: ProposalForRule,
  organizationId: string,
): Result<{ to: 'withdrawn'; isChanged: boolean }, ProposalRefusal> {
  if (proposal.askedBy !== organizationId) return refuse({ code: 'not-a-host' });
  if (proposal.state === 'withdrawn') return ok({ to: 'withdrawn', isChanged: false });
  return proposal.state === 'open'
    ? ok({ to: 'withdrawn', isChanged: true })
    : refuse({ code: 'proposal-not-open' });
}

/** Whether an open proposal has lost its sense: its asker or its target is out, or the program is over. */
export function isMoot(program: ProgramForHosting, proposal: ProposalForRule): boolean {
  return (
    proposal.state === 'open' && (!mayEdit(program, proposal.askedBy) || !canBeDone(program, proposal).ok)
  );
}
