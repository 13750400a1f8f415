import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { AreaView, ListAreas } from '@guyub/domain/place';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.string().max(20);

@Injectable()
export class ListAreasQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Areas in the order of their codes: each district before its villages. */
  async run({ limit, cursor, parent, level, search }: ListAreas): Promise<Page<AreaView>> {
    const filter = ['areas', parent, level, search];
    const rows = await this.dataSource.query<AreaView[]>(
      `select code, level, type, name, parent_code as "parentCode", label
         from place_area
        where ($1::text is null or parent_code = $1)
          and ($2::text is null or level = $2)
          and ($3::text is null or search_text like '%' || $3 || '%')
          and ($4::text is null or code > $4)
        order by code limit $5`,
      [
        parent ?? null,
        level ?? null,
        search ? foldForSearch(search) : null,
        readCursor(keySchema, cursor, filter),
        limit + 1,
      ],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => row.code,
      (row) => row,
    );
  }
}
