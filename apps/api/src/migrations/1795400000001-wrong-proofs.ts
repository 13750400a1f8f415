import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitNoticeKinds, noticeKinds } from './security-notice-kinds.ts';

/** Wrong passwords in open sessions: counted by session and by account, and told to its owner. */
export class WrongProofs1795400000001 implements MigrationInterface {
  name = 'WrongProofs1795400000001';

  async up(db: QueryRunner): Promise<void> {
    const { factors, care, attempts, proofs } = noticeKinds;
    await limitNoticeKinds(db, [...factors, ...care, ...attempts, ...proofs]);
    const kinds = `'pair', 'address', 'login', 'mail', 'second-step', 'reset-code', 'session-proof', 'account-proof'`;
    await this.limitTryKinds(db, kinds);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from wrong_try where kind in ('session-proof', 'account-proof')`);
    await this.limitTryKinds(db, `'pair', 'address', 'login', 'mail', 'second-step', 'reset-code'`);
    const { factors, care, attempts } = noticeKinds;
    await limitNoticeKinds(db, [...factors, ...care, ...attempts]);
  }

  private async limitTryKinds(db: QueryRunner, kinds: string): Promise<void> {
    await db.query(`
      alter table wrong_try drop constraint wrong_try_kind_check,
        add constraint wrong_try_kind_check check (kind in (${kinds}))`);
  }
}
