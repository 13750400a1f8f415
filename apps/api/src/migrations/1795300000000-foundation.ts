import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every table stands on: extensions, the audit, acts done once, append-only tables, kept files. */
export class Foundation1795300000000 implements MigrationInterface {
  name = 'Foundation1795300000000';

  async up(db: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'btree_gist', 'pgcrypto'])
      await db.query(`create extension if not exists ${extension}`);
    await db.query('revoke create on schema public from public');
    await db.query('grant usage on schema public to guyub_app');
    await db.query('grant select on migration to guyub_app');

    await this.onceTables(db);
    await this.auditTables(db);
    await this.auditFunctions(db);
    await this.tableHelpers(db);
    await this.storedFiles(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table stored_file, reference_load, request_once');
    await db.query('drop function audit_table, append_only, refuse_change, tell_public_change, write_audit');
    await db.query('drop function audit_value, person_key_of, erase_person_key');
    await db.query('drop table audit_entry, person_key');
  }

  private async onceTables(db: QueryRunner): Promise<void> {
    await db.query(`
      create table request_once (
        id            uuid primary key,
        operation     text not null,
        content_hash  bytea not null,
        outcome       jsonb,
        at            timestamptz not null
      )`);
    await db.query('create index on request_once (at)');
    await db.query('grant select, insert, delete, update (outcome) on request_once to guyub_app');
    await db.query(`
      create table reference_load (
        file       text primary key,
        hash       text not null,
        loaded_at  timestamptz not null
      )`);
  }

  private async auditTables(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person_key (
        person_id  uuid primary key,
        key        bytea not null
      )`);
    await db.query(`
      create table audit_entry (
        id               bigint generated always as identity primary key,
        at               timestamptz not null,
        actor_kind       text not null check (actor_kind in ('account', 'link', 'system')),
        actor_id         text not null,
        organization_id  uuid,
        operation        text not null,
        request_id       text not null,
        action           text not null check (action in ('insert', 'update', 'delete')),
        table_name       text not null,
        row_id           text not null,
        changes          jsonb not null
      )`);
    await db.query('create index on audit_entry (table_name, row_id, id desc)');
    await db.query(
      'create index on audit_entry (organization_id, id desc) where organization_id is not null',
    );
    await db.query('create index on audit_entry (actor_id, id desc)');
    await db.query('grant select on audit_entry to guyub_app');
  }

  private async auditFunctions(db: QueryRunner): Promise<void> {
    await db.query(`
      create function person_key_of(person uuid) returns bytea
      language plpgsql security definer set search_path = public as $$
      declare found bytea;
      begin
        select key into found from person_key where person_id = person;
        if found is null then
          insert into person_key values (person, gen_random_bytes(32)) on conflict do nothing;
          select key into found from person_key where person_id = person;
        end if;
        return found;
      end $$`);
    // erasing the key erases what the audit knows of a person: the values cannot be compared or guessed any more
    await db.query(`
      create function erase_person_key(person uuid) returns void
      language sql security definer set search_path = public as $$
        delete from person_key where person_id = person
      $$`);
    // secrets are never written; personal values only as an HMAC; long ones as a digest
    await db.query(`
      create function audit_value(col text, value jsonb, personal text[], person uuid) returns jsonb
      language plpgsql set search_path = public as $$
      begin
        if value is null or value = 'null'::jsonb then return 'null'::jsonb; end if;
        if col in ('token_hash', 'password_hash', 'code_hash') then return '"secret"'::jsonb; end if;
        if col = any (personal) then
          if person is null then return '"personal"'::jsonb; end if;
          return to_jsonb('hmac:' || encode(hmac(convert_to(value::text, 'UTF8'), person_key_of(person), 'sha256'), 'hex'));
        end if;
        if length(value::text) > 4000 then
          return to_jsonb('sha256:' || encode(sha256(convert_to(value::text, 'UTF8')), 'hex'));
        end if;
        return value;
      end $$`);
    // arguments: personal columns ({a,b}), column of the person ('' for none), column that names the row
    await db.query(`
      create function write_audit() returns trigger
      language plpgsql security definer set search_path = public as $$
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
          (at, actor_kind, actor_id, organization_id, operation, request_id, action, table_name, row_id, changes)
        values (
          current_setting('guyub.now')::timestamptz, actor ->> 'kind', actor ->> 'id',
          (actor ->> 'organizationId')::uuid, current_setting('guyub.operation'), current_setting('guyub.request'),
          lower(tg_op), tg_table_name, subject ->> tg_argv[2], changed);
        return null;
      end $$`);
  }

  private async tableHelpers(db: QueryRunner): Promise<void> {
    await db.query(`
      create function tell_public_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('guyub_public_changed', tg_table_name);
        return null;
      end $$`);
    await db.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    await db.query(`
      create function append_only(name regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger append_only before update or delete on %s
                        for each row execute function refuse_change()', name);
        execute format('create trigger append_only_truncate before truncate on %s
                        for each statement execute function refuse_change()', name);
      end $$`);
    await db.query(`
      create function audit_table(
        name regclass, personal text default '{}', person_column text default '', public boolean default false,
        id_column text default 'id'
      ) returns void language plpgsql as $$
      begin
        execute format('create trigger audit after insert or update or delete on %s
                        for each row execute function write_audit(%L, %L, %L)', name, personal, person_column, id_column);
        if public then
          execute format('create trigger public_change after insert or update or delete on %s
                          for each statement execute function tell_public_change()', name);
        end if;
      end $$`);
    await db.query(`select append_only('audit_entry')`);
    const ownersOnly = ['person_key_of(uuid)', 'erase_person_key(uuid)', 'append_only(regclass)'];
    for (const name of [...ownersOnly, 'audit_table(regclass, text, text, boolean, text)'])
      await db.query(`revoke execute on function ${name} from public`);
    await db.query('grant execute on function erase_person_key(uuid) to guyub_app');
  }

  private async storedFiles(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stored_file (
        id          uuid primary key,
        media_type  text not null check (media_type in ('image/webp')),
        width       integer not null check (width between 1 and 4096),
        height      integer not null check (height between 1 and 4096),
        content     bytea not null check (octet_length(content) <= 5242880),
        thumb       bytea not null check (octet_length(thumb) <= 1048576),
        added_by    uuid not null,
        added_at    timestamptz not null
      )`);
    await db.query(`select audit_table('stored_file')`);
    await db.query('grant select, insert, delete on stored_file to guyub_app');
  }
}
