import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The regency, its districts and villages, and the venues that people meet at. */
export class Place1795300100000 implements MigrationInterface {
  name = 'Place1795300100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table place_region (
        code       text primary key,
        name       text not null,
        prefix     text not null,
        province   text not null,
        time_zone  text not null,
        lat        double precision not null,
        lng        double precision not null,
        zoom       integer not null,
        south      double precision not null,
        west       double precision not null,
        north      double precision not null check (north > south),
        east       double precision not null check (east > west),
        only_one   boolean not null default true unique check (only_one)
      )`);
    await db.query(`
      create table place_area (
        code         text primary key check (code ~ '^\\d{2}\\.\\d{2}\\.\\d{2}(\\.\\d{4})?$'),
        level        text not null check (level in ('district', 'village')),
        type         text not null check (type in ('kecamatan', 'desa', 'kelurahan')),
        name         text not null,
        parent_code  text not null,
        label        text not null,
        search_text  text not null,
        check ((level = 'district') = (type = 'kecamatan')),
        check (starts_with(code, parent_code || '.'))
      )`);
    await db.query('create index on place_area (parent_code, code)');
    await db.query('create index on place_area using gin (search_text gin_trgm_ops)');
    await db.query(`
      create table place_venue (
        id               uuid primary key,
        name             text not null check (length(name) between 2 and 120),
        address          text not null,
        area_code        text references place_area (code),
        lat              double precision check (lat between -90 and 90),
        lng              double precision check (lng between -180 and 180),
        capacity         integer check (capacity > 0),
        note             text not null,
        organization_id  uuid,
        search_text      text not null,
        version          integer not null default 1,
        added_at         timestamptz not null,
        check ((lat is null) = (lng is null))
      )`);
    await db.query('create index on place_venue (lower(name), id)');
    await db.query('create index on place_venue (area_code)');
    await db.query('create index on place_venue using gin (search_text gin_trgm_ops)');
    await db.query(`select audit_table('place_region', public => true, id_column => 'code')`);
    await db.query(`select audit_table('place_area', public => true, id_column => 'code')`);
    await db.query(`select audit_table('place_venue', public => true)`);
    await db.query('grant select on place_region, place_area to guyub_app');
    await db.query('grant select, insert, update on place_venue to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table place_venue, place_area, place_region');
  }
}
