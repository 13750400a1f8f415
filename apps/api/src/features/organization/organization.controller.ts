import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { slugSchema } from '@guyub/domain/kernel/id';
import {
  type CreateOrganization,
  createOrganizationSchema,
  type EditOrganization,
  editOrganizationSchema,
  type ListOrganizations,
  listOrganizationsSchema,
  type OrganizationId,
  organizationIdSchema,
  organizationPageSchema,
  organizationViewSchema,
  type SuspendOrganization,
  suspendOrganizationSchema,
  type VerifyOrganization,
  verifyOrganizationSchema,
} from '@guyub/domain/organization';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { platformProblem, unwrap } from '../../platform/problem.ts';
import { EditOrganizationUseCase } from './edit-organization.use-case.ts';
import { FoundOrganizationUseCase } from './found-organization.use-case.ts';
import { ListOrganizationsQuery } from './list-organizations.query.ts';
import { organizationAccess } from './organization.access.ts';
import { organizationProblems, problemsOf } from './organization.problems.ts';
import { OrganizationViewQuery } from './organization-view.query.ts';
import { SuspendOrganizationUseCase } from './suspend-organization.use-case.ts';
import { VerifyOrganizationUseCase } from './verify-organization.use-case.ts';

@Controller('api/organizations')
export class OrganizationController {
  constructor(
    private readonly listOrganizations: ListOrganizationsQuery,
    private readonly view: OrganizationViewQuery,
    private readonly found: FoundOrganizationUseCase,
    private readonly editOrganization: EditOrganizationUseCase,
    private readonly verifyOrganization: VerifyOrganizationUseCase,
    private readonly suspendOrganization: SuspendOrganizationUseCase,
  ) {}

  @Get()
  @Operation({
    id: 'organization.list',
    summary: 'Groups, offices and partners by name',
    access: organizationAccess['organization.list'],
    keep: ['kind', 'limit'],
    response: organizationPageSchema,
  })
  list(@Query({ schema: listOrganizationsSchema }) query: ListOrganizations) {
    return this.listOrganizations.run(query);
  }

  @Get(':slug')
  @Operation({
    id: 'organization.get',
    summary: 'The public face of an organization',
    access: organizationAccess['organization.get'],
    keep: [],
    response: organizationViewSchema,
  })
  async get(@Param('slug', { schema: slugSchema }) slug: string) {
    const organization = await this.view.findBySlug(slug);
    if (!organization) throw platformProblem('not-found');
    return organization;
  }

  @Post()
  @Operation({
    id: 'organization.create',
    summary: 'Found a group, or enter an office or partner',
    access: organizationAccess['organization.create'],
    response: organizationViewSchema,
    status: 201,
    problems: problemsOf('id-reused', 'slug-taken', 'area-unknown'),
  })
  async create(
    @Body({ schema: createOrganizationSchema }) input: CreateOrganization,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.found.run(caller, input), organizationProblems);
    return this.view.get(input.id);
  }

  @Put(':id')
  @Operation({
    id: 'organization.edit',
    summary: "Edit an organization's profile",
    access: organizationAccess['organization.edit'],
    response: organizationViewSchema,
    problems: problemsOf('id-reused', 'edited-meanwhile', 'area-unknown'),
  })
  async edit(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: editOrganizationSchema }) input: EditOrganization,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.editOrganization.run(caller, id, input), organizationProblems);
    return this.view.get(id);
  }

  @Post(':id/verification')
  @Operation({
    id: 'organization.verify',
    summary: 'Verify an organization, or take that back',
    access: organizationAccess['organization.verify'],
    needsProof: true,
    response: organizationViewSchema,
    problems: problemsOf('id-reused'),
  })
  async verify(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: verifyOrganizationSchema }) input: VerifyOrganization,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.verifyOrganization.run(caller, id, input), organizationProblems);
    return this.view.get(id);
  }

  @Post(':id/suspension')
  @Operation({
    id: 'organization.suspend',
    summary: 'Suspend an organization, or let it plan again',
    access: organizationAccess['organization.suspend'],
    needsProof: true,
    response: organizationViewSchema,
    problems: problemsOf('office-stays', 'id-reused'),
  })
  async suspend(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Body({ schema: suspendOrganizationSchema }) input: SuspendOrganization,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.suspendOrganization.run(caller, id, input), organizationProblems);
    return this.view.get(id);
  }
}
