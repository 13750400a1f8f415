import { Module } from '@nestjs/common';

import { OversightController } from './oversight.controller.ts';
import { OversightProgramsQuery } from './oversight-programs.query.ts';
import { OversightSummaryQuery } from './oversight-summary.query.ts';
import { ProgramsCsvQuery } from './programs-csv.query.ts';

@Module({
  controllers: [OversightController],
  providers: [OversightProgramsQuery, OversightSummaryQuery, ProgramsCsvQuery],
})
export class OversightModule {}
