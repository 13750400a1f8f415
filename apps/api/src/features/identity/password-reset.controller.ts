import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type AskPasswordReset,
  askPasswordResetSchema,
  byMailSchema,
  resetCodeSchema,
  type ResetPassword,
  resetPasswordSchema,
} from '@guyub/domain/identity';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import { type OrganizationId, organizationIdSchema } from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { platformProblem, unwrap } from '../../platform/problem.ts';
import { AskPasswordResetUseCase } from './ask-password-reset.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { MailServer } from './mail.adapter.ts';
import { MakeResetCodeUseCase } from './make-reset-code.use-case.ts';
import { MemberAccountQuery } from './member-account.query.ts';
import { RequestOrigin } from './request-origin.ts';
import { ResetByCodeUseCase } from './reset-by-code.use-case.ts';
import { ResetByLinkUseCase } from './reset-by-link.use-case.ts';
import type { Origin } from './session-opening.ts';

@Controller('api')
export class PasswordResetController {
  constructor(
    private readonly askReset: AskPasswordResetUseCase,
    private readonly resetByLink: ResetByLinkUseCase,
    private readonly resetByCode: ResetByCodeUseCase,
    private readonly members: MemberAccountQuery,
    private readonly makeResetCode: MakeResetCodeUseCase,
    private readonly mailServer: MailServer,
  ) {}

  @Post('password-resets')
  @Operation({
    id: 'identity.ask-password-reset',
    summary: 'Ask for a new password by mail; the answer tells nobody whether there is an account',
    access: identityAccess['identity.ask-password-reset'],
    response: byMailSchema,
    status: 202,
    problems: problemsOf('too-many-tries', 'id-reused'),
  })
  async ask(
    @Body({ schema: askPasswordResetSchema }) input: AskPasswordReset,
    @RequestOrigin() { address }: Origin,
  ) {
    unwrap(await this.askReset.run(input, address), identityProblems);
    return { isMailed: this.mailServer.isSet };
  }

  @Post('password-resets/use')
  @Operation({
    id: 'identity.reset-password',
    summary: 'Set a new password by the mailed link, or by the code that an admin of the group made',
    access: identityAccess['identity.reset-password'],
    response: null,
    problems: problemsOf(
      'link-not-open',
      'code-wrong',
      'password-common',
      'password-context-words',
      'too-many-tries',
      'busy',
      'id-reused',
    ),
  })
  async use(@Body({ schema: resetPasswordSchema }) input: ResetPassword, @RequestOrigin() origin: Origin) {
    const reset =
      'token' in input
        ? await this.resetByLink.run(input, origin.address)
        : await this.resetByCode.run(input, origin);
    unwrap(reset, identityProblems);
  }

  @Post('organizations/:id/members/:membershipId/reset-code')
  @Operation({
    id: 'identity.make-reset-code',
    summary: 'Make a one-time code for a member who has only a phone',
    access: identityAccess['identity.make-reset-code'],
    needsProof: true,
    response: resetCodeSchema,
    status: 201,
    problems: problemsOf('reset-code-not-for-account', 'code-shown-once', 'busy', 'id-reused'),
  })
  async makeCode(
    @Param('id', { schema: organizationIdSchema }) organizationId: OrganizationId,
    @Param('membershipId', { schema: z.uuid() }) membershipId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    const member = await this.members.run(organizationId, membershipId);
    if (member === null) throw platformProblem('not-found');
    return unwrap(
      await this.makeResetCode.run(caller, changeId, organizationId, member.accountId),
      identityProblems,
    );
  }
}
