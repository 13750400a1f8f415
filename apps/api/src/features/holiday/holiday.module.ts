import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AddHolidayUseCase } from './add-holiday.use-case.ts';
import { CalendarController } from './calendar.controller.ts';
import { EditHolidayUseCase } from './edit-holiday.use-case.ts';
import { HolidayController } from './holiday.controller.ts';
import { HolidayRow, HolidayYearRow, RamadanRow } from './holiday.entities.ts';
import { ListHolidaysQuery } from './list-holidays.query.ts';
import { ListHolidayYearsQuery } from './list-holiday-years.query.ts';
import { RemoveHolidayUseCase } from './remove-holiday.use-case.ts';
import { SetHolidayYearUseCase } from './set-holiday-year.use-case.ts';
import { SetRamadanUseCase } from './set-ramadan.use-case.ts';

@Module({
  imports: [TypeOrmModule.forFeature([HolidayRow, HolidayYearRow, RamadanRow])],
  controllers: [HolidayController, CalendarController],
  providers: [
    AddHolidayUseCase,
    EditHolidayUseCase,
    ListHolidaysQuery,
    ListHolidayYearsQuery,
    RemoveHolidayUseCase,
    SetHolidayYearUseCase,
    SetRamadanUseCase,
  ],
  exports: [ListHolidaysQuery],
})
export class HolidayModule {}
