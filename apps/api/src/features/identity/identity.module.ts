import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { SessionReader } from '../../platform/session-reader.ts';
import { SettingModule } from '../setting/index.ts';
import { AccountCareController } from './account-care.controller.ts';
import { AccountCare } from './account-care.ts';
import { AccountController } from './account.controller.ts';
import { AddSecondFactorUseCase } from './add-second-factor.use-case.ts';
import { AnswerLinkUseCase } from './answer-link.use-case.ts';
import { AskPasskeyUseCase } from './ask-passkey.use-case.ts';
import { AskPasswordResetUseCase } from './ask-password-reset.use-case.ts';
import { BeginSecondFactorUseCase } from './begin-second-factor.use-case.ts';
import { ChangePasswordUseCase } from './change-password.use-case.ts';
import { CommonPasswords } from './common-passwords.adapter.ts';
import { ConfirmPasswordUseCase } from './confirm-password.use-case.ts';
import { ConfirmSignUpUseCase } from './confirm-sign-up.use-case.ts';
import { ContextWordsQuery } from './context-words.query.ts';
import { DisableAccountUseCase } from './disable-account.use-case.ts';
import { DoorTries } from './door-tries.ts';
import { EditMeUseCase } from './edit-me.use-case.ts';
import { EnableAccountUseCase } from './enable-account.use-case.ts';
import { EndEverySessionUseCase } from './end-every-session.use-case.ts';
import { EndSessionsOfUseCase } from './end-sessions-of.use-case.ts';
import { EndSessionsUseCase } from './end-sessions.use-case.ts';
import { FactorChanges } from './factor-changes.ts';
import { FactorHolderController } from './factor-holder.controller.ts';
import { FindChallengeQuery } from './find-challenge.query.ts';
import { FindEndingQuery } from './find-ending.query.ts';
import { FindLinkQuery } from './find-link.query.ts';
import { FindLoginQuery } from './find-login.query.ts';
import { FindResetCodeQuery } from './find-reset-code.query.ts';
import { FinishSignInUseCase } from './finish-sign-in.use-case.ts';
import { IdentitySweepJob } from './identity-sweep.job.ts';
import { LinkHandlers } from './link-handlers.ts';
import { LinkController } from './link.controller.ts';
import { ListAccountsQuery } from './list-accounts.query.ts';
import { ListMessagesQuery } from './list-messages.query.ts';
import { ListSecondFactorsQuery } from './list-second-factors.query.ts';
import { ListSecurityNoticesQuery } from './list-security-notices.query.ts';
import { ListSessionsQuery } from './list-sessions.query.ts';
import { MadeFactors } from './made-factors.ts';
import { MailServer } from './mail.adapter.ts';
import { Mailer } from './mailer.ts';
import { MakeRecoveryCodesUseCase } from './make-recovery-codes.use-case.ts';
import { MakeResetCodeUseCase } from './make-reset-code.use-case.ts';
import { MeQuery } from './me.query.ts';
import { MemberAccountQuery } from './member-account.query.ts';
import { MessageFiguresQuery } from './message-figures.query.ts';
import { NewPasswords } from './new-passwords.ts';
import { OwnLinks } from './own-links.ts';
import { Passkeys } from './passkey.adapter.ts';
import { PasswordChange } from './password-change.ts';
import { PasswordConfirmation } from './password-confirmation.ts';
import { PasswordHasher } from './password-hasher.adapter.ts';
import { PasswordResetController } from './password-reset.controller.ts';
import { PasswordResetJob } from './password-reset.job.ts';
import { PeopleQuery } from './people.query.ts';
import { ReadLinkQuery } from './read-link.query.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { RemoveFactorsOfUseCase } from './remove-factors-of.use-case.ts';
import { RemoveSecondFactorUseCase } from './remove-second-factor.use-case.ts';
import { ResetByCodeUseCase } from './reset-by-code.use-case.ts';
import { ResetByLinkUseCase } from './reset-by-link.use-case.ts';
import { SecondFactorController } from './second-factor.controller.ts';
import { SecondStepController } from './second-step.controller.ts';
import { SecurityNews } from './security-news.ts';
import { SendLinkJob } from './send-link.job.ts';
import { SendMessageJob } from './send-message.job.ts';
import { SessionPolicyQuery } from './session-policy.query.ts';
import { SessionOpening } from './session-opening.ts';
import { SessionQuery } from './session-reader.query.ts';
import { SessionRenewalInterceptor } from './session-renewal.interceptor.ts';
import { SessionRights } from './session-rights.ts';
import { SessionController } from './session.controller.ts';
import { ShownFactors } from './shown-factors.ts';
import { SignInUseCase } from './sign-in.use-case.ts';
import { SignUpJob } from './sign-up.job.ts';
import { SignUpUseCase } from './sign-up.use-case.ts';
import { SignedLinks } from './signed-links.ts';
import { TellSignedOutJob } from './tell-signed-out.job.ts';
import { UnfinishedSignInsJob } from './unfinished-sign-ins.job.ts';
import { WrongProofs } from './wrong-proofs.ts';
import { WrongTries } from './wrong-try.store.ts';

/** Global, since the platform asks it who calls, and every slice may ask for links and messages. */
@Global()
@Module({
  imports: [SettingModule],
  controllers: [
    SessionController,
    SecondStepController,
    SecondFactorController,
    FactorHolderController,
    AccountCareController,
    AccountController,
    PasswordResetController,
    LinkController,
  ],
  providers: [
    AccountCare,
    AddSecondFactorUseCase,
    AnswerLinkUseCase,
    AskPasskeyUseCase,
    AskPasswordResetUseCase,
    BeginSecondFactorUseCase,
    ChangePasswordUseCase,
    CommonPasswords,
    ConfirmPasswordUseCase,
    ConfirmSignUpUseCase,
    ContextWordsQuery,
    DisableAccountUseCase,
    DoorTries,
    EditMeUseCase,
    EnableAccountUseCase,
    EndEverySessionUseCase,
    EndSessionsOfUseCase,
    EndSessionsUseCase,
    FactorChanges,
    FindChallengeQuery,
    FindEndingQuery,
    FindLinkQuery,
    FindLoginQuery,
    FindResetCodeQuery,
    FinishSignInUseCase,
    IdentitySweepJob,
    LinkHandlers,
    ListAccountsQuery,
    ListMessagesQuery,
    ListSecondFactorsQuery,
    ListSecurityNoticesQuery,
    ListSessionsQuery,
    MadeFactors,
    Mailer,
    MailServer,
    MakeRecoveryCodesUseCase,
    MakeResetCodeUseCase,
    MemberAccountQuery,
    MeQuery,
    MessageFiguresQuery,
    NewPasswords,
    OwnLinks,
    Passkeys,
    PasswordChange,
    PasswordConfirmation,
    PasswordHasher,
    PasswordResetJob,
    PeopleQuery,
    ReadLinkQuery,
    RecoveryCodes,
    RemoveFactorsOfUseCase,
    RemoveSecondFactorUseCase,
    ResetByCodeUseCase,
    ResetByLinkUseCase,
    SecurityNews,
    SendLinkJob,
    SendMessageJob,
    SessionOpening,
    SessionPolicyQuery,
    SessionQuery,
    { provide: SessionReader, useExisting: SessionQuery },
    { provide: APP_INTERCEPTOR, useClass: SessionRenewalInterceptor },
    SessionRights,
    ShownFactors,
    SignedLinks,
    SignInUseCase,
    SignUpJob,
    SignUpUseCase,
    TellSignedOutJob,
    UnfinishedSignInsJob,
    WrongProofs,
    WrongTries,
  ],
  exports: [LinkHandlers, Mailer, PasswordHasher, PeopleQuery, SessionReader, SessionRights, SignedLinks],
})
export class IdentityModule {}
