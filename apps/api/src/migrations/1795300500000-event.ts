import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Event1795300500000 implements MigrationInterface {
  name = 'Event1795300500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table event (
        id                 uuid primary key,
        program_id         uuid not null references program (id),
        slug               text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        -- the date that the rule gave it (RFC 5545 RECURRENCE-ID), whatever it was moved to
        recurrence_id      timestamp not null,
        title              text not null check (length(title) between 3 and 120),
        kinds              text[] not null check (cardinality(kinds) > 0),
        starts_local       timestamp not null,
        ends_local         timestamp not null,
        time_zone          text not null,
        -- derived from the two above, so that a change of zone rules moves the instant and not the poster
        starts_at          timestamptz not null,
        ends_at            timestamptz not null,
        venue_id           uuid references place_venue (id),
        online_url         text,
        -- the venue's kecamatan, kept here for the lists
        area_code          text references place_area (code),
        people_target      integer check (people_target > 0),
        status             text not null check (status in ('draft', 'scheduled', 'cancelled')),
        cancel_reason      text,
        -- changed by hand: the rule no longer moves or removes it
        is_detached        boolean not null,
        -- the policy "ask" found a holiday on it and nobody has decided yet
        needs_decision     boolean not null,
        sequence           integer not null check (sequence >= 0),
        is_reported        boolean not null,
        people_came        integer check (people_came >= 0),
        search_text        text not null,
        created_at         timestamptz not null,
        changed_at         timestamptz not null,
        version            integer not null check (version > 0),
        -- judged at the end of each statement, so that a whole series may move by a week at once
        constraint event_once_per_date unique (program_id, recurrence_id) deferrable initially immediate,
        constraint event_start_once exclude (program_id with =, starts_local with =)
          where (status <> 'cancelled') deferrable initially immediate,
        unique (id, starts_at),
        check (ends_at > starts_at),
        -- lists of what is still going on need not look back further
        check (ends_at <= starts_at + interval '8 days'),
        check (venue_id is not null or online_url is not null or status <> 'scheduled'),
        check ((status = 'cancelled') = (cancel_reason is not null)),
        check (not is_reported or status = 'scheduled'),
        check (is_reported = (people_came is not null))
      )`);
    await db.query(`create index event_by_start on event (starts_at, id) where status <> 'draft'`);
    await db.query(`create index event_by_program on event (program_id, starts_at, id)`);
    await db.query(`create index event_by_area on event (area_code, starts_at, id)`);
    await db.query(`create index event_by_venue on event (venue_id, starts_at)`);
    await db.query(`create index event_by_kind on event using gin (kinds)`);
    await db.query(`create index event_search on event using gin (search_text gin_trgm_ops)`);
    await db.query(
      `create index event_not_reported on event (ends_at, id) where status = 'scheduled' and not is_reported`,
    );
    // who hosts this date: kept per date, so that a group that left keeps the credit for what it did
    await db.query(`
      create table event_host (
        event_id         uuid not null,
        organization_id  uuid not null references organization (id),
        -- moves with its event
        starts_at        timestamptz not null,
        primary key (event_id, organization_id),
        foreign key (event_id, starts_at) references event (id, starts_at) on update cascade on delete cascade
      )`);
    await db.query(
      `create index event_host_by_organization on event_host (organization_id, starts_at, event_id)`,
    );
    await db.query(`
      create table activity (
        id                   uuid primary key,
        event_id             uuid not null references event (id) on delete cascade,
        program_activity_id  uuid references program_activity (id),
        position             integer not null,
        kind                 text not null check (kind in ('blood-drive', 'fundraising', 'house-rehab', 'meeting', 'information', 'other')),
        title                text not null,
        target_amount        bigint check (target_amount > 0),
        unit                 text not null check (unit in ('bags', 'rupiah', 'people', 'hours', 'houses', 'kilograms', 'items', 'documents', 'decisions')),
        -- the newest filing's figure; null is "not reported" or "not counted", never zero
        result_amount        bigint check (result_amount >= 0),
        constraint activity_position unique (event_id, position) deferrable initially immediate
      )`);
    // what hosts decided of a date that falls on a holiday: moved, left (moved to its own day) or dropped (EXDATE)
    await db.query(`
      create table event_date_decision (
        program_id     uuid not null references program (id),
        recurrence_id  timestamp not null,
        moved_to       date,
        decided_at     timestamptz not null,
        constraint event_date_decision_once unique (program_id, recurrence_id) deferrable initially immediate
      )`);
    // what was moved, cancelled or edited, with the old values; never edited
    await db.query(`
      create table event_history (
        id          bigint generated always as identity primary key,
        event_id    uuid not null references event (id),
        at          timestamptz not null,
        kind        text not null check (kind in ('rescheduled', 'cancelled', 'edited', 'reinstated')),
        from_local  timestamp,
        to_local    timestamp,
        sequence    integer not null,
        reason      text not null,
        organization_id uuid references organization (id)
      )`);
    await db.query(`create index event_history_by_event on event_history (event_id, id)`);
    // a filing is never edited: a correction is a new one, and the old figure stays
    await db.query(`
      create table event_report (
        id                 uuid primary key,
        event_id           uuid not null references event (id),
        revision           integer not null check (revision > 0),
        people_came        integer not null check (people_came >= 0),
        note               text not null,
        handed_over        jsonb not null,
        photos             jsonb not null,
        correction_reason  text not null,
        filed_by           uuid not null references organization (id),
        filed_at           timestamptz not null,
        unique (event_id, revision),
        check (revision = 1 or length(correction_reason) >= 3)
      )`);
    await db.query(`
      create table activity_result (
        report_id    uuid not null references event_report (id),
        activity_id  uuid not null references activity (id),
        amount       bigint check (amount >= 0),
        primary key (report_id, activity_id)
      )`);
    await db.query(`
      create table event_role (
        id               uuid primary key,
        event_id         uuid not null references event (id),
        account_id       uuid not null references account (id),
        role             text not null check (role in ('door-crew', 'cashier', 'photographer')),
        organization_id  uuid not null references organization (id),
        since            timestamptz not null,
        ended_at         timestamptz,
        check (ended_at is null or ended_at >= since)
      )`);
    await db.query(
      `create unique index event_role_once on event_role (event_id, account_id, role) where ended_at is null`,
    );
    await db.query(`create index event_role_by_account on event_role (account_id) where ended_at is null`);
    // a kept file that was uploaded for a report, and the filing that shows it; without one it is removed after days
    await db.query(`
      create table event_photo (
        id               uuid primary key references stored_file (id) on delete cascade,
        account_id       uuid not null references account (id),
        organization_id  uuid references organization (id),
        report_id        uuid references event_report (id),
        uploaded_at      timestamptz not null
      )`);
    await db.query(
      `create index event_photo_unattached on event_photo (uploaded_at) where report_id is null`,
    );
    for (const table of ['event_history', 'event_report', 'activity_result'])
      await db.query(`select append_only('${table}')`);
    for (const [table, id] of [
      ['event', 'id'],
      ['event_host', 'event_id'],
      ['activity', 'id'],
      ['event_report', 'id'],
      ['activity_result', 'report_id'],
    ])
      await db.query(`select audit_table('${table}', public => true, id_column => '${id}')`);
    await db.query(`select audit_table('event_role')`);
    await db.query(`select audit_table('event_photo')`);
    await db.query(`select audit_table('event_date_decision', id_column => 'program_id')`);
    await db.query(`grant select, insert, update on event, activity, event_role to guyub_app`);
    await db.query(`grant select, insert, update, delete on event_host, event_photo to guyub_app`);
    // dates that a changed rule no longer has and that nobody touched may go; reports and history forbid the rest
    await db.query(`grant delete on event, activity to guyub_app`);
    await db.query(`grant select, insert on event_history, event_report, activity_result to guyub_app`);
    await db.query(`grant select, insert, update, delete on event_date_decision to guyub_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table event_photo, event_date_decision, event_role, activity_result, event_report, event_history, activity, event_host, event`);
  }
}
