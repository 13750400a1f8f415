import { Body, Controller, Param, Post } from '@nestjs/common';
import { type OrganizationId, organizationIdSchema } from '@guyub/domain/organization';
import {
  type ActFor,
  actForSchema,
  type AnswerHostInvitation,
  answerHostInvitationSchema,
  hostSavedSchema,
  type InviteHost,
  inviteHostSchema,
  type LeaveProgram,
  leaveProgramSchema,
  type ProgramId,
  programIdSchema,
} from '@guyub/domain/program';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AnswerHostInvitationUseCase } from './answer-host-invitation.use-case.ts';
import { InviteHostUseCase } from './invite-host.use-case.ts';
import { LeaveProgramUseCase } from './leave-program.use-case.ts';
import { programAccess } from './program.access.ts';
import { problemsOf, programProblems } from './program.problems.ts';
import { RemindHostUseCase } from './remind-host.use-case.ts';

@Controller('api/programs/:id/hosts')
export class HostingController {
  constructor(
    private readonly inviteHost: InviteHostUseCase,
    private readonly answerInvitation: AnswerHostInvitationUseCase,
    private readonly leaveProgram: LeaveProgramUseCase,
    private readonly remindHost: RemindHostUseCase,
  ) {}

  @Post()
  @Operation({
    id: 'program.invite-host',
    summary: 'Invite an organization to host together',
    access: programAccess.inviteHost,
    response: hostSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'already-host',
      'program-not-active',
      'organization-unknown',
      'organization-suspended',
      'id-reused',
    ),
  })
  async invite(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: inviteHostSchema }) input: InviteHost,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.inviteHost.run(caller, id, input), programProblems);
  }

  @Post('answer')
  @Operation({
    id: 'program.answer-invitation',
    summary: 'Accept or decline to host, in the name of the invited organization',
    access: programAccess.answerInvitation,
    response: hostSavedSchema,
    problems: problemsOf(
      'not-found',
      'invitation-not-open',
      'program-not-active',
      'organization-suspended',
      'id-reused',
    ),
  })
  async answer(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: answerHostInvitationSchema }) input: AnswerHostInvitation,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.answerInvitation.run(caller, id, input), programProblems);
  }

  @Post('leave')
  @Operation({
    id: 'program.leave',
    summary: 'Stop hosting; what was done stays',
    access: programAccess.leave,
    response: hostSavedSchema,
    problems: problemsOf('not-found', 'not-a-host', 'owner-cannot-leave', 'program-not-active', 'id-reused'),
  })
  async leave(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Body({ schema: leaveProgramSchema }) input: LeaveProgram,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.leaveProgram.run(caller, id, input), programProblems);
  }

  @Post(':organizationId/reminder')
  @Operation({
    id: 'program.remind-host',
    summary: 'Send an invited organization its link again, at most once a day',
    access: programAccess.remindHost,
    response: hostSavedSchema,
    problems: problemsOf(
      'not-found',
      'not-a-host',
      'invitation-not-open',
      'reminded-recently',
      'program-not-active',
      'organization-suspended',
      'id-reused',
    ),
  })
  async remind(
    @Param('id', { schema: programIdSchema }) id: ProgramId,
    @Param('organizationId', { schema: organizationIdSchema }) organizationId: OrganizationId,
    @Body({ schema: actForSchema }) input: ActFor,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.remindHost.run(caller, id, organizationId, input), programProblems);
  }
}
