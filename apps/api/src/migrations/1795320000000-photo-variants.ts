import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos in the sizes and formats that pages ask for. Those taken before get theirs from a job. */
export class PhotoVariants1795320000000 implements MigrationInterface {
  name = 'PhotoVariants1795320000000';

  async up(db: QueryRunner): Promise<void> {
    // made from the photo by a program and made again at will: no act of a person, so nothing for the audit
    await db.query(`
      create table stored_file_variant (
        file_id  uuid not null references stored_file (id) on delete cascade,
        width    integer not null check (width in (400, 800, 1600)),
        format   text not null check (format in ('avif', 'webp')),
        content  bytea not null check (octet_length(content) between 1 and 5242880),
        primary key (file_id, width, format)
      )`);
    await db.query('grant select, insert on stored_file_variant to guyub_app');
    // pictures are compressed already
    await db.query('alter table stored_file_variant alter content set storage external');
    // new photos have none; old ones show theirs until the job has come to them
    await db.query('alter table stored_file alter thumb drop not null');
  }

  async down(db: QueryRunner): Promise<void> {
    // photos taken since have no thumb: it stays optional
    await db.query('drop table stored_file_variant');
  }
}
