import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListVenues, VenueView } from '@guyub/domain/place';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { toVenueView, venueColumns, type VenueRecord, venueTables } from './venue-view.query.ts';

const keySchema = z.tuple([z.number(), z.string(), z.uuid()]);

/** How much of a mistyped word must be the same, and how long it must be to tell. */
const ALIKE = 0.4;
const SHORTEST_GUESS = 4;

type RankedVenue = VenueRecord & { rank: number };
const withoutRank = ({ rank: _rank, ...venue }: RankedVenue) => toVenueView(venue);

@Injectable()
export class ListVenuesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Venues by name, those first whose name begins so. A district's code finds those of its villages too. */
  async run({ limit, cursor, search, areaCode }: ListVenues): Promise<Page<VenueView>> {
    const filter = ['venues', search, areaCode];
    const words = search ? foldForSearch(search) : null;
    const [afterRank, afterName, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null, null];
    const rows = await this.dataSource.query<RankedVenue[]>(
      `select * from (
         select ${venueColumns}, case when $1::text is null or starts_with(venue.search_text, $1) then 0 else 1 end as rank
         from ${venueTables}
         where ($1::text is null or venue.search_text like '%' || $1 || '%')
           and ($2::text is null or venue.area_code = $2 or starts_with(venue.area_code, $2 || '.'))) found
        where $3::text is null or (rank, lower(name), id) > ($6::int, $3, $4::uuid)
        order by rank, lower(name), id limit $5`,
      [words, areaCode ?? null, afterName, afterId, limit + 1, afterRank],
    );
    if (rows.length === 0 && cursor === undefined && words !== null && words.length >= SHORTEST_GUESS)
      return { items: (await this.alike(words, areaCode, limit)).map(toVenueView), nextCursor: null };
    return toPage(rows, limit, filter, (row) => [row.rank, row.name.toLowerCase(), row.id], withoutRank);
  }

  /** What a mistyped name may have meant, nearest first. */
  private alike(words: string, areaCode: string | undefined, limit: number): Promise<VenueRecord[]> {
    return this.dataSource.query<VenueRecord[]>(
      `select ${venueColumns} from ${venueTables}
        where word_similarity($1, venue.search_text) >= ${ALIKE}
          and ($2::text is null or venue.area_code = $2 or starts_with(venue.area_code, $2 || '.'))
        order by word_similarity($1, venue.search_text) desc, lower(venue.name), venue.id limit $3`,
      [words, areaCode ?? null, limit],
    );
  }
}
