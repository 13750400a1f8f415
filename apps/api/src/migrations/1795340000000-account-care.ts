import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitNoticeKinds, noticeKinds } from './security-notice-kinds.ts';

/** Accounts that a sysadmin has disabled: who, when and why, and that nobody is or gets in by them. */
export class AccountCare1795340000000 implements MigrationInterface {
  name = 'AccountCare1795340000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table account
        add column disabled_at timestamptz,
        add column disabled_by uuid references account (id),
        add column disabled_reason text,
        add constraint account_disabled_whole check (
          (disabled_at is null) = (disabled_by is null) and (disabled_at is null) = (disabled_reason is null)),
        add constraint account_disabled_reason check (length(disabled_reason) between 3 and 500),
        add constraint account_disabled_by_another check (disabled_by <> id)`);
    await db.query('grant update (disabled_at, disabled_by, disabled_reason) on account to guyub_app');
    await this.waysIn(db);
    await this.nobodyInside(db);
    await limitNoticeKinds(db, [...noticeKinds.factors, ...noticeKinds.care]);
    // one person's links are found and end together
    await db.query('create index signed_link_by_contact on signed_link (contact)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index signed_link_by_contact');
    await limitNoticeKinds(db, noticeKinds.factors);
    await db.query('drop trigger disabled_account_is_empty on account');
    for (const table of ['session', 'sign_in_challenge', 'reset_code'])
      await db.query(`drop trigger account_is_enabled on ${table}`);
    await db.query('drop function disabled_account_is_empty, account_is_enabled');
    await db.query(
      'alter table account drop column disabled_at, drop column disabled_by, drop column disabled_reason',
    );
  }

  /** No session, no sign-in that waits and no code can be made. The account's row is held, so that it is not disabled meanwhile. */
  private async waysIn(db: QueryRunner): Promise<void> {
    await db.query(`
      create function account_is_enabled() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare since timestamptz;
      begin
        -- locked before it is looked at: a disabling that is under way is waited for
        select disabled_at into since from account where id = new.account_id for share;
        if since is not null then
          raise exception 'nobody gets in by a disabled account'
            using errcode = 'check_violation', constraint = 'account_is_enabled';
        end if;
        return new;
      end $$`);
    await db.query('revoke execute on function account_is_enabled() from public');
    for (const table of ['session', 'sign_in_challenge', 'reset_code'])
      await db.query(`
        create trigger account_is_enabled before insert on ${table}
          for each row execute function account_is_enabled()`);
  }

  /** Whoever disables an account has ended its sessions by the end of the transaction. */
  private async nobodyInside(db: QueryRunner): Promise<void> {
    await db.query(`
      create function disabled_account_is_empty() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if exists (select from account a join session s on s.account_id = a.id
                    where a.id = new.id and a.disabled_at is not null) then
          raise exception 'a disabled account has no session'
            using errcode = 'check_violation', constraint = 'disabled_account_is_empty';
        end if;
        return null;
      end $$`);
    await db.query('revoke execute on function disabled_account_is_empty() from public');
    await db.query(`
      create constraint trigger disabled_account_is_empty after update of disabled_at on account
        deferrable initially deferred for each row when (new.disabled_at is not null)
        execute function disabled_account_is_empty()`);
  }
}
