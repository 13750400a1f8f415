import { Controller, Get } from '@nestjs/common';
import { organizationViewSchema } from '@guyub/domain/organization';

import { Operation } from '../../platform/operation.ts';
import { platformProblem } from '../../platform/problem.ts';
import { organizationAccess } from './organization.access.ts';
import { OrganizationViewQuery } from './organization-view.query.ts';

/** Whom people turn to who get no further by themselves. */
@Controller('api/communication-office')
export class OfficeController {
  constructor(private readonly view: OrganizationViewQuery) {}

  @Get()
  @Operation({
    id: 'organization.get-office',
    summary: 'The public face of the communication office, with where it can be reached',
    access: organizationAccess['organization.get-office'],
    keep: [],
    response: organizationViewSchema,
  })
  async get() {
    const office = await this.view.findOffice();
    if (!office) throw platformProblem('not-found');
    return office;
  }
}
