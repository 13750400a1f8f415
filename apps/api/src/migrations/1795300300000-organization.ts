import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups, offices and partners; who belongs to them in which roles; where they are found and whom links go to. */
export class Organization1795300300000 implements MigrationInterface {
  name = 'Organization1795300300000';

  async up(db: QueryRunner): Promise<void> {
    await this.organizations(db);
    await this.memberships(db);
    await this.memberRules(db);
    await this.waysIn(db);
    await this.contactsAndNotices(db);
    await this.auditAndGrants(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table organization_notice, organization_contact, join_request, member_invitation, membership,
        organization_decision, organization_channel, organization`);
    await db.query(
      'drop function membership_keeps_admin, membership_is_kept, roles_fit_kind, organization_roles_for',
    );
  }

  private async organizations(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization (
        id                       uuid primary key,
        regency_code             text not null references place_region (code),
        slug                     text not null constraint organization_slug unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        kind                     text not null check (kind in ('group', 'office', 'partner')),
        -- a label: two groups may share one (ISK, ISK)
        code                     text not null check (length(code) between 2 and 16),
        name                     text not null check (length(name) between 3 and 120),
        about                    text not null check (length(about) <= 2000),
        legal_form               text,
        founded_year             integer check (founded_year between 1900 and 2100),
        area_code                text constraint organization_area references place_area (code),
        is_kim                   boolean not null,
        is_communication_office  boolean not null check (not is_communication_office or kind = 'office'),
        weave_first              text not null check (weave_first ~ '^#[0-9a-f]{6}$'),
        weave_second             text not null check (weave_second ~ '^#[0-9a-f]{6}$'),
        is_verified              boolean not null,
        name_verified            boolean not null,
        status                   text not null check (status in ('active', 'suspended')),
        search_text              text not null,
        created_at               timestamptz not null,
        version                  integer not null check (version > 0)
      )`);
    await db.query(`
      create unique index organization_one_communication_office on organization (regency_code)
        where is_communication_office`);
    await db.query('create index organization_by_name on organization (lower(name), id)');
    await db.query('create index organization_search on organization using gin (search_text gin_trgm_ops)');
    await db.query(`
      create table organization_channel (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        platform         text not null check (platform in ('facebook-group', 'facebook-page', 'instagram', 'x', 'whatsapp', 'telegram', 'youtube', 'tiktok', 'website')),
        address          text not null check (address ~ '^https?://' and length(address) <= 300),
        label            text not null check (length(label) between 1 and 80),
        followers        integer check (followers >= 0),
        followers_on     date,
        added_at         timestamptz not null,
        removed_at       timestamptz,
        version          integer not null check (version > 0),
        -- a number without its date says nothing
        check ((followers is null) = (followers_on is null))
      )`);
    await db.query(`
      create unique index organization_channel_once on organization_channel (organization_id, lower(address))
        where removed_at is null`);
    await db.query(`
      create table organization_decision (
        seq              bigint generated always as identity,
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        at               timestamptz not null,
        kind             text not null check (kind in ('verification', 'suspension')),
        is_verified      boolean not null,
        name_verified    boolean not null,
        status           text not null check (status in ('active', 'suspended')),
        note             text not null,
        decided_by       uuid not null references account (id),
        check (kind = 'verification' or length(note) >= 3)
      )`);
    await db.query(
      'create index organization_decision_newest on organization_decision (organization_id, seq)',
    );
    await db.query(`select append_only('organization_decision')`);
  }

  private async memberships(db: QueryRunner): Promise<void> {
    await db.query(`
      create table membership (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        account_id       uuid not null references account (id),
        roles            text[] not null check (cardinality(roles) > 0),
        joined_at        timestamptz not null,
        joined_by        text not null check (joined_by in ('founding', 'invitation', 'request')),
        ended_at         timestamptz check (ended_at >= joined_at),
        end_kind         text check (end_kind in ('left', 'removed')),
        end_reason       text,
        version          integer not null check (version > 0),
        check ((ended_at is null) = (end_kind is null)),
        check ((end_kind is not distinct from 'removed') = (end_reason is not null))
      )`);
    await db.query(`
      create unique index membership_once on membership (organization_id, account_id) where ended_at is null`);
    await db.query('create index membership_by_account on membership (account_id) where ended_at is null');
    await db.query('create index membership_by_joining on membership (organization_id, joined_at, id)');
  }

  /** What holds even if a use case forgets it. */
  private async memberRules(db: QueryRunner): Promise<void> {
    await db.query(`
      create function organization_roles_for(kind text, is_communication_office boolean) returns text[]
      language sql immutable as $$
        select case
          when kind = 'group' then array['member', 'admin', 'treasurer', 'surveyor']
          when is_communication_office then array['member', 'admin', 'officer', 'head', 'auditor',
                                                  'data-protection-officer', 'sysadmin']
          else array['member', 'admin', 'officer', 'head']
        end
      $$`);
    await db.query(`
      create function roles_fit_kind() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare allowed text[];
      begin
        select organization_roles_for(kind, is_communication_office) into allowed
          from organization where id = new.organization_id;
        if not new.roles <@ allowed
           or cardinality(new.roles) <> (select count(distinct role) from unnest(new.roles) as role) then
          raise exception 'roles % are not for this organization', new.roles
            using errcode = 'check_violation', constraint = 'roles_fit_kind';
        end if;
        return new;
      end $$`);
    await db.query(`
      create trigger roles_fit_kind before insert or update of roles, organization_id on membership
        for each row execute function roles_fit_kind()`);
    await db.query(`
      create function membership_is_kept() returns trigger language plpgsql as $$
      begin
        raise exception 'an ended membership is history' using errcode = 'check_violation', constraint = 'membership_is_kept';
      end $$`);
    await db.query(`
      create trigger membership_is_kept before update on membership
        for each row when (old.ended_at is not null) execute function membership_is_kept()`);
    // at commit and under the organization's lock, so that two who send each other away wait for one another here
    await db.query(`
      create function membership_keeps_admin() returns trigger
      language plpgsql security definer set search_path = public as $$
      begin
        perform from organization where id = old.organization_id for update;
        if not exists (
          select from membership
          where organization_id = old.organization_id and ended_at is null and roles && array['admin', 'head']
        ) then
          raise exception 'an organization keeps an admin'
            using errcode = 'check_violation', constraint = 'membership_keeps_admin';
        end if;
        return null;
      end $$`);
    await db.query(`
      create constraint trigger membership_keeps_admin after update or delete on membership
        deferrable initially deferred
        for each row when (old.ended_at is null and old.roles && array['admin', 'head'])
        execute function membership_keeps_admin()`);
  }

  private async waysIn(db: QueryRunner): Promise<void> {
    await db.query(`
      create table member_invitation (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        name             text not null check (length(name) between 1 and 100),
        contact_kind     text not null check (contact_kind in ('email', 'phone')),
        -- the contact itself is the signed link's
        contact_masked   text not null,
        roles            text[] not null check (cardinality(roles) > 0),
        state            text not null check (state in ('open', 'accepted', 'declined', 'revoked')),
        -- null: the first account, invited by the installation itself
        invited_by       uuid references account (id),
        invited_at       timestamptz not null,
        expires_at       timestamptz not null check (expires_at > invited_at),
        answered_at      timestamptz,
        membership_id    uuid references membership (id),
        check ((state = 'open') = (answered_at is null)),
        check ((state = 'accepted') = (membership_id is not null))
      )`);
    await db.query(`
      create index member_invitation_newest on member_invitation (organization_id, invited_at desc, id desc)`);
    await db.query(`
      create trigger roles_fit_kind before insert or update of roles, organization_id on member_invitation
        for each row execute function roles_fit_kind()`);
    await db.query(`
      create table join_request (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        account_id       uuid not null references account (id),
        message          text not null check (length(message) <= 300),
        state            text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
        asked_at         timestamptz not null,
        answered_at      timestamptz,
        answered_by      uuid references account (id),
        membership_id    uuid references membership (id),
        check ((state = 'open') = (answered_at is null)),
        check ((state = 'accepted') = (membership_id is not null)),
        check ((state in ('accepted', 'declined')) = (answered_by is not null)),
        check (answered_by <> account_id)
      )`);
    await db.query(`
      create unique index join_request_open_once on join_request (organization_id, account_id) where state = 'open'`);
    await db.query(
      'create index join_request_newest on join_request (organization_id, asked_at desc, id desc)',
    );
  }

  private async contactsAndNotices(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization_contact (
        id               uuid primary key,
        organization_id  uuid not null references organization (id),
        name             text not null check (length(name) between 1 and 100),
        email            text not null check (email = lower(email) and length(email) <= 254),
        registered_by    text not null check (registered_by in ('organization', 'communication-office')),
        registrar        uuid not null references account (id),
        added_at         timestamptz not null,
        removed_at       timestamptz,
        version          integer not null check (version > 0)
      )`);
    await db.query(`
      create unique index organization_contact_once on organization_contact (organization_id, email)
        where removed_at is null`);
    await db.query(`
      create table organization_notice (
        seq              bigint generated always as identity primary key,
        id               uuid not null unique,
        organization_id  uuid not null references organization (id),
        at               timestamptz not null,
        kind             text not null,
        params           jsonb not null check (jsonb_typeof(params) = 'object'),
        program_slug     text,
        event_slug       text
      )`);
    await db.query('create index organization_notice_newest on organization_notice (organization_id, seq)');
    await db.query(`select append_only('organization_notice')`);
  }

  private async auditAndGrants(db: QueryRunner): Promise<void> {
    for (const table of ['organization', 'organization_channel'])
      await db.query(`select audit_table('${table}', public => true)`);
    await db.query(`select audit_table('membership', personal => '{end_reason}', public => true)`);
    await db.query(`select audit_table('organization_decision')`);
    await db.query(`select audit_table('member_invitation', personal => '{name,contact_masked}')`);
    await db.query(`select audit_table('join_request', personal => '{message}')`);
    await db.query(`select audit_table('organization_contact', personal => '{name,email}')`);
    await db.query(`select audit_table('organization_notice')`);

    // column by column: nobody turns a group into an office, or moves a membership to another person
    await db.query(`
      grant select, insert, update (code, name, about, legal_form, founded_year, area_code, is_kim, weave_first,
        weave_second, is_verified, name_verified, status, search_text, version) on organization to guyub_app`);
    await db.query(`
      grant select, insert, update (platform, address, label, followers, followers_on, removed_at, version)
        on organization_channel to guyub_app`);
    await db.query(`
      grant select, insert, update (roles, ended_at, end_kind, end_reason, version) on membership to guyub_app`);
    await db.query(`
      grant select, insert, update (state, answered_at, membership_id) on member_invitation to guyub_app`);
    await db.query(`
      grant select, insert, update (state, answered_at, answered_by, membership_id) on join_request to guyub_app`);
    await db.query(`grant select, insert, update (removed_at, version) on organization_contact to guyub_app`);
    await db.query('grant select, insert on organization_decision, organization_notice to guyub_app');
  }
}
