import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other'`;

/** Programs with their activities; who hosts and who helps; what the hosts decide together; the office's flags and masks. */
export class Program1795300400000 implements MigrationInterface {
  name = 'Program1795300400000';

  async up(db: QueryRunner): Promise<void> {
    await this.programs(db);
    await this.hostsAndPartners(db);
    await this.proposals(db);
    await this.oversight(db);
    await this.history(db);
    await this.ownerRule(db);
    await this.secondHostRule(db);
    await this.auditAndGrants(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table program_history, program_moderation, program_flag, program_proposal, program_partner, program_host,
        program_activity, program`);
    await db.query('drop function program_has_its_owner, proposal_has_a_second_host');
  }

  private async programs(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program (
        id                     uuid primary key,
        regency_code           text not null references place_region (code),
        slug                   text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
        title                  text not null check (length(title) between 3 and 120),
        purpose                text not null,
        indicator              text not null,
        indicator_target       bigint check (indicator_target > 0),
        people_target          integer check (people_target > 0),
        kinds                  text[] not null check (cardinality(kinds) > 0 and kinds <@ array[${kinds}]),
        state                  text not null check (state in ('draft', 'active', 'paused', 'closed', 'cancelled')),
        owner_organization_id  uuid not null references organization (id),
        venue_id               uuid references place_venue (id),
        online_url             text,
        contact_name           text not null,
        contact_channel_id     uuid references organization_channel (id),
        -- the editor's own shape (recurrence.schema.ts) beside what it means in RFC 5545
        recurrence             jsonb not null,
        dtstart                timestamp not null,
        rrule                  text,
        rdates                 timestamp[] not null,
        time_zone              text not null,
        duration_minutes       integer not null check (duration_minutes between 1 and 10080),
        holiday_policy         text not null check (holiday_policy in ('ask', 'skip', 'shift')),
        -- dates are stored up to here
        materialized_until     date,
        historic_hosts         text[] not null,
        search_text            text not null,
        created_at             timestamptz not null,
        version                integer not null check (version > 0),
        check (venue_id is not null or online_url is not null or state in ('draft', 'cancelled'))
      )`);
    await db.query(`create index program_search on program using gin (search_text gin_trgm_ops)`);
    await db.query(`create index program_by_title on program (lower(title), id)`);
    await db.query(`create index program_by_owner on program (owner_organization_id)`);
    await db.query(`
      create table program_activity (
        id             uuid primary key,
        program_id     uuid not null references program (id),
        position       integer not null,
        kind           text not null check (kind in (${kinds})),
        title          text not null,
        target_amount  bigint check (target_amount > 0),
        unit           text not null check (unit in ('bags', 'rupiah', 'people', 'hours', 'houses', 'kilograms', 'items', 'documents', 'decisions')),
        removed_at     timestamptz,
        -- judged at commit, so that two can change places
        constraint program_activity_position exclude (program_id with =, position with =)
          where (removed_at is null) deferrable initially deferred
      )`);
    await db.query(`create index program_activity_by_program on program_activity (program_id, position)`);
  }

  private async hostsAndPartners(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program_host (
        program_id       uuid not null references program (id),
        organization_id  uuid not null references organization (id),
        state            text not null check (state in ('owner', 'invited', 'accepted', 'declined', 'left', 'removed')),
        since            timestamptz not null,
        invited_by       uuid references organization (id),
        -- when its link was last sent, so that reminding is no nagging
        reminded_at      timestamptz,
        version          integer not null check (version > 0),
        -- names the row in the audit
        id               text generated always as (program_id::text || '/' || organization_id::text) stored,
        primary key (program_id, organization_id),
        check ((state = 'owner') = (invited_by is null)),
        -- nobody invites itself
        check (invited_by <> organization_id)
      )`);
    await db.query(
      `create unique index program_host_one_owner on program_host (program_id) where state = 'owner'`,
    );
    await db.query(`create index program_host_by_organization on program_host (organization_id, state)`);
    await db.query(`
      create table program_partner (
        id               uuid primary key,
        program_id       uuid not null references program (id),
        organization_id  uuid not null references organization (id),
        role             text not null check (role in ('recipient', 'medical', 'security', 'permit', 'media')),
        state            text not null check (state in ('asked', 'confirmed', 'declined', 'withdrawn')),
        note             text not null,
        asked_by         uuid not null references organization (id),
        since            timestamptz not null,
        version          integer not null check (version > 0)
      )`);
    // asked again after a no: a new row, and the old answer stays
    await db.query(`
      create unique index program_partner_once on program_partner (program_id, organization_id, role)
        where state in ('asked', 'confirmed')`);
    await db.query(`create index program_partner_by_program on program_partner (program_id, since)`);
    await db.query(
      `create index program_partner_by_organization on program_partner (organization_id, state)`,
    );
  }

  private async proposals(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program_proposal (
        id                      uuid primary key,
        program_id              uuid not null references program (id),
        kind                    text not null check (kind in ('remove-host', 'cancel-program')),
        asked_by                uuid not null references organization (id),
        target_organization_id  uuid references organization (id),
        reason                  text not null check (length(reason) >= 3),
        state                   text not null check (state in ('open', 'done', 'rejected', 'withdrawn')),
        answered_by             uuid references organization (id),
        asked_at                timestamptz not null,
        answered_at             timestamptz,
        check ((kind = 'remove-host') = (target_organization_id is not null)),
        check ((state = 'open') = (answered_at is null)),
        check (state not in ('done', 'rejected') or answered_by is not null),
        -- nobody judges its own case
        check (answered_by <> target_organization_id),
        check (state <> 'rejected' or answered_by <> asked_by)
      )`);
    await db.query(`create index program_proposal_by_program on program_proposal (program_id, asked_at)`);
    await db.query(`
      create unique index program_proposal_open_once on program_proposal (program_id, kind, target_organization_id)
        nulls not distinct where state = 'open'`);
  }

  private async oversight(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program_flag (
        id           uuid primary key,
        program_id   uuid not null references program (id),
        -- the office that flagged
        flagged_by   uuid not null references organization (id),
        reason       text not null check (length(reason) >= 10),
        flagged_at   timestamptz not null,
        resolved_at  timestamptz,
        answer       text check (length(answer) >= 3),
        check ((resolved_at is null) = (answer is null))
      )`);
    await db.query(`create index program_flag_open on program_flag (program_id) where resolved_at is null`);
    await db.query(`create index program_flag_by_program on program_flag (program_id, flagged_at)`);
    await db.query(`
      create table program_moderation (
        program_id  uuid not null references program (id),
        field       text not null check (field in ('title', 'purpose', 'contactName')),
        reason      text not null check (length(reason) >= 10),
        since       timestamptz not null,
        id          text generated always as (program_id::text || '/' || field) stored,
        primary key (program_id, field)
      )`);
  }

  /** What happened between the hosts, told in the workspace. */
  private async history(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program_history (
        id               bigint generated always as identity primary key,
        program_id       uuid not null references program (id),
        at               timestamptz not null,
        kind             text not null,
        organization_id  uuid references organization (id),
        params           jsonb not null check (jsonb_typeof(params) = 'object')
      )`);
    await db.query(`create index program_history_by_program on program_history (program_id, id)`);
    await db.query(`select append_only('program_history')`);
  }

  /** Whoever planned it owns it: exactly one, the one that the program names; judged at commit. */
  private async ownerRule(db: QueryRunner): Promise<void> {
    await db.query(`
      create function program_has_its_owner() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare subject uuid := (to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0])::uuid;
      begin
        if exists (
          select from program
           where id = subject
             and array[owner_organization_id] is distinct from
                 (select array_agg(organization_id) from program_host where program_id = subject and state = 'owner')
        ) then
          raise exception 'program % is not hosted by its owner', subject
            using errcode = 'check_violation', constraint = 'program_has_its_owner';
        end if;
        return null;
      end $$`);
    await db.query(`
      create constraint trigger program_has_its_owner after insert or update of owner_organization_id on program
        deferrable initially deferred for each row execute function program_has_its_owner('id')`);
    await db.query(`
      create constraint trigger program_has_its_owner after insert or update or delete on program_host
        deferrable initially deferred for each row execute function program_has_its_owner('program_id')`);
  }

  /** What is done to another host or to all is the owner's act, or one that a second, different host agreed to. */
  private async secondHostRule(db: QueryRunner): Promise<void> {
    await db.query(`
      create function proposal_has_a_second_host() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare owner uuid := (select owner_organization_id from program where id = new.program_id);
      begin
        if not exists (
          select from program_host
           where program_id = new.program_id and organization_id = new.answered_by and state in ('owner', 'accepted')
        ) or (new.answered_by = new.asked_by and new.asked_by <> owner) then
          raise exception 'proposal % was not agreed to by a second host', new.id
            using errcode = 'check_violation', constraint = 'proposal_has_a_second_host';
        end if;
        return null;
      end $$`);
    await db.query(`
      create constraint trigger proposal_has_a_second_host after insert or update on program_proposal
        for each row when (new.state = 'done') execute function proposal_has_a_second_host()`);
  }

  private async auditAndGrants(db: QueryRunner): Promise<void> {
    for (const table of [
      'program',
      'program_activity',
      'program_host',
      'program_partner',
      'program_moderation',
    ])
      await db.query(`select audit_table('${table}', public => true)`);
    for (const table of ['program_proposal', 'program_flag'])
      await db.query(`select audit_table('${table}')`);

    await db.query(`grant select, insert, update on program, program_activity to guyub_app`);
    // column by column: an answer never moves to another program, organization or asker
    await db.query(
      `grant select, insert, update (state, since, invited_by, reminded_at, version) on program_host to guyub_app`,
    );
    await db.query(
      `grant select, insert, update (state, note, since, version) on program_partner to guyub_app`,
    );
    await db.query(
      `grant select, insert, update (state, answered_by, answered_at) on program_proposal to guyub_app`,
    );
    await db.query(`grant select, insert, update (resolved_at, answer) on program_flag to guyub_app`);
    await db.query(`grant select, insert, update (reason), delete on program_moderation to guyub_app`);
    await db.query(`grant select, insert on program_history to guyub_app`);
  }
}
