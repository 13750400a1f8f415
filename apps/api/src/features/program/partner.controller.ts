import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type ActFor,
  actForSchema,
  type AddPartner,
  addPartnerSchema,
  type AnswerPartnerRequest,
  answerPartnerRequestSchema,
  partnerSavedSchema,
  type ProgramId,
  programIdSchema,
} from '@guyub/domain/program';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AnswerPartnerRequestUseCase } from './answer-partner-request.use-case.ts';
import { AskPartnerUseCase } from './ask-partner.use-case.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { WithdrawPartnerUseCase } from './withdraw-partner.use-case.ts';

@Controller('api/programs/:id/partners')
export class PartnerController {
  constructor(
    private readonly askPartner: AskPartnerUseCase,
    private readonly answerRequest: AnswerPartnerRequestUseCase,
    private readonly withdrawPartner: WithdrawPartnerUseCase,
  ) {}

  @Post()
  @Operation({
    id: 'program.ask-partner',
    summary: 'Ask an organization for its part',
    access: programAccess.askPartner,
    response: partnerSavedSchema,
    status: 201,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'already-partner',
      'program-not-active',
      'organization-unknown',
      'organization-suspended',
      'id-reused',
    ),
  })
  async ask(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: addPartnerSchema }) input: AddPartner,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.askPartner.run(caller, id, input), programProblems);
  }

  @Post(':partnerId/answer')
  @Operation({
    id: 'program.answer-partner-request',
    summary: 'Confirm or decline a part, in the name of the partner',
    access: programAccess.answerPartnerRequest,
    response: partnerSavedSchema,
    problems: problemsOf(
      'not-found',
      'partner-request-not-open',
      'program-not-active',
      'organization-suspended',
      'id-reused',
    ),
  })
  async answer(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('partnerId', { schema: z.uuid() }) partnerId: string,
    @Body({ schema: answerPartnerRequestSchema }) input: AnswerPartnerRequest,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.answerRequest.run(caller, id, partnerId, input), programProblems);
  }

  @Post(':partnerId/withdrawal')
  @Operation({
    id: 'program.withdraw-partner',
    summary: 'Take a part back: by a host, or by the partner',
    access: programAccess.withdrawPartner,
    response: partnerSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'partner-request-not-open',
      'program-not-active',
      'organization-suspended',
      'id-reused',
    ),
  })
  async withdraw(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('partnerId', { schema: z.uuid() }) partnerId: string,
    @Body({ schema: actForSchema }) input: ActFor,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.withdrawPartner.run(caller, id, partnerId, input), programProblems);
  }
}
