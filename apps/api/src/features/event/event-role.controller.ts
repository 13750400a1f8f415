import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  assignEventRoleSchema,
  endEventRoleSchema,
  type EventId,
  eventIdSchema,
  eventRolePageSchema,
} from '@guyub/domain/event';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import { z } from 'zod';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AssignEventRoleUseCase } from './assign-event-role.use-case.ts';
import { EndEventRoleUseCase } from './end-event-role.use-case.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';
import { ListEventRolesQuery } from './list-event-roles.query.ts';

const savedRoleSchema = z.object({ id: z.uuid() });

/** Who helps at one date: at the door, with the money, with the camera. */
@Controller('api/events/:id/roles')
export class EventRoleController {
  constructor(
    private readonly listRoles: ListEventRolesQuery,
    private readonly assignRole: AssignEventRoleUseCase,
    private readonly endRole: EndEventRoleUseCase,
  ) {}

  @Get()
  @Operation({
    id: 'event.list-roles',
    summary: 'Who helps at a date',
    access: eventAccess.listRoles,
    response: eventRolePageSchema,
  })
  list(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.listRoles.run(id, query);
  }

  @Post()
  @Operation({
    id: 'event.assign-role',
    summary: 'Let a member help at a date',
    access: eventAccess.assignRole,
    response: savedRoleSchema,
    status: 201,
    problems: eventProblems,
  })
  async assign(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Body({ schema: assignEventRoleSchema }) input: z.infer<typeof assignEventRoleSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.assignRole.run(caller, id, input), eventProblems);
  }

  @Post(':roleId/end')
  @Operation({
    id: 'event.end-role',
    summary: "End a member's role at a date",
    access: eventAccess.endRole,
    response: savedRoleSchema,
    problems: eventProblems,
  })
  async end(
    @Param('id', { schema: eventIdSchema }) id: EventId,
    @Param('roleId', { schema: z.uuid() }) roleId: string,
    @Body({ schema: endEventRoleSchema }) input: z.infer<typeof endEventRoleSchema>,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.endRole.run(caller, id, roleId, input), eventProblems);
  }
}
