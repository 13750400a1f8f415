import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type ActFor,
  actForSchema,
  type AnswerProposal,
  answerProposalSchema,
  type ProgramId,
  programIdSchema,
  proposalSavedSchema,
  type Propose,
  proposeSchema,
} from '@guyub/domain/program';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AnswerProposalUseCase } from './answer-proposal.use-case.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { ProposeUseCase } from './propose.use-case.ts';
import { WithdrawProposalUseCase } from './withdraw-proposal.use-case.ts';

@Controller('api/programs/:id/proposals')
export class ProposalController {
  constructor(
    private readonly proposeChange: ProposeUseCase,
    private readonly answerProposal: AnswerProposalUseCase,
    private readonly withdrawProposal: WithdrawProposalUseCase,
  ) {}

  @Post()
  @Operation({
    id: 'program.propose',
    summary: 'Remove a host or cancel for all: at once by the owner, else when a second host agrees',
    access: programAccess.propose,
    response: proposalSavedSchema,
    status: 201,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'owner-cannot-be-removed',
      'leave-instead',
      'already-proposed',
      'program-not-active',
      'state-not-allowed',
      'organization-suspended',
      'id-reused',
    ),
  })
  async propose(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: proposeSchema }) input: Propose,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.proposeChange.run(caller, id, input), programProblems);
  }

  @Post(':proposalId/answer')
  @Operation({
    id: 'program.answer-proposal',
    summary: 'Agree as a second host, or reject',
    access: programAccess.answerProposal,
    response: proposalSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'second-host-needed',
      'proposal-not-open',
      'program-not-active',
      'state-not-allowed',
      'organization-suspended',
      'id-reused',
    ),
  })
  async answer(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('proposalId', { schema: z.uuid() }) proposalId: string,
    @Body({ schema: answerProposalSchema }) input: AnswerProposal,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.answerProposal.run(caller, id, proposalId, input), programProblems);
  }

  @Post(':proposalId/withdrawal')
  @Operation({
    id: 'program.withdraw-proposal',
    summary: 'Take a proposal back, in the name of the one that asked',
    access: programAccess.withdrawProposal,
    response: proposalSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'proposal-not-open',
      'organization-suspended',
      'id-reused',
    ),
  })
  async withdraw(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('proposalId', { schema: z.uuid() }) proposalId: string,
    @Body({ schema: actForSchema }) input: ActFor,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.withdrawProposal.run(caller, id, proposalId, input), programProblems);
  }
}
