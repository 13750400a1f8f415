import { Controller, Get, Query } from '@nestjs/common';
import {
  oversightPageSchema,
  oversightQuerySchema,
  oversightSummaryQuerySchema,
  oversightSummarySchema,
} from '@guyub/domain/event';
import type { z } from 'zod';

import { Operation } from '../../platform/operation.ts';
import { oversightAccess } from './oversight.access.ts';
import { OversightProgramsQuery } from './oversight-programs.query.ts';
import { OversightSummaryQuery } from './oversight-summary.query.ts';

/** What the communication office follows. It reads; it edits nothing. */
@Controller('api/oversight')
export class OversightController {
  constructor(
    private readonly programsQuery: OversightProgramsQuery,
    private readonly summaryQuery: OversightSummaryQuery,
  ) {}

  @Get('programs')
  @Operation({
    id: 'oversight.list-programs',
    summary: 'All programs of all groups, what is not reported first',
    access: oversightAccess.listPrograms,
    response: oversightPageSchema,
  })
  programs(@Query({ schema: oversightQuerySchema }) query: z.infer<typeof oversightQuerySchema>) {
    return this.programsQuery.run(query);
  }

  @Get('summary')
  @Operation({
    id: 'oversight.read-summary',
    summary: 'What needs a look, and what a month came to',
    access: oversightAccess.readSummary,
    response: oversightSummarySchema,
  })
  summary(
    @Query({ schema: oversightSummaryQuerySchema }) query: z.infer<typeof oversightSummaryQuerySchema>,
  ) {
    return this.summaryQuery.run(query.month);
  }
}
