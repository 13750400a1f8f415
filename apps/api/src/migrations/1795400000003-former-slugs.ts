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
        slug        text not null
      )`);
    await db.query('create unique index former_slug_of_program on former_slug (slug) where event_id is null');
    await db.query(
      'create unique index former_slug_of_event on former_slug (slug) where event_id is not null',
    );
    await db.query('create index former_slug_by_program on former_slug (program_id)');
    await db.query('create index former_slug_by_event on former_slug (event_id)');
    await db.query(`select audit_table('former_slug', public => true)`);
    await db.query('grant select, insert on former_slug to guyub_app');
    await this.hideSlugs(db);
    await this.hideNow(db);
  }

  private async hideSlugs(db: QueryRunner): Promise<void> {
    // once: shown and hidden again, a program keeps the address that says nothing
    await db.query(`
      create function hide_slugs(hidden uuid) returns void
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      declare
        fresh text := 'program-' || left(replace(gen_random_uuid()::text, '-', ''), 12);
      begin
        if exists (select from former_slug where program_id = hidden) then return; end if;
        insert into former_slug (program_id, slug) select id, slug from program where id = hidden;
        insert into former_slug (program_id, event_id, slug)
          select program_id, id, slug from event where program_id = hidden;
        update program set slug = fresh where id = hidden;
        update event set slug = fresh || coalesce(
            substring(slug from '-[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[0-9]+)?$'), '-' || left(replace(id::text, '-', ''), 12))
         where program_id = hidden;
      end $$`);
    await db.query('revoke execute on function hide_slugs(uuid) from public');
    await db.query('grant execute on function hide_slugs(uuid) to guyub_app');
  }

  /** Titles that were hidden before this was so. */
  private async hideNow(db: QueryRunner): Promise<void> {
    await this.introduce(db, 'program.hide-addresses');
    await db.query(`select hide_slugs(program_id) from program_moderation where field = 'title'`);
  }

  /** The release before knows no other way to a page than the address that is out in the world. */
  async down(db: QueryRunner): Promise<void> {
    await this.introduce(db, 'program.show-addresses');
    await db.query(`
      update program p set slug = f.slug from former_slug f where f.program_id = p.id and f.event_id is null`);
    await db.query('update event e set slug = f.slug from former_slug f where f.event_id = e.id');
    await db.query('drop function hide_slugs(uuid)');
    await db.query('drop table former_slug');
  }

  private async introduce(db: QueryRunner, operation: string): Promise<void> {
    await db.query(
      `select set_config('guyub.actor', jsonb_build_object('kind', 'system', 'id', $1::text)::text, true),
              set_config('guyub.operation', $1, true), set_config('guyub.request', 'migration', true),
              set_config('guyub.now', now()::text, true)`,
      [operation],
    );
  }
}
