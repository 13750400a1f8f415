import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RegionView } from '@guyub/domain/place';
import { DataSource } from 'typeorm';

@Injectable()
export class GetRegionQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The regency that this installation serves; loaded by every migration. */
  async run(): Promise<RegionView> {
    const [region] = await this.dataSource.query<RegionView[]>(`
      select code, name, prefix, province, time_zone as "timeZone", zoom,
             json_build_object('lat', lat, 'lng', lng) as centre,
             json_build_object('south', south, 'west', west, 'north', north, 'east', east) as box
        from place_region`);
    if (!region) throw new Error('No region is loaded');
    return region;
  }
}
