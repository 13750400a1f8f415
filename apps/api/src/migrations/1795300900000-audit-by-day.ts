import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail is asked for by day. It only ever grows at its end, so a few summaries of blocks find a day in millions of rows. */
export class AuditByDay1795300900000 implements MigrationInterface {
  name = 'AuditByDay1795300900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index audit_entry_by_day on audit_entry using brin (at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index audit_entry_by_day');
  }
}
