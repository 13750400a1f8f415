import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HolidayYearView } from '@guyub/domain/holiday';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

@Injectable()
export class ListHolidayYearsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Which years have their decree, newest first. */
  async run({ limit, cursor }: PageQuery): Promise<Page<HolidayYearView>> {
    const filter = ['holiday-years'];
    const rows = await this.dataSource.query<HolidayYearView[]>(
      `select year, status, source, version from holiday_year
        where ($1::integer is null or year < $1) order by year desc limit $2`,
      [readCursor(z.int(), cursor, filter), limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => row.year,
      (row) => row,
    );
  }
}
