import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import {
  type AddSecondFactor,
  addSecondFactorSchema,
  type BeginSecondFactor,
  beginSecondFactorSchema,
  begunSecondFactorSchema,
  type ConfirmedAct,
  confirmedActSchema,
  recoveryCodesSchema,
  secondFactorsSchema,
  securityNoticePageSchema,
} from '@guyub/domain/identity';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddSecondFactorUseCase } from './add-second-factor.use-case.ts';
import { BeginSecondFactorUseCase } from './begin-second-factor.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { ListSecondFactorsQuery } from './list-second-factors.query.ts';
import { ListSecurityNoticesQuery } from './list-security-notices.query.ts';
import { MakeRecoveryCodesUseCase } from './make-recovery-codes.use-case.ts';
import { RemoveSecondFactorUseCase } from './remove-second-factor.use-case.ts';
import { giveOpened, RequestOrigin } from './request-origin.ts';
import type { Origin } from './session-opening.ts';

const confirmation = ['password-wrong', 'too-many-tries', 'busy', 'id-reused'] as const;

/** One's own second factors. */
@Controller('api/me')
export class SecondFactorController {
  constructor(
    private readonly listFactors: ListSecondFactorsQuery,
    private readonly beginFactor: BeginSecondFactorUseCase,
    private readonly addFactor: AddSecondFactorUseCase,
    private readonly removeFactor: RemoveSecondFactorUseCase,
    private readonly makeRecoveryCodes: MakeRecoveryCodesUseCase,
    private readonly listNotices: ListSecurityNoticesQuery,
  ) {}

  @Get('second-factors')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-second-factors',
    summary: 'My second factors, and how many recovery codes are left',
    access: identityAccess['identity.list-second-factors'],
    response: secondFactorsSchema,
  })
  list(@CurrentAccount() caller: AccountCaller) {
    return this.listFactors.run(caller.accountId);
  }

  @Post('second-factors/setup')
  @Operation({
    id: 'identity.begin-second-factor',
    summary: 'Begin to add a second factor: the key for an app, or what a passkey has to sign',
    access: identityAccess['identity.begin-second-factor'],
    response: begunSecondFactorSchema,
    status: 201,
    problems: problemsOf(...confirmation, 'totp-there-already', 'too-many-factors', 'setup-over'),
  })
  async begin(
    @Body({ schema: beginSecondFactorSchema }) input: BeginSecondFactor,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.header('cache-control', 'no-store');
    return unwrap(await this.beginFactor.run(caller, input, origin), identityProblems);
  }

  @Post('second-factors')
  @Operation({
    id: 'identity.add-second-factor',
    summary: 'Add the second factor that was begun, by showing it once; all other devices are signed out',
    access: identityAccess['identity.add-second-factor'],
    response: recoveryCodesSchema,
    status: 201,
    problems: problemsOf(
      'setup-over',
      'proof-wrong',
      'totp-there-already',
      'too-many-factors',
      'passkey-there-already',
      'code-shown-once',
      'busy',
      'id-reused',
    ),
  })
  async add(
    @Body({ schema: addSecondFactorSchema }) input: AddSecondFactor,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { session, recoveryCodes } = unwrap(
      await this.addFactor.run(caller, input, origin),
      identityProblems,
    );
    return answerOnce(reply, session, { recoveryCodes });
  }

  @Post('second-factors/:factorId/remove')
  @Operation({
    id: 'identity.remove-second-factor',
    summary: 'Remove a second factor of mine; all other devices are signed out',
    access: identityAccess['identity.remove-second-factor'],
    response: null,
    problems: problemsOf(...confirmation, 'factor-not-found'),
  })
  async remove(
    @Param('factorId', { schema: z.uuid() }) factorId: string,
    @Body({ schema: confirmedActSchema }) input: ConfirmedAct,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = unwrap(await this.removeFactor.run(caller, factorId, input, origin), identityProblems);
    if (session !== null) giveOpened(reply, session);
  }

  @Post('recovery-codes')
  @Operation({
    id: 'identity.make-recovery-codes',
    summary: 'Make new recovery codes; the older ones and all other devices are out',
    access: identityAccess['identity.make-recovery-codes'],
    response: recoveryCodesSchema,
    status: 201,
    problems: problemsOf(...confirmation, 'no-second-factor', 'code-shown-once'),
  })
  async makeCodes(
    @Body({ schema: confirmedActSchema }) input: ConfirmedAct,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { session, recoveryCodes } = unwrap(
      await this.makeRecoveryCodes.run(caller, input, origin),
      identityProblems,
    );
    return answerOnce(reply, session, { recoveryCodes });
  }

  @Get('security-notices')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-security-notices',
    summary: 'What happened at the door of my account',
    access: identityAccess['identity.list-security-notices'],
    response: securityNoticePageSchema,
  })
  notices(@Query({ schema: pageQuerySchema }) query: PageQuery, @CurrentAccount() caller: AccountCaller) {
    return this.listNotices.run(caller.accountId, query);
  }
}

/** What is shown once is kept by nobody on the way. */
function answerOnce<Body>(reply: FastifyReply, session: Parameters<typeof giveOpened>[1], body: Body): Body {
  giveOpened(reply, session);
  void reply.header('cache-control', 'no-store');
  return body;
}
