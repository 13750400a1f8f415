import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  calendarQuerySchema,
  calendarSchema,
  clashesSchema,
  clashQuerySchema,
  eventPageSchema,
  eventViewSchema,
  listEventsSchema,
  nextStepsSchema,
  noticePageSchema,
} from '@guyub/domain/event';
import { slugSchema } from '@guyub/domain/kernel/id';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';
import { type OrganizationId, organizationIdSchema } from '@guyub/domain/organization';
import type { z } from 'zod';

import { type Caller, CurrentCaller } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { platformProblem, toProblem } from '../../platform/problem.ts';
import { CalendarQuery, isTooLong, LONGEST_CALENDAR } from './calendar.query.ts';
import { ClashesQuery } from './clashes.query.ts';
import { eventAccess } from './event.access.ts';
import { eventProblems } from './event.problems.ts';
import { FindEventQuery } from './find-event.query.ts';
import { type ListEvents, ListEventsQuery } from './list-events.query.ts';
import { ListNoticesQuery } from './list-notices.query.ts';
import { NextStepsQuery } from './next-steps.query.ts';

/** What everybody reads of dates, and what planners are told. */
@Controller('api')
export class EventController {
  constructor(
    private readonly listEvents: ListEventsQuery,
    private readonly findEvent: FindEventQuery,
    private readonly calendarQuery: CalendarQuery,
    private readonly clashesQuery: ClashesQuery,
    private readonly nextStepsQuery: NextStepsQuery,
    private readonly listNotices: ListNoticesQuery,
  ) {}

  @Get('events')
  @Operation({
    id: 'event.list',
    summary: 'Dates to come, or those that have been',
    access: eventAccess.list,
    keep: ['area', 'from', 'group', 'kind', 'limit', 'order', 'program', 'to'],
    response: eventPageSchema,
  })
  list(@Query({ schema: listEventsSchema }) query: ListEvents) {
    return this.listEvents.run(query);
  }

  @Get('events/:slug')
  @Operation({
    id: 'event.read',
    summary: 'A date with all that is told of it',
    access: eventAccess.read,
    keep: [],
    response: eventViewSchema,
  })
  async read(@Param('slug', { schema: slugSchema }) slug: string, @CurrentCaller() caller: Caller) {
    const event = await this.findEvent.run(slug, caller);
    if (!event) throw platformProblem('not-found');
    return event;
  }

  @Get('calendar')
  @Operation({
    id: 'event.calendar',
    summary: 'The days of a month or two with what is on them',
    access: eventAccess.calendar,
    keep: ['area', 'from', 'group', 'kind', 'program', 'to'],
    response: calendarSchema,
  })
  calendar(@Query({ schema: calendarQuerySchema }) query: z.infer<typeof calendarQuerySchema>) {
    if (isTooLong(query))
      throw platformProblem('invalid-request', {
        errors: [{ pointer: '#/to', code: 'too-long', detail: `1 to ${LONGEST_CALENDAR} days` }],
      });
    return this.calendarQuery.run(query);
  }

  @Get('clashes')
  @Operation({
    id: 'event.list-clashes',
    summary: 'What meets a date that is being planned',
    access: eventAccess.listClashes,
    response: clashesSchema,
    problems: { 'ends-before-start': eventProblems['ends-before-start'] },
  })
  async clashes(@Query({ schema: clashQuerySchema }) query: z.infer<typeof clashQuerySchema>) {
    const { startsLocal, endsLocal, venueId, kind, host, except, program } = query;
    if (endsLocal <= startsLocal) throw toProblem(eventProblems, { code: 'ends-before-start' });
    return {
      clashes: await this.clashesQuery.run({
        startsLocal,
        endsLocal,
        venueId: venueId ?? null,
        kinds: kind === undefined ? [] : [kind].flat(),
        hostIds: host === undefined ? [] : [host].flat(),
        except: except === undefined ? [] : [except],
        programId: program ?? null,
      }),
    };
  }

  @Get('organizations/:id/next-steps')
  @Operation({
    id: 'event.list-next-steps',
    summary: 'What comes next for an organization',
    access: eventAccess.listNextSteps,
    response: nextStepsSchema,
  })
  nextSteps(@Param('id', { schema: organizationIdSchema }) id: OrganizationId) {
    return this.nextStepsQuery.run(id);
  }

  @Get('organizations/:id/notices')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'event.list-notices',
    summary: 'What the organization was told, newest first',
    access: eventAccess.listNotices,
    response: noticePageSchema,
  })
  notices(
    @Param('id', { schema: organizationIdSchema }) id: OrganizationId,
    @Query({ schema: pageQuerySchema }) page: PageQuery,
  ) {
    return this.listNotices.run(id, page);
  }
}
