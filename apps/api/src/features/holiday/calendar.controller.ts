import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  hijriYearSchema,
  holidayVersionSchema,
  holidayYearPageSchema,
  type SetHolidayYear,
  type SetRamadan,
  setHolidayYearSchema,
  setRamadanSchema,
  yearSchema,
} from '@guyub/domain/holiday';
import { type PageQuery, pageQuerySchema } from '@guyub/domain/kernel/page.schema';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { commonProblems, unwrap } from '../../platform/problem.ts';
import { holidayAccess } from './holiday.access.ts';
import { ListHolidayYearsQuery } from './list-holiday-years.query.ts';
import { SetHolidayYearUseCase } from './set-holiday-year.use-case.ts';
import { SetRamadanUseCase } from './set-ramadan.use-case.ts';

/** What is known of whole years: whether a decree has fixed them, and when the fasting month is. */
@Controller('api')
export class CalendarController {
  constructor(
    private readonly listYears: ListHolidayYearsQuery,
    private readonly setHolidayYear: SetHolidayYearUseCase,
    private readonly setRamadan: SetRamadanUseCase,
  ) {}

  @Get('holiday-years')
  @Operation({
    id: 'holiday.list-years',
    summary: 'Which years a decree has fixed',
    access: holidayAccess['holiday.list-years'],
    response: holidayYearPageSchema,
  })
  years(@Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.listYears.run(query);
  }

  @Put('holiday-years/:year')
  @Operation({
    id: 'holiday.set-year',
    summary: 'Say whether a decree has fixed a year',
    access: holidayAccess['holiday.set-year'],
    response: holidayVersionSchema,
    problems: commonProblems,
  })
  async setYear(
    @Param('year', { schema: yearSchema }) year: number,
    @Body({ schema: setHolidayYearSchema }) input: SetHolidayYear,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.setHolidayYear.run(caller, year, input), commonProblems);
  }

  @Put('ramadan/:hijriYear')
  @Operation({
    id: 'holiday.set-ramadan',
    summary: 'Say when the fasting month of a year is, or is expected',
    access: holidayAccess['holiday.set-ramadan'],
    response: holidayVersionSchema,
    problems: commonProblems,
  })
  async ramadan(
    @Param('hijriYear', { schema: hijriYearSchema }) hijriYear: number,
    @Body({ schema: setRamadanSchema }) input: SetRamadan,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.setRamadan.run(caller, hijriYear, input), commonProblems);
  }
}
