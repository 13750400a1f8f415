import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of all that began lately only a few dates still go on. Lists ask for those at an instant, calendars at a midnight; read
 * along the starts, both would pass by all that began in the last days.
 */
export class LastingEvent1795301100000 implements MigrationInterface {
  name = 'LastingEvent1795301100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index event_period on event using gist (tstzrange(starts_at, ends_at)) where status <> 'draft'`);
    await db.query(`
      create index event_lasting on event (starts_at, id)
       where status = 'scheduled' and (ends_local - interval '1 minute')::date > starts_local::date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index event_lasting');
    await db.query('drop index event_period');
  }
}
