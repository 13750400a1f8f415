import { Body, Controller, Get, Header, Post, Put, Res } from '@nestjs/common';
import {
  byMailSchema,
  type ChangePassword,
  changePasswordSchema,
  type ConfirmSignUp,
  confirmSignUpSchema,
  type EditMe,
  editMeSchema,
  meAnswerSchema,
  meSchema,
  type SignUp,
  signUpSchema,
} from '@guyub/domain/identity';
import type { FastifyReply } from 'fastify';

import { type AccountCaller, type Caller, CurrentAccount, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { ChangePasswordUseCase } from './change-password.use-case.ts';
import { ConfirmSignUpUseCase } from './confirm-sign-up.use-case.ts';
import { EditMeUseCase } from './edit-me.use-case.ts';
import { identityAccess } from './identity.access.ts';
import { identityProblems, problemsOf } from './identity.problems.ts';
import { MailServer } from './mail.adapter.ts';
import { MeQuery } from './me.query.ts';
import { giveOpened, RequestOrigin } from './request-origin.ts';
import type { Origin } from './session-opening.ts';
import { SignUpUseCase } from './sign-up.use-case.ts';

@Controller('api')
export class AccountController {
  constructor(
    private readonly signUpUseCase: SignUpUseCase,
    private readonly confirmSignUp: ConfirmSignUpUseCase,
    private readonly meQuery: MeQuery,
    private readonly editMe: EditMeUseCase,
    private readonly changePassword: ChangePasswordUseCase,
    private readonly mailServer: MailServer,
  ) {}

  @Post('accounts')
  @Operation({
    id: 'identity.sign-up',
    summary: 'Ask for an account; the rest comes by mail, whether or not the address has one',
    access: identityAccess['identity.sign-up'],
    response: byMailSchema,
    status: 202,
    problems: problemsOf('password-common', 'password-context-words', 'too-many-tries', 'busy', 'id-reused'),
  })
  async signUp(@Body({ schema: signUpSchema }) input: SignUp, @RequestOrigin() { address }: Origin) {
    unwrap(await this.signUpUseCase.run(input, address), identityProblems);
    return { isMailed: this.mailServer.isSet };
  }

  @Post('accounts/confirm')
  @Operation({
    id: 'identity.confirm-sign-up',
    summary: 'Finish a sign-up by the link that came by mail',
    access: identityAccess['identity.confirm-sign-up'],
    response: null,
    problems: problemsOf('link-not-open', 'id-reused'),
  })
  async confirm(@Body({ schema: confirmSignUpSchema }) input: ConfirmSignUp) {
    unwrap(await this.confirmSignUp.run(input), identityProblems);
  }

  @Get('me')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'identity.me',
    summary: 'Who am I',
    access: identityAccess['identity.me'],
    response: meAnswerSchema,
  })
  async me(@CurrentCaller() caller: Caller) {
    return { me: caller.kind === 'account' ? await this.meQuery.run(caller) : null };
  }

  @Put('me')
  @Operation({
    id: 'identity.edit-me',
    summary: 'Change my name and language',
    access: identityAccess['identity.edit-me'],
    response: meSchema,
    problems: problemsOf('id-reused'),
  })
  async edit(@Body({ schema: editMeSchema }) input: EditMe, @CurrentAccount() caller: AccountCaller) {
    unwrap(await this.editMe.run(caller, input), identityProblems);
    return this.meQuery.run(caller);
  }

  @Post('me/password')
  @Operation({
    id: 'identity.change-password',
    summary: 'Change my password; all other devices are signed out',
    access: identityAccess['identity.change-password'],
    response: null,
    problems: problemsOf(
      'password-wrong',
      'password-common',
      'password-context-words',
      'too-many-tries',
      'busy',
      'id-reused',
    ),
  })
  async change(
    @Body({ schema: changePasswordSchema }) input: ChangePassword,
    @CurrentAccount() caller: AccountCaller,
    @RequestOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = unwrap(await this.changePassword.run(caller, input, origin), identityProblems);
    if (opened !== null) giveOpened(reply, opened);
  }
}
