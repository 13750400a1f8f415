import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import {
  type EditMember,
  editMemberSchema,
  type Leave,
  leaveSchema,
  memberPageSchema,
  memberViewSchema,
  type OrganizationId,
  organizationIdSchema,
  removeMemberSchema,
} from '@guyub/domain/organization';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { EditMemberUseCase } from './edit-member.use-case.ts';
import { EndMembershipUseCase } from './end-membership.use-case.ts';
import { ListMembersQuery } from './list-members.query.ts';
import { namesSuccessor, organizationAccess } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';

const membershipIdSchema = z.uuid();

@Controller('api/organizations/:id')
export class MemberController {
  constructor(
    private readonly listMembers: ListMembersQuery,
    private readonly editMember: EditMemberUseCase,
    private readonly endMembership: EndMembershipUseCase,
  ) {}

  @Get('members')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-members',
    summary: 'Members with their roles, for the admins',
    access: organizationAccess['organization.list-members'],
    response: memberPageSchema,
  })
  list(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return this.listMembers.run(id, caller.accountId, page);
  }

  @Put('members/:membershipId')
  @Operation({
    id: 'organization.edit-member',
    summary: 'Give a member other roles',
    access: organizationAccess['organization.edit-member'],
    needsProof: true,
    response: memberViewSchema,
    problems: problemsOf(
      'id-reused',
      'edited-meanwhile',
      'role-not-for-kind',
      'role-not-yours-to-give',
      'no-longer-admin',
      'last-admin',
      'already-gone',
    ),
  })
  async edit(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('membershipId', { schema: membershipIdSchema }) membershipId: string,
    @Body({ schema: editMemberSchema }) input: EditMember,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.editMember.run(caller, id, membershipId, input), organizationProblems);
    return this.listMembers.get(id, caller.accountId, membershipId);
  }

  @Post('members/:membershipId/removal')
  @Operation({
    id: 'organization.remove-member',
    summary: 'Remove a member, with a reason',
    access: organizationAccess['organization.remove-member'],
    needsProof: true,
    response: null,
    problems: problemsOf(
      'id-reused',
      'role-not-yours-to-give',
      'no-longer-admin',
      'last-admin',
      'already-gone',
    ),
  })
  async remove(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Param('membershipId', { schema: membershipIdSchema }) membershipId: string,
    @Body({ schema: removeMemberSchema }) input: z.infer<typeof removeMemberSchema>,
    @CurrentAccount() caller: AccountCaller,
  ): Promise<void> {
    unwrap(await this.endMembership.remove(caller, id, membershipId, input), organizationProblems);
  }

  @Post('leave')
  @Operation({
    id: 'organization.leave',
    summary: 'Leave the organization; its only admin names who follows',
    access: organizationAccess['organization.leave'],
    needsProof: namesSuccessor,
    response: null,
    problems: problemsOf('id-reused', 'last-admin', 'already-gone', 'no-longer-admin', 'no-candidate'),
  })
  async leave(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: leaveSchema }) input: Leave,
    @CurrentAccount() caller: AccountCaller,
  ): Promise<void> {
    unwrap(await this.endMembership.leave(caller, id, input), organizationProblems);
  }
}
