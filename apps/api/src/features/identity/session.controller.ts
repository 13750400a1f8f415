import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  type ConfirmedAct,
  confirmedActSchema,
  type EndSession,
  endSessionSchema,
  sessionEndingAnswerSchema,
  sessionPageSchema,
  type SignIn,
  signInAnswerSchema,
  signInSchema,
} from '@guyub/domain/identity';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { toProblem, unwrap } from '../../platform/problem.ts';
import { sessionCookieName, sessionTokenOf } from '../../platform/session-reader.ts';
import { ConfirmPasswordUseCase } from './confirm-password.use-case.ts';
import { EndSessionsUseCase } from './end-sessions.use-case.ts';
import { FindEndingQuery } from './find-ending.query.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { ListSessionsQuery } from './list-sessions.query.ts';
import { MeQuery } from './me.query.ts';
import {
  giveOpened,
  giveSession,
  giveStep,
  RequestOrigin,
  SessionToken,
  takeSession,
  WaitingSignIn,
} from './request-origin.ts';
import type { Origin } from './session-opening.ts';
import { SignInUseCase } from './sign-in.use-case.ts';

@Controller('api')
export class SessionController {
  constructor(
    private readonly signInUseCase: SignInUseCase,
    private readonly endSessions: EndSessionsUseCase,
    private readonly listSessions: ListSessionsQuery,
    private readonly findEnding: FindEndingQuery,
    private readonly confirmPassword: ConfirmPasswordUseCase,
    private readonly me: MeQuery,
  ) {}

  @Post('session')
  @Operation({
    id: 'identity.sign-in',
    summary:
      'Sign in with a contact and a password; where the account has a second factor, that is asked for next',
    access: identityAccess['identity.sign-in'],
    response: signInAnswerSchema,
    problems: problemsOf('sign-in-refused', 'too-many-tries', 'busy', 'secure-connection-needed'),
  })
  async signIn(
    @Body({ schema: signInSchema }) input: SignIn,
    @CurrentCaller() caller: Caller,
    @RequestOrigin() origin: Origin,
    @WaitingSignIn() waiting: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    // a password must not travel in the open for nothing
    if (sessionCookieName(request) === null)
      throw toProblem(identityProblems, { code: 'secure-connection-needed' });
    const signedIn = unwrap(await this.signInUseCase.run(caller, input, origin, waiting), identityProblems);
    if ('secondStep' in signedIn) {
      const { challengeToken, kinds, expiresAt } = signedIn.secondStep;
      giveStep(reply, challengeToken);
      return { secondStep: { kinds, expiresAt } };
    }
    giveOpened(reply, signedIn.session);
    return this.me.run(signedIn.session);
  }

  @Post('session/end')
  @Operation({
    id: 'identity.sign-out',
    summary: 'Sign out here',
    access: identityAccess['identity.sign-out'],
    response: null,
    problems: problemsOf('id-reused'),
  })
  async signOut(
    @Body({ schema: endSessionSchema }) { changeId }: EndSession,
    @CurrentAccount() caller: AccountCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    unwrap(await this.endSessions.one(caller, changeId, caller.sessionId), identityProblems);
    takeSession(reply);
  }

  @Get('session/ending')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.find-ending',
    summary: 'Why the session that this browser had has ended',
    access: identityAccess['identity.find-ending'],
    response: sessionEndingAnswerSchema,
  })
  async ending(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest) {
    return { ending: await this.findEnding.run(caller, sessionTokenOf(request)) };
  }

  @Post('session/proof')
  @Operation({
    id: 'identity.confirm-password',
    summary: 'Show the password once more, so that what is highly sensitive can be done for some minutes',
    access: identityAccess['identity.confirm-password'],
    response: null,
    problems: problemsOf('password-wrong', 'too-many-tries', 'busy', 'id-reused'),
  })
  async confirm(
    @Body({ schema: confirmedActSchema }) input: ConfirmedAct,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @SessionToken() sessionToken: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token } = unwrap(
      await this.confirmPassword.run(caller, input, origin, sessionToken),
      identityProblems,
    );
    if (token !== null) giveSession(reply, token);
  }

  @Get('sessions')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.list-sessions',
    summary: 'Where I am signed in',
    access: identityAccess['identity.list-sessions'],
    response: sessionPageSchema,
  })
  list(@Query({ schema: pageQuerySchema }) query: PageQuery, @CurrentAccount() caller: AccountCaller) {
    return this.listSessions.run(caller, query);
  }

  @Post('sessions/:sessionId/end')
  @Operation({
    id: 'identity.end-session',
    summary: 'Sign out on another device',
    access: identityAccess['identity.end-session'],
    needsProof: true,
    response: null,
    problems: problemsOf('session-not-found', 'id-reused'),
  })
  async end(
    @Param('sessionId', { schema: z.uuid() }) sessionId: string,
    @Body({ schema: endSessionSchema }) { changeId }: EndSession,
    @CurrentAccount() caller: AccountCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    unwrap(await this.endSessions.one(caller, changeId, sessionId), identityProblems);
    if (sessionId === caller.sessionId) takeSession(reply);
  }

  @Post('sessions/end-others')
  @Operation({
    id: 'identity.end-other-sessions',
    summary: 'Sign out everywhere else',
    access: identityAccess['identity.end-other-sessions'],
    needsProof: true,
    response: null,
    problems: problemsOf('id-reused'),
  })
  async endOthers(
    @Body({ schema: endSessionSchema }) { changeId }: EndSession,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.endSessions.others(caller, changeId), identityProblems);
  }
}
