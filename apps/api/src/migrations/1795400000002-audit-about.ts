import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger of the foundation, with what is written beside its columns. */
const writeAudit = async (db: QueryRunner, more: { column: string; value: string }): Promise<void> => {
  await db.query(`
    create or replace function write_audit() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      actor    jsonb := nullif(current_setting('guyub.actor', true), '')::jsonb;
      before   jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
      after    jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
      subject  jsonb := case when tg_op = 'DELETE' then before else after end;
      personal text[] := tg_argv[0]::text[];
      person   uuid := case when tg_argv[1] = '' then null else (subject ->> tg_argv[1])::uuid end;
      changed  jsonb;
    begin
      if actor is null then
        raise exception 'a write to % without an actor', tg_table_name using errcode = 'insufficient_privilege';
      end if;
      select jsonb_object_agg(col, jsonb_build_array(
               audit_value(col, before -> col, personal, person),
               audit_value(col, after -> col, personal, person)))
        into changed
        from (select distinct jsonb_object_keys(before || after) as col) as columns
       where before -> col is distinct from after -> col and col <> 'search_text';
      if changed is null then return null; end if;
      insert into audit_entry
        (at, actor_kind, actor_id, organization_id, ${more.column} operation, request_id, action, table_name, row_id, changes)
      values (
        current_setting('guyub.now')::timestamptz, actor ->> 'kind', actor ->> 'id',
        (actor ->> 'organizationId')::uuid, ${more.value}
        current_setting('guyub.operation'), current_setting('guyub.request'),
        lower(tg_op), tg_table_name, subject ->> tg_argv[2], changed);
      return null;
    end $$`);
};

/** What one organization does with another's power stands in the trail of both. */
export class AuditAbout1795400000002 implements MigrationInterface {
  name = 'AuditAbout1795400000002';

  async up(db: QueryRunner): Promise<void> {
    // the organization in whose name it was done keeps its own column
    await db.query('alter table audit_entry add column about_organization_id uuid');
    await db.query(`
      create index audit_entry_about on audit_entry (about_organization_id, id desc)
        where about_organization_id is not null`);
    await writeAudit(db, {
      column: 'about_organization_id,',
      value: `(actor ->> 'aboutOrganizationId')::uuid,`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await writeAudit(db, { column: '', value: '' });
    await db.query('alter table audit_entry drop column about_organization_id');
  }
}
