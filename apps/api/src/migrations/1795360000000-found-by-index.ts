import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that read a whole table for a page of it. */
export class FoundByIndex1795360000000 implements MigrationInterface {
  name = 'FoundByIndex1795360000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index organization_contact_by_adding on organization_contact (organization_id, added_at, id)
        where removed_at is null`);
    // whose address a message went to
    await db.query(
      'create index organization_contact_by_email on organization_contact (email) where removed_at is null',
    );
    // the trail of one slice, and of one operation
    await db.query('create index audit_entry_by_operation on audit_entry (operation, id desc)');
    await db.query(
      `create index audit_entry_by_slice on audit_entry (split_part(operation, '.', 1), id desc)`,
    );
    await db.query(
      'create index organization_not_verified on organization (lower(name), id) where not is_verified',
    );
    await db.query(`
      create index organization_suspended on organization (lower(name), id) where status = 'suspended'`);
    await db.query('create index person_by_name on person (lower(name), id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index organization_contact_by_adding, organization_contact_by_email, audit_entry_by_operation,
        audit_entry_by_slice,         organization_not_verified, organization_suspended, person_by_name`);
  }
}
