import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The address of a program is made of its title, so a title that the office hides goes on to stand in it. Such a program and its
 * dates get addresses that say nothing; who has an old one, on a poster or in a calendar, is still led to the page.
 */
export class FormerSlugs1795400000003 implements MigrationInterface {
  name = 'FormerSlugs1795400000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table former_slug (
        id          uuid primary key default gen_random_uuid(),
        program_id  uuid not null references program (id),
        -- null: the program's own
        event_id    uuid references event (id) on delete cascade,
        slug        text not null,
        since       timestamptz not null
      )`);
    await db.query('create unique index former_slug_of_program on former_slug (slug) where event_id is null');
    await db.query(
      'create unique index former_slug_of_event on former_slug (slug) where event_id is not null',
    );
    await db.query('create index former_slug_by_program on former_slug (program_id)');
    await db.query('create index former_slug_by_event on former_slug (event_id)');
    await db.query(`select audit_table('former_slug', public => true)`);
    await db.query('grant select, insert on former_slug to guyub_app');
    await this.functions(db);
    await this.hideNow(db);
  }

  private async functions(db: QueryRunner): Promise<void> {
    for (const [name, table, own] of [
      ['program_by_slug', 'program', 'event_id is null'],
      ['event_by_slug', 'event', 'event_id is not null'],
    ])
      await db.query(`
        create function ${name}(wanted text) returns uuid language sql stable as $$
          select coalesce(
            (select id from ${table} where slug = wanted),
            (select ${table}_id from former_slug where slug = wanted and ${own}))
        $$`);
    // once: shown and hidden again, a program keeps the address that says nothing
    await db.query(`
      create function hide_slugs(hidden uuid, at timestamptz) returns void language plpgsql as $$
      declare
        fresh text := 'program-' || left(replace(gen_random_uuid()::text, '-', ''), 12);
      begin
        if exists (select from former_slug where program_id = hidden) then return; end if;
        insert into former_slug (program_id, slug, since) select id, slug, at from program where id = hidden;
        insert into former_slug (program_id, event_id, slug, since)
          select program_id, id, slug, at from event where program_id = hidden;
        update program set slug = fresh where id = hidden;
        update event set slug = fresh || coalesce(
            substring(slug from '-[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]+)?$'), '-' || left(replace(id::text, '-', ''), 12))
         where program_id = hidden;
      end $$`);
  }

  /** Titles that were hidden before this was so. */
  private async hideNow(db: QueryRunner): Promise<void> {
    await db.query(
      `select set_config('guyub.actor', '{"kind":"system","id":"program.hide-addresses"}', true),
              set_config('guyub.operation', 'program.hide-addresses', true),
              set_config('guyub.request', 'migration', true), set_config('guyub.now', now()::text, true)`,
    );
    await db.query(`select hide_slugs(program_id, now()) from program_moderation where field = 'title'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function hide_slugs(uuid, timestamptz), event_by_slug(text), program_by_slug(text)');
    await db.query('drop table former_slug');
  }
}
