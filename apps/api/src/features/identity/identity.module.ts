import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { SessionReader } from '../../platform/session-reader.ts';
import { SettingModule } from '../setting/index.ts';
import { AccountController } from './account.controller.ts';
import { AnswerLinkUseCase } from './answer-link.use-case.ts';
import { AskPasswordResetUseCase } from './ask-password-reset.use-case.ts';
import { ChangePasswordUseCase } from './change-password.use-case.ts';
import { CommonPasswords } from './common-passwords.adapter.ts';
import { ConfirmSignUpUseCase } from './confirm-sign-up.use-case.ts';
import { EditMeUseCase } from './edit-me.use-case.ts';
import { EndSessionsUseCase } from './end-sessions.use-case.ts';
import { FindLinkQuery } from './find-link.query.ts';
import { FindLoginQuery } from './find-login.query.ts';
import { IdentitySweepJob } from './identity-sweep.job.ts';
import { LinkController } from './link.controller.ts';
import { LinkHandlers } from './link-handlers.ts';
import { ListMessagesQuery } from './list-messages.query.ts';
import { ListSessionsQuery } from './list-sessions.query.ts';
import { MailServer } from './mail.adapter.ts';
import { Mailer } from './mailer.ts';
import { MakeResetCodeUseCase } from './make-reset-code.use-case.ts';
import { MemberAccountQuery } from './member-account.query.ts';
import { MeQuery } from './me.query.ts';
import { MessageFiguresQuery } from './message-figures.query.ts';
import { OwnLinks } from './own-links.ts';
import { PasswordHasher } from './password-hasher.adapter.ts';
import { PasswordResetController } from './password-reset.controller.ts';
import { PasswordResetJob } from './password-reset.job.ts';
import { PeopleQuery } from './people.query.ts';
import { ReadLinkQuery } from './read-link.query.ts';
import { ResetByCodeUseCase } from './reset-by-code.use-case.ts';
import { ResetByLinkUseCase } from './reset-by-link.use-case.ts';
import { SendLinkJob } from './send-link.job.ts';
import { SendMessageJob } from './send-message.job.ts';
import { SessionController } from './session.controller.ts';
import { SessionLifeQuery } from './session-life.query.ts';
import { SessionQuery } from './session-reader.query.ts';
import { SessionRenewalInterceptor } from './session-renewal.interceptor.ts';
import { SessionRights } from './session-rights.ts';
import { SignInUseCase } from './sign-in.use-case.ts';
import { SignUpJob } from './sign-up.job.ts';
import { SignUpUseCase } from './sign-up.use-case.ts';
import { SignedLinks } from './signed-links.ts';
import { WrongTries } from './wrong-try.store.ts';

/** Global, since the platform asks it who calls, and every slice may ask for links and messages. */
@Global()
@Module({
  imports: [SettingModule],
  controllers: [SessionController, AccountController, PasswordResetController, LinkController],
  providers: [
    AnswerLinkUseCase,
    AskPasswordResetUseCase,
    ChangePasswordUseCase,
    CommonPasswords,
    ConfirmSignUpUseCase,
    EditMeUseCase,
    EndSessionsUseCase,
    FindLinkQuery,
    FindLoginQuery,
    IdentitySweepJob,
    LinkHandlers,
    ListMessagesQuery,
    ListSessionsQuery,
    MailServer,
    Mailer,
    MakeResetCodeUseCase,
    MemberAccountQuery,
    MeQuery,
    MessageFiguresQuery,
    OwnLinks,
    PasswordHasher,
    PasswordResetJob,
    PeopleQuery,
    ReadLinkQuery,
    ResetByCodeUseCase,
    ResetByLinkUseCase,
    SendLinkJob,
    SendMessageJob,
    SessionLifeQuery,
    SessionQuery,
    { provide: SessionReader, useExisting: SessionQuery },
    SessionRights,
    { provide: APP_INTERCEPTOR, useClass: SessionRenewalInterceptor },
    SignInUseCase,
    SignUpJob,
    SignUpUseCase,
    SignedLinks,
    WrongTries,
  ],
  exports: [LinkHandlers, Mailer, PasswordHasher, PeopleQuery, SessionReader, SessionRights, SignedLinks],
})
export class IdentityModule {}
