import { Body, Controller, Post, Res } from '@nestjs/common';
import {
  type FinishSignIn,
  finishSignInSchema,
  meSchema,
  passkeyRequestSchema,
} from '@guyub/domain/identity';
import type { FastifyReply } from 'fastify';

import { type Caller, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AskPasskeyUseCase } from './ask-passkey.use-case.ts';
import { FinishSignInUseCase } from './finish-sign-in.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { MeQuery } from './me.query.ts';
import { giveOpened, RequestOrigin, takeStep, WaitingSignIn } from './request-origin.ts';
import type { Origin } from './session-opening.ts';

/** The second step of a sign-in. Which one it is stands in a cookie that the right password gave. */
@Controller('api/session')
export class SecondStepController {
  constructor(
    private readonly askPasskey: AskPasskeyUseCase,
    private readonly finishSignIn: FinishSignInUseCase,
    private readonly me: MeQuery,
  ) {}

  @Post('passkey-request')
  @Operation({
    id: 'identity.ask-passkey',
    summary: 'What a passkey has to sign to finish this sign-in',
    access: identityAccess['identity.ask-passkey'],
    response: passkeyRequestSchema,
    problems: problemsOf('sign-in-over', 'no-second-factor'),
  })
  async ask(@WaitingSignIn() waiting: string | null) {
    return unwrap(await this.askPasskey.run(waiting), identityProblems);
  }

  @Post('second-step')
  @Operation({
    id: 'identity.finish-sign-in',
    summary: 'Finish signing in by a code of an app, a recovery code or a passkey',
    access: identityAccess['identity.finish-sign-in'],
    response: meSchema,
    problems: problemsOf('sign-in-over', 'second-step-wrong', 'too-many-tries', 'busy'),
  })
  async finish(
    @Body({ schema: finishSignInSchema }) input: FinishSignIn,
    @CurrentCaller() caller: Caller,
    @WaitingSignIn() waiting: string | null,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const session = unwrap(await this.finishSignIn.run(caller, waiting, input, origin), identityProblems);
    takeStep(reply);
    giveOpened(reply, session);
    return this.me.run(session);
  }
}
