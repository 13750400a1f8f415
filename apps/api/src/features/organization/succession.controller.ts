import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import {
  type AnswerSuccession,
  answerSuccessionSchema,
  groupWithoutAdminPageSchema,
  type HandOver,
  handOverSchema,
  type ListWithoutAdmin,
  listWithoutAdminSchema,
  type OrganizationId,
  organizationIdSchema,
  ownSuccessionsSchema,
  type ProposeSuccession,
  proposeSuccessionSchema,
  successionSchema,
  type VoteOnSuccession,
  voteOnSuccessionSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { HandOverUseCase } from './hand-over.use-case.ts';
import { organizationAccess } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { OwnSuccessionsQuery } from './own-successions.query.ts';
import { ProposeSuccessionUseCase } from './propose-succession.use-case.ts';
import { RevokeHandOverUseCase } from './revoke-hand-over.use-case.ts';
import { SpeakOnSuccessionUseCase } from './speak-on-succession.use-case.ts';
import { SuccessionQuery } from './succession.query.ts';
import { WithoutAdminQuery } from './without-admin.query.ts';

const successionIdSchema = z.uuid();
const invitationIdSchema = z.uuid();

/** Who leads a group whose admins are gone. */
@Controller('api/organizations/:id')
export class SuccessionController {
  constructor(
    private readonly succession: SuccessionQuery,
    private readonly proposing: ProposeSuccessionUseCase,
    private readonly speaking: SpeakOnSuccessionUseCase,
    private readonly handingOver: HandOverUseCase,
    private readonly revoking: RevokeHandOverUseCase,
  ) {}

  @Get('succession')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.get-succession',
    summary: "Whether the group's admins are there, and what is voted about",
    access: organizationAccess['organization.get-succession'],
    response: successionSchema,
  })
  get(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return this.succession.run(id, caller);
  }

  @Post('successions')
  @Operation({
    id: 'organization.propose-succession',
    summary: 'Propose a member as admin, where the admins are gone',
    access: organizationAccess['organization.propose-succession'],
    response: successionSchema,
    status: 201,
    problems: problemsOf(
      'id-reused',
      'admin-present',
      'too-few-voters',
      'succession-not-for-kind',
      'succession-open',
      'not-a-voter',
      'no-candidate',
    ),
  })
  async propose(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: proposeSuccessionSchema }) input: ProposeSuccession,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.proposing.run(caller, id, input), organizationProblems);
    return this.succession.run(id, caller);
  }

  @Post('successions/:successionId/votes')
  @Operation({
    id: 'organization.vote-on-succession',
    summary: 'Say yes or no to the proposed admin, once',
    access: organizationAccess['organization.vote-on-succession'],
    response: successionSchema,
    problems: problemsOf('id-reused', 'succession-over', 'not-a-voter', 'already-voted'),
  })
  async vote(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('successionId', { schema: successionIdSchema }) successionId: string,
    @Body({ schema: voteOnSuccessionSchema }) input: VoteOnSuccession,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.speaking.vote(caller, id, successionId, input), organizationProblems);
    return this.succession.run(id, caller);
  }

  @Post('successions/:successionId/answer')
  @Operation({
    id: 'organization.answer-succession',
    summary: 'Agree to be admin, or decline',
    access: organizationAccess['organization.answer-succession'],
    response: successionSchema,
    problems: problemsOf('id-reused', 'succession-over', 'no-candidate'),
  })
  async answer(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('successionId', { schema: successionIdSchema }) successionId: string,
    @Body({ schema: answerSuccessionSchema }) input: AnswerSuccession,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.speaking.answer(caller, id, successionId, input), organizationProblems);
    return this.succession.run(id, caller);
  }

  @Post('successions/:successionId/objection')
  @Operation({
    id: 'organization.object-to-succession',
    summary: 'End the vote, as an admin who is there',
    access: organizationAccess['organization.object-to-succession'],
    response: successionSchema,
    problems: problemsOf('id-reused', 'succession-over', 'no-longer-admin'),
  })
  async object(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('successionId', { schema: successionIdSchema }) successionId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.speaking.object(caller, id, successionId, changeId), organizationProblems);
    return this.succession.run(id, caller);
  }

  @Post('hand-over')
  @Operation({
    id: 'organization.hand-over',
    summary:
      'Hand a group whose admins are gone to a member, or to somebody invited by e-mail, with a reason',
    access: organizationAccess['organization.hand-over'],
    needsProof: true,
    response: successionSchema,
    problems: problemsOf(
      'id-reused',
      'admin-present',
      'succession-not-for-kind',
      'no-candidate',
      'invitation-open',
      'already-member',
    ),
  })
  async handOver(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: handOverSchema }) input: HandOver,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.handingOver.run(caller, id, input), organizationProblems);
    return this.succession.run(id, caller);
  }

  @Post('hand-over/:invitationId/revocation')
  @Operation({
    id: 'organization.revoke-hand-over',
    summary: 'Take back the invitation to lead a group, before it is answered',
    access: organizationAccess['organization.revoke-hand-over'],
    response: successionSchema,
    problems: problemsOf('id-reused', 'invitation-not-open'),
  })
  async revokeHandOver(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('invitationId', { schema: invitationIdSchema }) invitationId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.revoking.run(caller, id, invitationId, changeId), organizationProblems);
    return this.succession.run(id, caller);
  }
}

/** The same over all groups: what waits for the caller, and where the communication office is needed. */
@Controller('api')
export class SuccessionListController {
  constructor(
    private readonly ownSuccessions: OwnSuccessionsQuery,
    private readonly withoutAdmin: WithoutAdminQuery,
  ) {}

  @Get('me/successions')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-own-successions',
    summary: 'Votes about an admin that wait for the caller',
    access: organizationAccess['organization.list-own-successions'],
    response: ownSuccessionsSchema,
  })
  own(@CurrentAccount() caller: AccountCaller) {
    return this.ownSuccessions.run(caller);
  }

  @Get('groups-without-admin')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-without-admin',
    summary: 'Groups of which no admin is there, by name',
    access: organizationAccess['organization.list-without-admin'],
    response: groupWithoutAdminPageSchema,
  })
  listWithoutAdmin(@Query({ schema: listWithoutAdminSchema }) query: ListWithoutAdmin) {
    return this.withoutAdmin.run(query);
  }
}
