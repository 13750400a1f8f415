import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar asks of every day what began before it and still goes on: few, among all that began. */
export class LastingEvent1795301100000 implements MigrationInterface {
  name = 'LastingEvent1795301100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index event_lasting on event (starts_at, id)
       where status = 'scheduled' and (ends_local - interval '1 minute')::date > starts_local::date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index event_lasting');
  }
}
