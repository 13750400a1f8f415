import { randomUUID } from 'node:crypto';

import type { EntityManager } from 'typeorm';

/** A set of recovery codes: what is kept of them, under one salt. */
export interface RecoveryCodeSet {
  salt: Buffer;
  hashes: readonly Buffer[];
}

/** What lets in who has lost everything else. Whoever changes any of it has locked the account before. */
export class RecoveryCodeStore {
  constructor(private readonly tx: EntityManager) {}

  async findSalt(accountId: string): Promise<Buffer | null> {
    const [row] = await this.tx.query<{ salt: Buffer }[]>(
      'select salt from recovery_code where account_id = $1 limit 1',
      [accountId],
    );
    return row?.salt ?? null;
  }

  async countLeft(accountId: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }[]>(
      'select count(*)::int as count from recovery_code where account_id = $1 and used_at is null',
      [accountId],
    );
    return row?.count ?? 0;
  }

  /** The older ones end. */
  async replace(accountId: string, { salt, hashes }: RecoveryCodeSet, now: Date): Promise<void> {
    await this.removeAll(accountId);
    for (const hash of hashes)
      await this.tx.query(
        'insert into recovery_code (id, account_id, salt, code_hash, made_at) values ($1, $2, $3, $4, $5)',
        [randomUUID(), accountId, salt, hash, now],
      );
  }

  /** False when there is no such code, or when it was used. */
  async use(accountId: string, hash: Buffer, now: Date): Promise<boolean> {
    const used = await this.tx.query<[unknown[], number]>(
      'update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null',
      [accountId, hash, now],
    );
    return used[1] === 1;
  }

  async removeAll(accountId: string): Promise<void> {
    await this.tx.query('delete from recovery_code where account_id = $1', [accountId]);
  }
}
