import type { SecurityNoticeKind } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

export interface SecurityNotice {
  id: string;
  accountId: string;
  kind: SecurityNoticeKind;
  params: Readonly<Record<string, string>>;
  reason: string | null;
  isMailed: boolean;
  at: Date;
}

/** What people are told of the door to their own account. */
export class SecurityNoticeStore {
  constructor(private readonly tx: EntityManager) {}

  async add({ id, accountId, kind, params, reason, isMailed, at }: SecurityNotice): Promise<void> {
    await this.tx.query(
      `insert into security_notice (id, account_id, kind, params, reason, is_mailed, at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, accountId, kind, JSON.stringify(params), reason, isMailed, at],
    );
  }

  /** Whether a mail has gone out since then about any of these. */
  async wasMailedOf(accountId: string, kinds: readonly SecurityNoticeKind[], since: Date): Promise<boolean> {
    const found = await this.tx.query<unknown[]>(
      `select from security_notice
        where account_id = $1 and at > $2 and is_mailed and kind = any ($3::text[]) limit 1`,
      [accountId, since, [...kinds]],
    );
    return found.length > 0;
  }

  async wasTold(accountId: string, kind: SecurityNoticeKind, since: Date): Promise<boolean> {
    const found = await this.tx.query<unknown[]>(
      'select from security_notice where account_id = $1 and at > $2 and kind = $3 limit 1',
      [accountId, since, kind],
    );
    return found.length > 0;
  }

  async dropOld(before: Date): Promise<void> {
    await this.tx.query('delete from security_notice where at < $1', [before]);
  }
}
