import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Program1795300400000 implements MigrationInterface {
  name = 'Program1795300400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table program (
        id                     uuid primary key,
        regency_code           text not null references regency (code),
        slug                   text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title                  text not null check (length(title) between 3 and 120),
        purpose                text not null,
        indicator              text not null,
        indicator_target       bigint check (indicator_target > 0),
        people_target          integer check (people_target > 0),
        kinds                  text[] not null check (cardinality(kinds) > 0 and kinds <@ array['blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other']),
        state                  text not null check (state in ('draft', 'active', 'paused', 'closed', 'cancelled')),
        owner_organization_id  uuid not null references organization (id),
        venue_id               uuid references venue (id),
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
        check (venue_id is not null or online_url is not null or state = 'draft')
      )`);
    await db.query(`create index program_search on program using gin (search_text gin_trgm_ops)`);
    await db.query(`create index program_by_title on program (lower(title), id)`);
    await db.query(`create index program_by_owner on program (owner_organization_id)`);
    await db.query(`
      create table program_activity (
        id             uuid primary key,
        program_id     uuid not null references program (id),
        position       integer not null,
        kind           text not null check (kind in ('blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other')),
        title          text not null,
        target_amount  bigint check (target_amount > 0),
        unit           text not null check (unit in ('bags', 'rupiah', 'people', 'hours', 'houses', 'kilograms', 'items', 'documents', 'decisions')),
        removed_at     timestamptz,
        unique nulls not distinct (program_id, position, removed_at)
      )`);
    await db.query(`
      create table program_host (
        program_id       uuid not null references program (id),
        organization_id  uuid not null references organization (id),
        state            text not null check (state in ('owner', 'invited', 'accepted', 'declined', 'left', 'removed')),
        since            timestamptz not null,
        version          integer not null check (version > 0),
        primary key (program_id, organization_id)
      )`);
    // whoever plans it owns it: exactly one, and it is the one that the program names
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
        since            timestamptz not null,
        version          integer not null check (version > 0),
        unique (program_id, organization_id, role)
      )`);
    await db.query(
      `create index program_partner_by_organization on program_partner (organization_id, state)`,
    );
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
        -- a second host: never the one that asked, unless it is the owner that needs none
        check (state <> 'done' or answered_by is not null)
      )`);
    await db.query(`create index program_proposal_by_program on program_proposal (program_id, asked_at)`);
    await db.query(`
      create table program_flag (
        id           uuid primary key,
        program_id   uuid not null references program (id),
        flagged_by   uuid not null,
        reason       text not null check (length(reason) >= 10),
        flagged_at   timestamptz not null,
        resolved_at  timestamptz,
        answer       text,
        check ((resolved_at is null) = (answer is null))
      )`);
    await db.query(`create index program_flag_open on program_flag (program_id) where resolved_at is null`);
    await db.query(`
      create table program_moderation (
        program_id  uuid not null references program (id),
        field       text not null check (field in ('title', 'purpose', 'contactName')),
        reason      text not null check (length(reason) >= 10),
        since       timestamptz not null,
        primary key (program_id, field)
      )`);
    // what happened between the hosts, told in the workspace; never edited
    await db.query(`
      create table program_history (
        id               bigint generated always as identity primary key,
        program_id       uuid not null references program (id),
        at               timestamptz not null,
        kind             text not null,
        organization_id  uuid references organization (id),
        params           jsonb not null
      )`);
    await db.query(`create index program_history_by_program on program_history (program_id, id)`);
    await db.query(`select append_only('program_history')`);
    for (const table of [
      'program',
      'program_activity',
      'program_host',
      'program_partner',
      'program_moderation',
    ]) {
      await db.query(`select audit_table('${table}', public_data => true)`);
    }
    for (const table of ['program_proposal', 'program_flag'])
      await db.query(`select audit_table('${table}')`);
    await db.query(`
      grant select, insert, update on program, program_activity, program_host, program_partner, program_proposal, program_flag to guyub_app`);
    await db.query(`grant select, insert, update, delete on program_moderation to guyub_app`);
    await db.query(`grant select, insert on program_history to guyub_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table program_history, program_moderation, program_flag, program_proposal, program_partner, program_host,
        program_activity, program`);
  }
}
