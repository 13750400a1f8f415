import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much each caller wrote in the running minute, for all processes. Nothing is lost with it, so it is not logged. */
export class WriteCount1795300800000 implements MigrationInterface {
  name = 'WriteCount1795300800000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create unlogged table write_count (
        -- a digest of the account or the network
        who     bytea primary key check (length(who) = 32),
        minute  timestamptz not null,
        count   integer not null check (count > 0)
      )`);
    await db.query('create index write_count_by_minute on write_count (minute)');
    await db.query('grant select, insert, update, delete on write_count to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table write_count');
  }
}
