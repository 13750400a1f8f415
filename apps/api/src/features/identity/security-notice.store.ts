import type { SecurityNoticeKind } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

export interface SecurityNotice {
  id: string;
  accountId: string;
  kind: SecurityNoticeKind;
  params: Readonly<Record<string, string>>;
  reason: string | null;
  at: Date;
}

/** What people are told of the door to their own account. */
export class SecurityNoticeStore {
  constructor(private readonly tx: EntityManager) {}

  async add({ id, accountId, kind, params, reason, at }: SecurityNotice): Promise<void> {
    await this.tx.query(
      'insert into security_notice (id, account_id, kind, params, reason, at) values ($1, $2, $3, $4, $5, $6)',
      [id, accountId, kind, JSON.stringify(params), reason, at],
    );
  }

  async dropOld(before: Date): Promise<void> {
    await this.tx.query('delete from security_notice where at < $1', [before]);
  }
}
