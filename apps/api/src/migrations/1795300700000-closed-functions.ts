import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What runs with the owner's rights looks for tables where the application can make none: without `pg_temp` at the end of its
 * path, a temporary table of the same name would take a trace, or an organization's members, in their stead.
 */
export class ClosedFunctions1795300700000 implements MigrationInterface {
  name = 'ClosedFunctions1795300700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ declare name regprocedure; begin
        for name in
          select p.oid::regprocedure from pg_proc p
           where p.pronamespace = 'public'::regnamespace and 'search_path=public' = any (p.proconfig)
        loop
          execute format('alter function %s set search_path = pg_catalog, public, pg_temp', name);
        end loop;
      end $$`);
    // as a trigger of somebody's own table it would write a trace of what never was
    await db.query('revoke execute on function write_audit() from public');
    await db.query(`
      do $$ begin
        execute format('revoke temporary on database %I from public', current_database());
      exception when insufficient_privilege then
        raise notice 'the database is another owner''s: its temporary tables stay open';
      end $$`);
    // free text about people, kept in its own table; the trail needs to know only that it changed
    await db.query('drop trigger audit on program');
    await db.query(`
      create trigger audit after insert or update or delete on program
        for each row execute function write_audit('{contact_name}', '', 'id')`);
    await db.query('drop trigger audit on event_report');
    await db.query(`
      create trigger audit after insert or update or delete on event_report
        for each row execute function write_audit('{note,handed_over}', '', 'id')`);
    await db.query('create index message_by_recipient on message (recipient, created_at)');
  }

  /** Nobody wants it open again. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index message_by_recipient');
  }
}
