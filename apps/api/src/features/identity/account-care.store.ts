import type { Sysadmin } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

import { SessionStore } from './session.store.ts';

/** What sysadmins do to accounts that are not their own. */
export class AccountCareStore {
  constructor(private readonly tx: EntityManager) {}

  /**
   * All sysadmins, with the accounts that an act touches, locked in one order, so that two who act on each other wait and do
   * not block each other. Memberships first, as whoever changes roles does.
   */
  async lockSysadmins(accountIds: readonly string[]): Promise<Sysadmin[]> {
    const memberships = await this.tx.query<{ accountId: string }[]>(
      `select m.account_id as "accountId" from membership m join organization o on o.id = m.organization_id
        where o.is_communication_office and m.ended_at is null and 'sysadmin' = any (m.roles)
        order by m.id for share of m`,
    );
    const holders = memberships.map(({ accountId }) => accountId);
    await this.tx.query('select from account where id = any ($1::uuid[]) order by id for update', [
      [...holders, ...accountIds],
    ]);
    return this.tx.query<Sysadmin[]>(
      `select a.id as "accountId", a.disabled_at is not null as "isDisabled",
              exists (select from second_factor f where f.account_id = a.id) as "hasSecondFactor"
         from account a where a.id = any ($1::uuid[])`,
      [holders],
    );
  }

  async disable(accountId: string, by: string, reason: string, at: Date): Promise<void> {
    await this.tx.query(
      `update account set disabled_at = $4, disabled_by = $2, disabled_reason = $3, version = version + 1
        where id = $1`,
      [accountId, by, reason, at],
    );
  }

  async enable(accountId: string): Promise<void> {
    await this.tx.query(
      `update account set disabled_at = null, disabled_by = null, disabled_reason = null, version = version + 1
        where id = $1`,
      [accountId],
    );
  }

  /**
   * Everybody's sessions, and every sign-in that waits. Sign-ins that are under way are waited for and end with them: the
   * table is held. Whoever had a session finds the news of it in the app.
   */
  async endEverySession(notice: { reason: string; exceptAccountId: string; at: Date }): Promise<void> {
    await this.tx.query('lock table session in exclusive mode');
    await this.tx.query(
      `insert into security_notice (id, account_id, kind, params, reason, at)
       select gen_random_uuid(), s.account_id, 'everybody-signed-out', '{}', $1, $3
         from (select distinct account_id from session where account_id <> $2) s`,
      [notice.reason, notice.exceptAccountId, notice.at],
    );
    await this.tx.query('delete from sign_in_challenge');
    await this.tx.query('delete from second_factor_setup');
    await new SessionStore(this.tx).endEverybodys({ why: 'by-sysadmin', at: notice.at });
  }

  /** Whom an act of that moment signed out, and who can be written to; page by page, in the order of accounts. */
  async listSignedOut(at: Date, afterId: string | null, limit: number): Promise<SignedOut[]> {
    return this.tx.query<SignedOut[]>(
      `select a.id, a.email, a.locale, n.reason from security_notice n join account a on a.id = n.account_id
        where n.at = $1 and n.kind = 'everybody-signed-out' and a.disabled_at is null
          and ($2::uuid is null or a.id > $2::uuid)
        order by a.id limit $3`,
      [at, afterId, limit],
    );
  }
}

export interface SignedOut {
  id: string;
  email: string | null;
  locale: 'id' | 'en';
  reason: string;
}
