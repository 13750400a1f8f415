import { Module } from '@nestjs/common';

import { IdentityModule } from '../identity/index.ts';
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
import { ListNoticesQuery } from './list-notices.query.ts';
import { ListOrganizationsQuery } from './list-organizations.query.ts';
import { MemberController } from './member.controller.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationBriefQuery } from './organization-brief.query.ts';
import { OrganizationController } from './organization.controller.ts';
import { OrganizationRelationQuery } from './organization-relation.query.ts';
import { OrganizationViewQuery } from './organization-view.query.ts';
import { RecordController } from './record.controller.ts';
import { RemoveChannelUseCase } from './remove-channel.use-case.ts';
import { RemoveContactUseCase } from './remove-contact.use-case.ts';
import { RevokeInvitationUseCase } from './revoke-invitation.use-case.ts';
import { SuspendOrganizationUseCase } from './suspend-organization.use-case.ts';
import { VerifyOrganizationUseCase } from './verify-organization.use-case.ts';
import { WithdrawJoinRequestUseCase } from './withdraw-join-request.use-case.ts';

@Module({
  imports: [IdentityModule],
  controllers: [
    AuditController,
    ChannelController,
    ContactController,
    InvitationController,
    JoinRequestController,
    MemberController,
    OrganizationController,
    RecordController,
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
    EndMembershipUseCase,
    EnsureFirstAdminUseCase,
    FoundOrganizationUseCase,
    InviteMemberUseCase,
    ListAuditQuery,
    ListContactsQuery,
    ListDecisionsQuery,
    ListInvitationsQuery,
    ListJoinRequestsQuery,
    ListMembersQuery,
    ListNoticesQuery,
    ListOrganizationsQuery,
    OrganizationBriefQuery,
    OrganizationNotices,
    OrganizationRelationQuery,
    OrganizationViewQuery,
    RemoveChannelUseCase,
    RemoveContactUseCase,
    RevokeInvitationUseCase,
    SuspendOrganizationUseCase,
    VerifyOrganizationUseCase,
    WithdrawJoinRequestUseCase,
  ],
  exports: [EnsureFirstAdminUseCase, OrganizationBriefQuery, OrganizationNotices],
})
export class OrganizationModule {}
