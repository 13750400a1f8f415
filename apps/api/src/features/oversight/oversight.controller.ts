import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import {
  oversightCsvQuerySchema,
  oversightPageSchema,
  oversightQuerySchema,
  oversightSummaryQuerySchema,
  oversightSummarySchema,
} from '@guyub/domain/event';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';

import { Operation } from '../../platform/operation.ts';
import { oversightAccess } from './oversight.access.ts';
import { OversightProgramsQuery } from './oversight-programs.query.ts';
import { OversightSummaryQuery } from './oversight-summary.query.ts';
import { ProgramsCsvQuery } from './programs-csv.query.ts';

/** What the communication office follows. It reads; it edits nothing. */
@Controller('api/oversight')
export class OversightController {
  constructor(
    private readonly programsQuery: OversightProgramsQuery,
    private readonly summaryQuery: OversightSummaryQuery,
    private readonly csvQuery: ProgramsCsvQuery,
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

  @Get('programs.csv')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'oversight.download-programs',
    summary: 'The same table as a file for spreadsheets (RFC 4180, UTF-8)',
    access: oversightAccess.downloadPrograms,
    response: { mediaType: 'text/csv' },
  })
  async programsCsv(
    @Query({ schema: oversightCsvQuerySchema }) query: z.infer<typeof oversightCsvQuerySchema>,
    @Res() reply: FastifyReply,
  ) {
    const { fileName, text } = await this.csvQuery.run(query);
    await reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(text);
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
