import { Module } from '@nestjs/common';

import { HolidayModule } from '../holiday/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { OrganizationModule } from '../organization/index.ts';
import { AnswerHostInvitationUseCase } from './answer-host-invitation.use-case.ts';
import { AnswerPartnerRequestUseCase } from './answer-partner-request.use-case.ts';
import { AnswerProposalUseCase } from './answer-proposal.use-case.ts';
import { AskPartnerUseCase } from './ask-partner.use-case.ts';
import { CommunicationOfficeQuery } from './communication-office.query.ts';
import { CreateProgramUseCase } from './create-program.use-case.ts';
import { DecidedProposals } from './decided-proposals.adapter.ts';
import { EditProgramUseCase } from './edit-program.use-case.ts';
import { FindProgramQuery } from './find-program.query.ts';
import { FlagProgramUseCase } from './flag-program.use-case.ts';
import { HostDepartures } from './host-departures.adapter.ts';
import { HostInvitations } from './host-invitations.adapter.ts';
import { HostingController } from './hosting.controller.ts';
import { InviteHostUseCase } from './invite-host.use-case.ts';
import { LeaveProgramUseCase } from './leave-program.use-case.ts';
import { ListProgramsQuery } from './list-programs.query.ts';
import { ModerateProgramUseCase } from './moderate-program.use-case.ts';
import { MootProposals } from './moot-proposals.adapter.ts';
import { ProgramOversightController } from './oversight.controller.ts';
import { PartnerController } from './partner.controller.ts';
import { PartnerRequests } from './partner-requests.adapter.ts';
import { PreviewDatesQuery } from './preview-dates.query.ts';
import { ProgramController } from './program.controller.ts';
import { ProgramLinks } from './program-links.adapter.ts';
import { ProgramReadingController } from './program-reading.controller.ts';
import { ProgramRelationReader } from './program-relation.query.ts';
import { ProgramRevision } from './program-revision.adapter.ts';
import { ProgramTelling } from './program-telling.adapter.ts';
import { ProgramWorkspaceQuery } from './program-workspace.query.ts';
import { ProposalController } from './proposal.controller.ts';
import { ProposeUseCase } from './propose.use-case.ts';
import { RemindHostUseCase } from './remind-host.use-case.ts';
import { ResolveFlagUseCase } from './resolve-flag.use-case.ts';
import { SetProgramStateUseCase } from './set-program-state.use-case.ts';
import { WithdrawPartnerUseCase } from './withdraw-partner.use-case.ts';
import { WithdrawProposalUseCase } from './withdraw-proposal.use-case.ts';

/** Needs a `ProgramSeries`, which the event slice provides to all. */
@Module({
  imports: [HolidayModule, IdentityModule, OrganizationModule],
  controllers: [
    ProgramReadingController,
    ProgramController,
    HostingController,
    PartnerController,
    ProposalController,
    ProgramOversightController,
  ],
  providers: [
    AnswerHostInvitationUseCase,
    AnswerPartnerRequestUseCase,
    AnswerProposalUseCase,
    AskPartnerUseCase,
    CommunicationOfficeQuery,
    CreateProgramUseCase,
    DecidedProposals,
    EditProgramUseCase,
    FindProgramQuery,
    FlagProgramUseCase,
    HostDepartures,
    HostInvitations,
    InviteHostUseCase,
    LeaveProgramUseCase,
    ListProgramsQuery,
    ModerateProgramUseCase,
    MootProposals,
    PartnerRequests,
    PreviewDatesQuery,
    ProgramLinks,
    ProgramRelationReader,
    ProgramRevision,
    ProgramTelling,
    ProgramWorkspaceQuery,
    ProposeUseCase,
    RemindHostUseCase,
    ResolveFlagUseCase,
    SetProgramStateUseCase,
    WithdrawPartnerUseCase,
    WithdrawProposalUseCase,
  ],
  exports: [
    AnswerHostInvitationUseCase,
    AnswerPartnerRequestUseCase,
    CreateProgramUseCase,
    ProgramRelationReader,
    ProgramRevision,
    SetProgramStateUseCase,
  ],
})
export class ProgramModule {}
