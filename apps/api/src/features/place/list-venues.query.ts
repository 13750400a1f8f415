import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListVenues, VenueView } from '@guyub/domain/place';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { toVenueView, venueColumns, type VenueRecord, venueTables } from './venue-view.query.ts';

const keySchema = z.tuple([z.string(), z.uuid()]);

@Injectable()
export class ListVenuesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Venues by name. A district's code finds those of its villages too. */
  async run({ limit, cursor, search, areaCode }: ListVenues): Promise<Page<VenueView>> {
    const filter = ['venues', search, areaCode];
    const [afterName, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.dataSource.query<VenueRecord[]>(
      `select ${venueColumns} from ${venueTables}
        where ($1::text is null or venue.search_text like '%' || $1 || '%')
          and ($2::text is null or venue.area_code = $2 or starts_with(venue.area_code, $2 || '.'))
          and ($3::text is null or (lower(venue.name), venue.id) > ($3, $4::uuid))
        order by lower(venue.name), venue.id limit $5`,
      [search ? foldForSearch(search) : null, areaCode ?? null, afterName, afterId, limit + 1],
    );
    return toPage(rows, limit, filter, (row) => [row.name.toLowerCase(), row.id], toVenueView);
  }
}
