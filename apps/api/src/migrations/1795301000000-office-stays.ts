import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever watches over all is never suspended: nobody would be left to lift it. */
export class OfficeStays1795301000000 implements MigrationInterface {
  name = 'OfficeStays1795301000000';

  async up(db: QueryRunner): Promise<void> {
    // not valid: an office that was suspended before stays as it is until it is lifted
    await db.query(`
      alter table organization add constraint organization_office_stays
        check (not is_communication_office or status = 'active') not valid`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table organization drop constraint organization_office_stays');
  }
}
