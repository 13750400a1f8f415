import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words as they were written, so that a search with a slip of the thumb finds what is nearly it. */
export class SimilarWords1795300850000 implements MigrationInterface {
  name = 'SimilarWords1795300850000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index program_title_words on program using gin (lower(title) gin_trgm_ops)');
    await db.query(`
      create index program_activity_title_words on program_activity using gin (lower(title) gin_trgm_ops)
        where removed_at is null`);
    await db.query('create index place_venue_name_words on place_venue using gin (lower(name) gin_trgm_ops)');
    await db.query('create index program_by_venue on program (venue_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop index program_title_words, program_activity_title_words, place_venue_name_words, program_by_venue',
    );
  }
}
