import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import {
  auditPageSchema,
  organizationDecisionPageSchema,
  type OrganizationId,
  organizationIdSchema,
} from '@guyub/domain/organization';

import { Operation } from '../../platform/operation.ts';
import { ListAuditQuery } from './list-audit.query.ts';
import { ListDecisionsQuery } from './list-decisions.query.ts';
import { organizationAccess } from './organization.access.ts';

/** What happened to an organization and in its name. */
@Controller('api/organizations/:id')
export class RecordController {
  constructor(
    private readonly listDecisions: ListDecisionsQuery,
    private readonly listAudit: ListAuditQuery,
  ) {}

  @Get('decisions')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-decisions',
    summary: 'What the communication office decided about the organization, newest first',
    access: organizationAccess['organization.list-decisions'],
    response: organizationDecisionPageSchema,
  })
  decisions(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
  ) {
    return this.listDecisions.run(id, page);
  }

  @Get('audit')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-audit',
    summary: "What was written in the organization's name, newest first",
    access: organizationAccess['organization.list-audit'],
    response: auditPageSchema,
  })
  audit(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
  ) {
    return this.listAudit.run(id, page);
  }
}
