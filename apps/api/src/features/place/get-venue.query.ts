import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { refuse, ok, type Result } from '@guyub/domain/kernel/result';
import type { VenueView } from '@guyub/domain/place';
import { DataSource } from 'typeorm';

import { toVenueView, venueColumns, type VenueRecord, venueTables } from './venue-view.query.ts';

@Injectable()
export class GetVenueQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(id: string): Promise<Result<VenueView, { code: 'venue-not-found' }>> {
    const [venue] = await this.dataSource.query<VenueRecord[]>(
      `select ${venueColumns} from ${venueTables} where venue.id = $1`,
      [id],
    );
    return venue ? ok(toVenueView(venue)) : refuse({ code: 'venue-not-found' });
  }
}
