import { Module } from '@nestjs/common';

import { IdentityModule } from '../identity/index.ts';
import { SettingModule } from '../setting/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { AddChannelUseCase } from './add-channel.use-case.ts';
import { AddContactUseCase } from './add-contact.use-case.ts';
import { AnswerInvitationUseCase } from './answer-invitation.use-case.ts';
import { AnswerJoinRequestUseCase } from './answer-join-request.use-case.ts';
import { AskToJoinUseCase } from './ask-to-join.use-case.ts';
import { AuditController } from './audit.controller.ts';
import { ChannelController } from './channel.controller.ts';
import { ContactController } from './contact.controller.ts';
import { EditChannelUseCase } from './edit-channel.use-case.ts';
import { EditMemberUseCase } from './edit-member.use-case.ts';
import { EditOrganizationUseCase } from './edit-organization.use-case.ts';
import { EndInvitationsUseCase } from './end-invitations.use-case.ts';
import { EndMembershipUseCase } from './end-membership.use-case.ts';
import { EnsureFirstAdminUseCase } from './ensure-first-admin.use-case.ts';
import { FoundOrganizationUseCase } from './found-organization.use-case.ts';
import { InvitationController } from './invitation.controller.ts';
import { InviteMemberUseCase } from './invite-member.use-case.ts';
import { JoinRequestController } from './join-request.controller.ts';
import { ListAuditQuery } from './list-audit.query.ts';
import { ListContactsQuery } from './list-contacts.query.ts';
import { ListDecisionsQuery } from './list-decisions.query.ts';
import { ListInvitationsQuery } from './list-invitations.query.ts';
import { ListJoinRequestsQuery } from './list-join-requests.query.ts';
import { ListMembersQuery } from './list-members.query.ts';
import { ListOrganizationsQuery } from './list-organizations.query.ts';
import { MemberController } from './member.controller.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationBriefQuery } from './organization-brief.query.ts';
import { OfficeController } from './office.controller.ts';
import { OrganizationController } from './organization.controller.ts';
import { OrganizationRelationQuery } from './organization-relation.query.ts';
import { OrganizationViewQuery } from './organization-view.query.ts';
import { RecordController } from './record.controller.ts';
import { RemoveChannelUseCase } from './remove-channel.use-case.ts';
import { RemoveContactUseCase } from './remove-contact.use-case.ts';
import { RevokeHandOverUseCase } from './revoke-hand-over.use-case.ts';
import { RevokeInvitationUseCase } from './revoke-invitation.use-case.ts';
import { SuspendOrganizationUseCase } from './suspend-organization.use-case.ts';
import { TakeBackInvitation } from './take-back-invitation.use-case.ts';
import { VerifyOrganizationUseCase } from './verify-organization.use-case.ts';
import { FollowAdmin } from './follow-admin.use-case.ts';
import { HandOverUseCase } from './hand-over.use-case.ts';
import { OwnSuccessionsQuery } from './own-successions.query.ts';
import { ProposeSuccessionUseCase } from './propose-succession.use-case.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SettleSuccessionsJob } from './settle-successions.job.ts';
import { SpeakOnSuccessionUseCase } from './speak-on-succession.use-case.ts';
import { SuccessionController, SuccessionListController } from './succession.controller.ts';
import { SuccessionQuery } from './succession.query.ts';
import { SuccessionTelling } from './succession-telling.adapter.ts';
import { WithoutAdminQuery } from './without-admin.query.ts';
import { WithdrawJoinRequestUseCase } from './withdraw-join-request.use-case.ts';

@Module({
  imports: [IdentityModule, SettingModule],
  controllers: [
    AuditController,
    ChannelController,
    ContactController,
    InvitationController,
    JoinRequestController,
    MemberController,
    OfficeController,
    OrganizationController,
    RecordController,
    SuccessionController,
    SuccessionListController,
  ],
  providers: [
    ActingOrganizationQuery,
    AddChannelUseCase,
    AddContactUseCase,
    AnswerInvitationUseCase,
    AnswerJoinRequestUseCase,
    AskToJoinUseCase,
    EditChannelUseCase,
    EditMemberUseCase,
    EditOrganizationUseCase,
    EndInvitationsUseCase,
    EndMembershipUseCase,
    EnsureFirstAdminUseCase,
    FollowAdmin,
    FoundOrganizationUseCase,
    HandOverUseCase,
    InviteMemberUseCase,
    ListAuditQuery,
    ListContactsQuery,
    ListDecisionsQuery,
    ListInvitationsQuery,
    ListJoinRequestsQuery,
    ListMembersQuery,
    ListOrganizationsQuery,
    OrganizationBriefQuery,
    OrganizationNotices,
    OrganizationRelationQuery,
    OrganizationViewQuery,
    OwnSuccessionsQuery,
    ProposeSuccessionUseCase,
    RemoveChannelUseCase,
    RemoveContactUseCase,
    RevokeHandOverUseCase,
    RevokeInvitationUseCase,
    SettleSuccessionUseCase,
    SettleSuccessionsJob,
    SpeakOnSuccessionUseCase,
    SuccessionQuery,
    SuccessionTelling,
    SuspendOrganizationUseCase,
    TakeBackInvitation,
    VerifyOrganizationUseCase,
    WithdrawJoinRequestUseCase,
    WithoutAdminQuery,
  ],
  exports: [EnsureFirstAdminUseCase, OrganizationBriefQuery, OrganizationNotices],
})
export class OrganizationModule {}
