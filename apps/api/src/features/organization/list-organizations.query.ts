import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListOrganizations, OrganizationBrief, OrganizationLine } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { briefOf } from './organization-brief.query.ts';

const keySchema = z.tuple([z.string(), z.uuid()]);

interface Listed extends Omit<OrganizationLine, keyof OrganizationBrief> {
  brief: OrganizationBrief;
  sortName: string;
}

@Injectable()
export class ListOrganizationsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Organizations by name; sought in code and name, whatever the spelling. */
  async run({ limit, cursor, kind, search, standing }: ListOrganizations): Promise<Page<OrganizationLine>> {
    const filter = ['organizations', kind, search, standing];
    const [afterName, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<Listed[]>(
      `select ${briefOf('o')} as brief, o.about, area.label as "areaLabel", o.name_verified as "nameVerified", o.status,
              lower(o.name) as "sortName"
         from organization o left join place_area area on area.code = o.area_code
        where ($1::text is null or o.kind = $1)
          and ($2::text is null or o.search_text like '%' || $2 || '%')
          and ($3::text is null or (lower(o.name), o.id) > ($3, $4::uuid))
          and ($6::text is null or case $6 when 'suspended' then o.status = 'suspended' else not o.is_verified end)
        order by lower(o.name), o.id limit $5`,
      [kind ?? null, search ? foldForSearch(search) : null, afterName, afterId, limit + 1, standing ?? null],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ sortName, brief }) => [sortName, brief.id],
      ({ sortName: _sortName, brief, ...line }) => ({ ...brief, ...line }),
    );
  }
}
