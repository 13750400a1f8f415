import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of dates for link previews: one in each language, made when it is first asked for. */
export class Poster1795320100000 implements MigrationInterface {
  name = 'Poster1795320100000';

  async up(db: QueryRunner): Promise<void> {
    // made from the date by a program and made again at will: no act of a person, so nothing for the audit
    await db.query(`
      create table poster (
        event_id  uuid not null references event (id) on delete cascade,
        language  text not null check (language in ('id', 'en')),
        version   text not null check (version ~ '^[0-9a-f]{16}$'),
        content   bytea not null check (octet_length(content) between 1 and 1048576),
        made_at   timestamptz not null,
        primary key (event_id, language)
      )`);
    await db.query('alter table poster alter content set storage external');
    await db.query('create index poster_by_age on poster (made_at)');
    await db.query('grant select, insert, update, delete on poster to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table poster');
  }
}
