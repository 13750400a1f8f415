import { foldForSearch } from '@guyub/domain/kernel/search';
import type { AreaView, RegionFile } from '@guyub/domain/place';
import type { EntityManager } from 'typeorm';

/** Brings the regency's file into the tables. Areas follow the file; venues are added once and belong to people then. */
export class RegionFileStore {
  constructor(private readonly tx: EntityManager) {}

  async load(region: RegionFile, areas: readonly AreaView[], now: Date): Promise<void> {
    await this.setRegion(region);
    await this.setAreas(areas);
    await this.addVenues(region, now);
  }

  private async setRegion(region: RegionFile): Promise<void> {
    await this.tx.query('delete from place_region where code <> $1', [region.code]);
    await this.tx.query(
      `insert into place_region (code, name, prefix, province, time_zone, lat, lng, zoom, south, west, north, east)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (code) do update set
         name = excluded.name, prefix = excluded.prefix, province = excluded.province, time_zone = excluded.time_zone,
         lat = excluded.lat, lng = excluded.lng, zoom = excluded.zoom,
         south = excluded.south, west = excluded.west, north = excluded.north, east = excluded.east`,
      [
        region.code,
        region.name,
        region.prefix,
        region.province,
        region.timeZone,
        region.centre.lat,
        region.centre.lng,
        region.zoom,
        region.box.south,
        region.box.west,
        region.box.north,
        region.box.east,
      ],
    );
  }

  private async setAreas(areas: readonly AreaView[]): Promise<void> {
    const rows = areas.map((area) => ({ ...area, searchText: foldForSearch(area.label) }));
    await this.tx.query(
      `insert into place_area (code, level, type, name, parent_code, label, search_text)
       select code, level, type, name, "parentCode", label, "searchText"
         from jsonb_to_recordset($1::jsonb) as area
              (code text, level text, type text, name text, "parentCode" text, label text, "searchText" text)
       on conflict (code) do update set
         level = excluded.level, type = excluded.type, name = excluded.name, parent_code = excluded.parent_code,
         label = excluded.label, search_text = excluded.search_text
       where (place_area.label, place_area.type, place_area.search_text)
             is distinct from (excluded.label, excluded.type, excluded.search_text)`,
      [JSON.stringify(rows)],
    );
  }

  private async addVenues(region: RegionFile, now: Date): Promise<void> {
    for (const venue of region.venues)
      await this.tx.query(
        `insert into place_venue
           (id, name, address, area_code, lat, lng, capacity, note, organization_id, search_text, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, null, $9, $10)
         on conflict (id) do nothing`,
        [
          venue.id,
          venue.name,
          venue.address,
          venue.areaCode,
          venue.lat,
          venue.lng,
          venue.capacity,
          venue.note,
          foldForSearch(`${venue.name} ${venue.address}`),
          now,
        ],
      );
  }
}
