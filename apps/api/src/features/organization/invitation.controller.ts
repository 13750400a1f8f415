import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { actSchema } from '@guyub/domain/kernel/change.schema';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import {
  type InviteMember,
  inviteMemberSchema,
  memberInvitationPageSchema,
  memberInvitationSchema,
  type OrganizationId,
  organizationIdSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { InviteMemberUseCase } from './invite-member.use-case.ts';
import { ListInvitationsQuery } from './list-invitations.query.ts';
import { organizationAccess, rolesGivePower } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { RevokeInvitationUseCase } from './revoke-invitation.use-case.ts';

const invitationIdSchema = z.uuid();

@Controller('api/organizations/:id/invitations')
export class InvitationController {
  constructor(
    private readonly invitations: ListInvitationsQuery,
    private readonly inviteMember: InviteMemberUseCase,
    private readonly revokeInvitation: RevokeInvitationUseCase,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-invitations',
    summary: 'Personal invitations, newest first',
    access: organizationAccess['organization.list-invitations'],
    response: memberInvitationPageSchema,
  })
  list(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
  ) {
    return this.invitations.run(id, page);
  }

  @Post()
  @Operation({
    id: 'organization.invite',
    summary: "Invite somebody by a personal link; a phone's link is answered once, to send by hand",
    access: organizationAccess['organization.invite'],
    needsProof: rolesGivePower,
    response: memberInvitationSchema,
    status: 201,
    problems: problemsOf(
      'id-reused',
      'role-not-for-kind',
      'role-not-yours-to-give',
      'already-member',
      'phone-invalid',
      'too-many-invitations',
    ),
  })
  async invite(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: inviteMemberSchema }) input: InviteMember,
    @CurrentAccount() caller: AccountCaller,
  ) {
    const { link } = unwrap(await this.inviteMember.run(caller, id, input), organizationProblems);
    return this.invitations.get(input.id, link);
  }

  @Post(':invitationId/revocation')
  @Operation({
    id: 'organization.revoke-invitation',
    summary: 'Take an open invitation back',
    access: organizationAccess['organization.revoke-invitation'],
    response: memberInvitationSchema,
    problems: problemsOf('id-reused', 'invitation-not-open'),
  })
  async revoke(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('invitationId', { schema: invitationIdSchema }) invitationId: string,
    @Body({ schema: actSchema }) { changeId }: z.infer<typeof actSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.revokeInvitation.run(caller, id, invitationId, changeId), organizationProblems);
    return this.invitations.get(invitationId, null);
  }
}
