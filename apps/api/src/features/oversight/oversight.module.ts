import { Module } from '@nestjs/common';

import { OversightController } from './oversight.controller.ts';
import { OversightProgramsQuery } from './oversight-programs.query.ts';
import { OversightSummaryQuery } from './oversight-summary.query.ts';

@Module({
  controllers: [OversightController],
  providers: [OversightProgramsQuery, OversightSummaryQuery],
})
export class OversightModule {}
