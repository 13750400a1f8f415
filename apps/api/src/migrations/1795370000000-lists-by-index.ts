import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists of programs, of venues and of the office begin at, so that none reads a whole table. */
export class ListsByIndex1795370000000 implements MigrationInterface {
  name = 'ListsByIndex1795370000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index program_by_state on program (state, lower(title), id)');
    await db.query('create index program_by_kind on program using gin (kinds)');
    // with what the office counts, so that it need not look at each date
    await db.query('drop index event_not_reported');
    await db.query(`
      create index event_not_reported on event (ends_at, id) include (program_id, ends_local, time_zone)
        where status = 'scheduled' and not is_reported`);
    // what is unanswered, and since when
    await db.query(`create index program_host_invited on program_host (since) where state = 'invited'`);
    await db.query(`create index program_partner_asked on program_partner (since) where state = 'asked'`);
    await db.query(`
      create index membership_of_admins on membership (organization_id)
        where ended_at is null and roles && array['admin', 'head']`);
    // days of the trail are read in their order
    await db.query('drop index audit_entry_by_day');
    await db.query('create index audit_entry_by_day on audit_entry (at, id)');
    // a part of a name, or of a contact that the asker knows
    await db.query('create index person_name_words on person using gin (lower(name) gin_trgm_ops)');
    await db.query(
      'create index account_contact_words on account using gin (email gin_trgm_ops, phone gin_trgm_ops)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index program_by_state, program_by_kind, event_not_reported, program_host_invited,
        program_partner_asked, membership_of_admins, audit_entry_by_day, person_name_words, account_contact_words`);
    await db.query('create index audit_entry_by_day on audit_entry using brin (at)');
    await db.query(
      `create index event_not_reported on event (ends_at, id) where status = 'scheduled' and not is_reported`,
    );
  }
}
