import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitTryKinds, tryKinds } from './try-kinds.ts';

/** What is asked besides the password: apps with codes, passkeys, recovery codes; known devices, and what their owner is told. */
export class SecondFactor1795310000000 implements MigrationInterface {
  name = 'SecondFactor1795310000000';

  async up(db: QueryRunner): Promise<void> {
    await this.sessions(db);
    await this.factors(db);
    await this.pending(db);
    await this.devices(db);
    await this.auditAndGrants(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table security_notice, known_device, second_factor_setup, sign_in_challenge, recovery_code, second_factor`);
    await limitTryKinds(db, tryKinds.signIn);
    await db.query('alter table session drop column has_second_factor');
  }

  private async sessions(db: QueryRunner): Promise<void> {
    // sessions from before were opened by a password
    await db.query('alter table session add column has_second_factor boolean not null default false');
    await limitTryKinds(db, [...tryKinds.signIn, ...tryKinds.secondStep]);
  }

  private async factors(db: QueryRunner): Promise<void> {
    await db.query(`
      create table second_factor (
        id             uuid primary key,
        account_id     uuid not null references account (id),
        kind           text not null check (kind in ('totp', 'passkey')),
        name           text not null check (length(name) between 1 and 60),
        -- totp: sealed
        secret         text,
        -- totp: the newest time step whose code was used; none as old is taken again
        last_step      bigint check (last_step > 0),
        credential_id  text constraint second_factor_credential unique check (length(credential_id) <= 1400),
        public_key     bytea check (octet_length(public_key) <= 4096),
        sign_count     bigint check (sign_count >= 0),
        transports     text[],
        added_at       timestamptz not null,
        last_used_at   timestamptz,
        check ((kind = 'totp') = (secret is not null)),
        check ((kind = 'totp') = (last_step is not null)),
        check ((kind = 'passkey') = (credential_id is not null)),
        check ((kind = 'passkey') = (public_key is not null)),
        check ((kind = 'passkey') = (sign_count is not null)),
        check ((kind = 'passkey') = (transports is not null))
      )`);
    await db.query('create index second_factor_by_account on second_factor (account_id, added_at, id)');
    await db.query(
      `create unique index second_factor_one_app on second_factor (account_id) where kind = 'totp'`,
    );
    await db.query(`
      create table recovery_code (
        id          uuid primary key,
        account_id  uuid not null references account (id),
        -- one for all codes that were made together, so that a typed one is hashed once
        salt        bytea not null check (octet_length(salt) = 16),
        code_hash   bytea not null check (octet_length(code_hash) = 32),
        made_at     timestamptz not null,
        used_at     timestamptz,
        unique (account_id, code_hash)
      )`);
  }

  private async pending(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sign_in_challenge (
        id                 uuid primary key,
        token_hash         bytea not null unique check (octet_length(token_hash) = 32),
        account_id         uuid not null references account (id) on delete cascade,
        -- of the hash that the password was right for: another password ends it
        password_digest    bytea not null check (octet_length(password_digest) = 32),
        -- what a passkey has to sign; taken away by the first answer
        passkey_challenge  text,
        made_at            timestamptz not null,
        expires_at         timestamptz not null check (expires_at > made_at)
      )`);
    await db.query('create index sign_in_challenge_by_account on sign_in_challenge (account_id)');
    await db.query('create index sign_in_challenge_by_age on sign_in_challenge (expires_at)');
    await db.query(`
      create table second_factor_setup (
        id                 uuid primary key,
        account_id         uuid not null references account (id) on delete cascade,
        -- it ends with the session that began it
        session_id         uuid not null references session (id) on delete cascade,
        kind               text not null check (kind in ('totp', 'passkey')),
        secret             text,
        passkey_challenge  text,
        made_at            timestamptz not null,
        expires_at         timestamptz not null check (expires_at > made_at),
        check ((kind = 'totp') = (secret is not null)),
        check (kind = 'passkey' or passkey_challenge is null)
      )`);
    await db.query('create index second_factor_setup_by_account on second_factor_setup (account_id)');
    await db.query('create index second_factor_setup_by_session on second_factor_setup (session_id)');
    await db.query('create index second_factor_setup_by_age on second_factor_setup (expires_at)');
  }

  private async devices(db: QueryRunner): Promise<void> {
    await db.query(`
      create table known_device (
        account_id   uuid not null references account (id) on delete cascade,
        device_hash  bytea not null check (octet_length(device_hash) = 32),
        last_at      timestamptz not null,
        primary key (account_id, device_hash)
      )`);
    await db.query('create index known_device_by_age on known_device (last_at)');
    await db.query(`
      create table security_notice (
        id          uuid primary key,
        account_id  uuid not null references account (id) on delete cascade,
        kind        text not null check (kind in (
          'factor-added', 'factor-removed', 'factors-removed-by-sysadmin', 'recovery-codes-made', 'recovery-code-used',
          'new-device')),
        params      jsonb not null,
        -- why a sysadmin did it; stands in the trail too
        reason      text check (length(reason) between 3 and 500),
        at          timestamptz not null
      )`);
    await db.query('create index security_notice_newest on security_notice (account_id, at desc, id desc)');
    await db.query('create index security_notice_by_age on security_notice (at)');
  }

  private async auditAndGrants(db: QueryRunner): Promise<void> {
    await db.query(
      `select audit_table('second_factor', personal => '{name,secret,credential_id,public_key,transports}')`,
    );
    await db.query(`select audit_table('recovery_code', personal => '{salt}')`);
    await db.query(
      `select audit_table('sign_in_challenge', personal => '{password_digest,passkey_challenge}')`,
    );
    await db.query(`select audit_table('second_factor_setup', personal => '{secret,passkey_challenge}')`);
    await db.query(`select audit_table('security_notice', personal => '{params}')`);

    await db.query(`
      grant select, insert, update (last_step, sign_count, last_used_at), delete on second_factor to guyub_app`);
    await db.query('grant select, insert, update (used_at), delete on recovery_code to guyub_app');
    await db.query(
      'grant select, insert, update (passkey_challenge), delete on sign_in_challenge to guyub_app',
    );
    await db.query('grant select, insert, delete on second_factor_setup, security_notice to guyub_app');
    await db.query('grant select, insert, update (last_at), delete on known_device to guyub_app');
  }
}
