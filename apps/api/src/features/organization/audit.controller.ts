import { Controller, Get, Header, Query } from '@nestjs/common';
import { auditTrailPageSchema, type ListAudit, listAuditSchema } from '@guyub/domain/organization';

import { Operation } from '../../platform/operation.ts';
import { ListAuditQuery } from './list-audit.query.ts';
import { organizationAccess } from './organization.access.ts';

/** What was written anywhere. */
@Controller('api/audit')
export class AuditController {
  constructor(private readonly listAudit: ListAuditQuery) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'organization.list-all-audit',
    summary: "What was written in anybody's name, newest first",
    access: organizationAccess['organization.list-all-audit'],
    response: auditTrailPageSchema,
  })
  list(@Query({ schema: listAuditSchema }) query: ListAudit) {
    return this.listAudit.runAll(query);
  }
}
