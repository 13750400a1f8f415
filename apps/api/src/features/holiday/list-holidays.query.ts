import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HolidaysAnswer, HolidayView, ListHolidays, RamadanView } from '@guyub/domain/holiday';
import { DataSource } from 'typeorm';

@Injectable()
export class ListHolidaysQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Days of a window, the fasting months that touch it, and its years that no decree has fixed. */
  async run({ from, to }: ListHolidays): Promise<HolidaysAnswer> {
    const [holidays, ramadan, years] = await Promise.all([
      this.dataSource.query<HolidayView[]>(
        `select id, date, name, kind, source, decree, version from holiday
          where date between $1 and $2 order by date, name, id`,
        [from, to],
      ),
      this.dataSource.query<RamadanView[]>(
        `select hijri_year as "hijriYear", starts_on as "startsOn", ends_on as "endsOn", status, source, version
           from holiday_ramadan where starts_on <= $2 and ends_on >= $1 order by starts_on`,
        [from, to],
      ),
      this.dataSource.query<{ year: number }[]>(
        `select year from generate_series($1::integer, $2::integer) as year
          where not exists (select from holiday_year decided
                             where decided.year = year.year and decided.status = 'decided')
          order by year`,
        [Number(from.slice(0, 4)), Number(to.slice(0, 4))],
      ),
    ]);
    return { holidays, ramadan, undecidedYears: years.map(({ year }) => year) };
  }
}
