import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import {
  type AnswerJoinRequest,
  answerJoinRequestSchema,
  type AskToJoin,
  askToJoinSchema,
  joinRequestPageSchema,
  joinRequestSchema,
  mayAdminister,
  type OrganizationId,
  organizationIdSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount, rolesIn } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AnswerJoinRequestUseCase } from './answer-join-request.use-case.ts';
import { AskToJoinUseCase } from './ask-to-join.use-case.ts';
import { ListJoinRequestsQuery } from './list-join-requests.query.ts';
import { organizationAccess, rolesGivePower } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { WithdrawJoinRequestUseCase } from './withdraw-join-request.use-case.ts';

const requestIdSchema = z.uuid();

@Controller('api/organizations/:id/join-requests')
export class JoinRequestController {
  constructor(
    private readonly requests: ListJoinRequestsQuery,
    private readonly askToJoin: AskToJoinUseCase,
    private readonly answerRequest: AnswerJoinRequestUseCase,
    private readonly withdrawRequest: WithdrawJoinRequestUseCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-join-requests',
    summary: "Requests to join, newest first: all for the admins, one's own for others",
    access: organizationAccess['organization.list-join-requests'],
    response: joinRequestPageSchema,
  })
  list(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
    @CurrentAccount() caller: AccountCaller,
  ) {
    const seesAll = mayAdminister(rolesIn(caller, id));
    return this.requests.run(id, seesAll ? null : caller.accountId, page);
  }

  @Post()
  @Operation({
    id: 'organization.ask-to-join',
    summary: 'Ask to join the organization',
    access: organizationAccess['organization.ask-to-join'],
    response: joinRequestSchema,
    status: 201,
    problems: problemsOf('id-reused', 'already-member', 'already-asked'),
  })
  async ask(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: askToJoinSchema }) input: AskToJoin,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.askToJoin.run(caller, id, input), organizationProblems);
    return this.requests.get(input.id);
  }

  @Post(':requestId/answer')
  @Operation({
    id: 'organization.answer-join-request',
    summary: 'Let somebody in, or decline',
    access: organizationAccess['organization.answer-join-request'],
    needsProof: rolesGivePower,
    response: joinRequestSchema,
    problems: problemsOf(
      'id-reused',
      'already-answered',
      'already-member',
      'no-longer-admin',
      'role-not-for-kind',
      'role-not-yours-to-give',
    ),
  })
  async answer(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('requestId', { schema: requestIdSchema }) requestId: string,
    @Body({ schema: answerJoinRequestSchema }) input: AnswerJoinRequest,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.answerRequest.run(caller, id, requestId, input), organizationProblems);
    return this.requests.get(requestId);
  }

  @Post(':requestId/withdrawal')
  @Operation({
    id: 'organization.withdraw-join-request',
    summary: "Take one's own request back",
    access: organizationAccess['organization.withdraw-join-request'],
    response: joinRequestSchema,
    problems: problemsOf('id-reused', 'already-answered'),
  })
  async withdraw(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('requestId', { schema: requestIdSchema }) requestId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.withdrawRequest.run(caller, id, requestId, changeId), organizationProblems);
    return this.requests.get(requestId);
  }
}
