import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  type AddHoliday,
  addHolidaySchema,
  type EditHoliday,
  editHolidaySchema,
  type HolidayId,
  holidayIdSchema,
  holidaysAnswerSchema,
  holidayVersionSchema,
  type ListHolidays,
  listHolidaysSchema,
  type RemoveHoliday,
  removeHolidaySchema,
} from '@guyub/domain/holiday';

import { type AccountCaller, CurrentAccount } from '../../platform/caller.ts';
import { Operation } from '../../platform/operation.ts';
import { unwrap } from '../../platform/problem.ts';
import { AddHolidayUseCase } from './add-holiday.use-case.ts';
import { EditHolidayUseCase } from './edit-holiday.use-case.ts';
import { holidayAccess } from './holiday.access.ts';
import { holidayProblems } from './holiday.problems.ts';
import { ListHolidaysQuery } from './list-holidays.query.ts';
import { RemoveHolidayUseCase } from './remove-holiday.use-case.ts';

@Controller('api/holidays')
export class HolidayController {
  constructor(
    private readonly listHolidays: ListHolidaysQuery,
    private readonly addHoliday: AddHolidayUseCase,
    private readonly editHoliday: EditHolidayUseCase,
    private readonly removeHoliday: RemoveHolidayUseCase,
  ) {}

  @Get()
  @Operation({
    id: 'holiday.list',
    summary: 'Holidays, Ramadan and undecided years of a window',
    access: holidayAccess['holiday.list'],
    response: holidaysAnswerSchema,
  })
  list(@Query({ schema: listHolidaysSchema }) query: ListHolidays) {
    return this.listHolidays.run(query);
  }

  @Post()
  @Operation({
    id: 'holiday.add',
    summary: 'Enter a holiday with its source',
    access: holidayAccess['holiday.add'],
    response: holidayVersionSchema,
    status: 201,
    problems: holidayProblems,
  })
  async add(@Body({ schema: addHolidaySchema }) input: AddHoliday, @CurrentAccount() caller: AccountCaller) {
    return unwrap(await this.addHoliday.run(caller, input), holidayProblems);
  }

  @Put(':holidayId')
  @Operation({
    id: 'holiday.edit',
    summary: 'Correct a holiday',
    access: holidayAccess['holiday.edit'],
    response: holidayVersionSchema,
    problems: holidayProblems,
  })
  async edit(
    @Param('holidayId', { schema: holidayIdSchema }) holidayId: HolidayId,
    @Body({ schema: editHolidaySchema }) input: EditHoliday,
    @CurrentAccount() caller: AccountCaller,
  ) {
    return unwrap(await this.editHoliday.run(caller, holidayId, input), holidayProblems);
  }

  @Delete(':holidayId')
  @Operation({
    id: 'holiday.remove',
    summary: 'Take a holiday away',
    access: holidayAccess['holiday.remove'],
    response: null,
    problems: holidayProblems,
  })
  async remove(
    @Param('holidayId', { schema: holidayIdSchema }) holidayId: HolidayId,
    @Body({ schema: removeHolidaySchema }) input: RemoveHoliday,
    @CurrentAccount() caller: AccountCaller,
  ) {
    unwrap(await this.removeHoliday.run(caller, holidayId, input), holidayProblems);
  }
}
