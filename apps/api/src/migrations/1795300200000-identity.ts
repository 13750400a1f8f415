import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their accounts, sessions, counted tries, resets, signed links, and the messages that carry them. */
export class Identity1795300200000 implements MigrationInterface {
  name = 'Identity1795300200000';

  async up(db: QueryRunner): Promise<void> {
    await this.accounts(db);
    await this.sessions(db);
    await this.pending(db);
    await this.links(db);
    await this.messages(db);
    await this.auditAndGrants(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table message, signed_link, reset_code, password_reset, sign_up, wrong_try, known_address, session_token,
        session, account, person`);
  }

  private async accounts(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person (
        id          uuid primary key,
        name        text not null check (length(name) between 1 and 100),
        created_at  timestamptz not null,
        version     integer not null check (version > 0)
      )`);
    await db.query(`
      create table account (
        id                 uuid primary key,
        person_id          uuid not null unique references person (id),
        email              text constraint account_email unique check (email = lower(email) and length(email) <= 254),
        phone              text constraint account_phone unique check (phone ~ '^\\+[1-9][0-9]{7,14}$'),
        password_hash      text not null check (password_hash like '$argon2id$%'),
        locale             text not null check (locale in ('id', 'en')),
        -- sessions with a token of fewer changes get a new one at their next use
        rights_version     integer not null check (rights_version > 0),
        created_at         timestamptz not null,
        version            integer not null check (version > 0),
        check (email is not null or phone is not null)
      )`);
  }

  private async sessions(db: QueryRunner): Promise<void> {
    await db.query(`
      create table session (
        id          uuid primary key,
        account_id  uuid not null references account (id),
        device      text not null check (length(device) <= 200),
        created_at  timestamptz not null
      )`);
    await db.query('create index session_by_account on session (account_id, created_at desc, id desc)');
    await db.query('create index session_by_age on session (created_at)');
    // a token's successor follows from the token and its key, so that requests at the same time get the same one
    await db.query(`
      create table session_token (
        token_hash     bytea primary key check (octet_length(token_hash) = 32),
        session_id     uuid not null references session (id) on delete cascade,
        successor_key  bytea not null check (octet_length(successor_key) = 32),
        follows        bytea references session_token (token_hash) on delete set null,
        rights_version integer not null,
        issued_at      timestamptz not null,
        last_used_at   timestamptz not null,
        -- set when its successor was first used
        valid_until    timestamptz
      )`);
    await db.query('create index session_token_by_session on session_token (session_id)');
    await db.query('create index session_token_by_use on session_token (last_used_at)');
    await db.query('create index session_token_by_predecessor on session_token (follows)');
    // digests of what was typed and of where from; forgotten after a quiet day
    await db.query(`
      create table wrong_try (
        kind     text not null check (kind in ('pair', 'address', 'login', 'mail')),
        key      bytea not null check (octet_length(key) = 32),
        wrong    integer not null check (wrong >= 0),
        last_at  timestamptz not null,
        primary key (kind, key)
      )`);
    await db.query('create index wrong_try_by_age on wrong_try (last_at)');
    await db.query(`
      create table known_address (
        account_id    uuid not null references account (id) on delete cascade,
        address_hash  bytea not null check (octet_length(address_hash) = 32),
        last_at       timestamptz not null,
        primary key (account_id, address_hash)
      )`);
    await db.query('create index known_address_by_age on known_address (last_at)');
  }

  private async pending(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sign_up (
        id             uuid primary key,
        name           text not null check (length(name) between 1 and 100),
        email          text not null check (email = lower(email) and length(email) <= 254),
        password_hash  text not null check (password_hash like '$argon2id$%'),
        locale         text not null check (locale in ('id', 'en')),
        asked_at       timestamptz not null
      )`);
    await db.query('create index sign_up_by_email on sign_up (email, asked_at)');
    await db.query('create index sign_up_by_age on sign_up (asked_at)');
    await db.query(`
      create table password_reset (
        id        uuid primary key,
        email     text not null check (email = lower(email) and length(email) <= 254),
        asked_at  timestamptz not null
      )`);
    await db.query('create index password_reset_by_email on password_reset (email, asked_at)');
    await db.query('create index password_reset_by_age on password_reset (asked_at)');
    await db.query(`
      create table reset_code (
        id          uuid primary key,
        account_id  uuid not null references account (id),
        code_hash   text not null check (code_hash like '$argon2id$%'),
        made_by     uuid not null references account (id),
        made_at     timestamptz not null,
        expires_at  timestamptz not null check (expires_at > made_at),
        tries_left  integer not null check (tries_left between 0 and 5),
        used_at     timestamptz,
        check (made_by <> account_id)
      )`);
    await db.query(
      'create unique index reset_code_one_open on reset_code (account_id) where used_at is null',
    );
  }

  private async links(db: QueryRunner): Promise<void> {
    await db.query(`
      create table signed_link (
        id               uuid primary key,
        -- null until the job that sends it has made the token
        token_hash       bytea unique check (octet_length(token_hash) = 32),
        purpose          text not null check (purpose in ('host-invitation', 'partner-confirmation', 'member-invitation', 'sign-up', 'password-reset')),
        subject_id       uuid not null,
        -- the organization it asks; no foreign key, since links are older than organizations in the order of tables
        organization_id  uuid,
        contact_kind     text not null check (contact_kind in ('email', 'phone')),
        contact          text not null,
        contact_masked   text not null,
        locale           text not null check (locale in ('id', 'en')),
        made_at          timestamptz not null,
        expires_at       timestamptz not null check (expires_at > made_at),
        maximum_uses     integer not null check (maximum_uses > 0),
        uses             integer not null check (uses between 0 and maximum_uses),
        used_at          timestamptz,
        answer           text check (answer in ('accepted', 'declined', 'confirmed')),
        revoked_at       timestamptz,
        check ((uses = 0) = (used_at is null))
      )`);
    await db.query('create index signed_link_by_subject on signed_link (purpose, subject_id)');
    await db.query('create index signed_link_by_age on signed_link (expires_at)');
  }

  private async messages(db: QueryRunner): Promise<void> {
    await db.query(`
      create table message (
        id          uuid primary key,
        recipient   text not null,
        to_masked   text not null,
        kind        text not null,
        subject     text not null,
        -- erased when it was sent; kept only while no mail server is set
        text        text,
        state       text not null check (state in ('waiting', 'sent', 'kept', 'failed')),
        created_at  timestamptz not null,
        settled_at  timestamptz,
        check ((state = 'waiting') = (settled_at is null)),
        check (state <> 'sent' or text is null)
      )`);
    await db.query('create index message_newest on message (created_at desc, id desc)');
  }

  private async auditAndGrants(db: QueryRunner): Promise<void> {
    await db.query(`select audit_table('person', personal => '{name}', person_column => 'id')`);
    await db.query(
      `select audit_table('account', personal => '{email,phone}', person_column => 'person_id')`,
    );
    await db.query(`select audit_table('session', personal => '{device}')`);
    await db.query(`select audit_table('sign_up', personal => '{name,email}')`);
    await db.query(`select audit_table('password_reset', personal => '{email}')`);
    await db.query(`select audit_table('reset_code')`);
    await db.query(`select audit_table('signed_link', personal => '{contact,contact_masked}')`);
    await db.query(`select audit_table('message', personal => '{recipient,to_masked,subject,text}')`);

    await db.query('grant select, insert, update (name, version) on person to guyub_app');
    await db.query(`
      grant select, insert, update (email, phone, password_hash, locale, rights_version, version)
        on account to guyub_app`);
    await db.query('grant select, insert, delete on session to guyub_app');
    await db.query(
      'grant select, insert, update (last_used_at, valid_until), delete on session_token to guyub_app',
    );
    await db.query('grant select, insert, update, delete on wrong_try, known_address to guyub_app');
    await db.query('grant select, insert, delete on sign_up, password_reset to guyub_app');
    await db.query('grant select, insert, update (tries_left, used_at), delete on reset_code to guyub_app');
    await db.query(`
      grant select, insert, update (token_hash, uses, used_at, answer, revoked_at), delete on signed_link to guyub_app`);
    await db.query('grant select, insert, update (text, state, settled_at), delete on message to guyub_app');
  }
}
