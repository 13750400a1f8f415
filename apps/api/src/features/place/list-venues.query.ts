import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListVenues, VenueView } from '@guyub/domain/place';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { Parameters } from '../../platform/parameters.ts';
import { toVenueView, venueColumns, type VenueRecord, venueTables } from './venue-view.query.ts';

const keySchema = z.tuple([z.number(), z.string(), z.uuid()]);

/** How much of a mistyped word must be the same, and how long it must be to tell. */
const ALIKE = '0.4';
const SHORTEST_GUESS = 4;

type RankedVenue = VenueRecord & { rank: number; key: string };
const withoutRank = ({ rank: _rank, key: _key, ...venue }: RankedVenue) => toVenueView(venue);

/** `venue` stands in the area, or in one of its villages; those are looked up first, so that PostgreSQL begins at them. */
const isIn = (area: string) => `venue.area_code = any (array(
  select code from place_area where code = ${area} or starts_with(code, ${area} || '.')))`;

interface PageOf {
  /** folded, and so without a sign that `like` reads as its own */
  words: string | null;
  inArea: readonly string[];
  after: z.infer<typeof keySchema> | null;
  limit: number;
  parameters: Parameters;
}

/** The CTE `page`: `rank`, `key` and `id` of a page. What begins so is read first; the rest only when that is at an end. */
function venuePage({ words, inArea, after, limit, parameters }: PageOf): string {
  const beyond = after
    ? [
        `(lower(venue.name), venue.id) > (${parameters.add(after[1])}::text, ${parameters.add(after[2])}::uuid)`,
      ]
    : [];
  const venues = (rank: 0 | 1, conditions: readonly string[]) => `
    select venue.id, lower(venue.name) as key, ${rank} as rank from place_venue venue
     where ${['true', ...inArea, ...conditions].join(' and ')} order by lower(venue.name), venue.id limit ${limit}`;
  if (words === null) return `page as materialized (${venues(0, beyond)})`;
  const begins = `venue.search_text like ${parameters.add(`${words}%`)}`;
  const contains = [`venue.search_text like ${parameters.add(`%${words}%`)}`, `not ${begins}`];
  if (after?.[0] === 1) return `page as materialized (${venues(1, [...contains, ...beyond])})`;
  return `
    first as materialized (${venues(0, [begins, ...beyond])}),
    page as materialized (
      select * from first
      union all (${venues(1, [`(select count(*) from first) < ${limit}`, ...contains])})
      order by rank, key, id limit ${limit})`;
}

@Injectable()
export class ListVenuesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Venues by name, those first whose name begins so. A district's code finds those of its villages too. */
  async run({ limit, cursor, search, areaCode }: ListVenues): Promise<Page<VenueView>> {
    const filter = ['venues', search, areaCode];
    const words = search ? foldForSearch(search) : null;
    const after = readCursor(keySchema, cursor, filter);
    const parameters = new Parameters();
    const inArea = areaCode === undefined ? [] : [isIn(parameters.add(areaCode))];
    const rows = await this.dataSource.query<RankedVenue[]>(
      `with ${venuePage({ words, inArea, after, limit: limit + 1, parameters })}
       select ${venueColumns}, page.rank, page.key from page join ${venueTables} on venue.id = page.id
        order by page.rank, page.key, venue.id`,
      parameters.values,
    );
    if (rows.length === 0 && cursor === undefined && words !== null && words.length >= SHORTEST_GUESS)
      return { items: (await this.alike(words, areaCode, limit)).map(toVenueView), nextCursor: null };
    return toPage(rows, limit, filter, ({ rank, key, id }) => [rank, key, id], withoutRank);
  }

  /** What a mistyped name may have meant, nearest first. */
  private alike(words: string, areaCode: string | undefined, limit: number): Promise<VenueRecord[]> {
    const parameters = new Parameters();
    const sought = parameters.add(words);
    const conditions = [
      `${sought} <% venue.search_text`,
      ...(areaCode === undefined ? [] : [isIn(parameters.add(areaCode))]),
    ];
    return this.dataSource.transaction(async (tx) => {
      // the index operator `<%` reads its threshold from the transaction
      await tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [ALIKE]);
      return tx.query<VenueRecord[]>(
        `select ${venueColumns} from ${venueTables} where ${conditions.join(' and ')}
          order by word_similarity(${sought}, venue.search_text) desc, lower(venue.name), venue.id
          limit ${parameters.add(limit)}`,
        parameters.values,
      );
    });
  }
}
