import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A date's page counts how often each result was told; without an index it read every result there is. */
export class ResultsByActivity1795420000000 implements MigrationInterface {
  name = 'ResultsByActivity1795420000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index activity_result_by_activity on activity_result (activity_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index activity_result_by_activity');
  }
}
