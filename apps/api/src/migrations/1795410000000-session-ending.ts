import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a session ended, for whoever comes back with its token; it says of whom only to them. */
export class SessionEnding1795410000000 implements MigrationInterface {
  name = 'SessionEnding1795410000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ended_session_token (
        token_hash  bytea primary key check (octet_length(token_hash) = 32),
        ending      text not null check (ending in (
          'other-device', 'password-changed', 'second-factor-changed', 'by-sysadmin', 'account-disabled',
          'wrong-passwords', 'too-many-sessions', 'too-old')),
        ended_at    timestamptz not null
      )`);
    await db.query('create index ended_session_token_by_age on ended_session_token (ended_at)');
    await db.query('grant select, insert, delete on ended_session_token to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ended_session_token');
  }
}
