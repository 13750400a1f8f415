import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitNoticeKinds, noticeKinds } from './security-notice-kinds.ts';

/** What an owner is told of tries at their door, and where a sign-in waits that was begun with their password. */
export class AttemptNews1795350000000 implements MigrationInterface {
  name = 'AttemptNews1795350000000';

  async up(db: QueryRunner): Promise<void> {
    await limitNoticeKinds(db, [...noticeKinds.factors, ...noticeKinds.care, ...noticeKinds.attempts]);
    // counted, so that nobody fills another's letterbox
    await db.query('alter table security_notice add column is_mailed boolean not null default false');
    // a contact that could be changed would take the news of the account with it: a use case that changes one tells the old one too
    await db.query('revoke update (email, phone) on account from guyub_app');
    await db.query('drop trigger audit on sign_in_challenge');
    // those that wait now end within five minutes, and nothing is known of where they were begun
    await db.query('delete from sign_in_challenge');
    // the defaults are for servers of the release before, which write while this one starts
    await db.query(`
      alter table sign_in_challenge
        add column device text not null default '' check (length(device) <= 200),
        -- which browser, where it was known by then
        add column device_hash bytea check (octet_length(device_hash) = 32),
        -- wrong passwords before the right one
        add column wrong_before integer not null default 0 check (wrong_before >= 0)`);
    await db.query(
      `select audit_table('sign_in_challenge', personal => '{password_digest,passkey_challenge,device,device_hash}')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('grant update (email, phone) on account to guyub_app');
    await db.query('drop trigger audit on sign_in_challenge');
    await db.query(
      `select audit_table('sign_in_challenge', personal => '{password_digest,passkey_challenge}')`,
    );
    await db.query(`
      alter table sign_in_challenge drop column device, drop column device_hash, drop column wrong_before`);
    await db.query('alter table security_notice drop column is_mailed');
    await limitNoticeKinds(db, [...noticeKinds.factors, ...noticeKinds.care]);
  }
}
