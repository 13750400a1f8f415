import type { QueryRunner } from 'typeorm';

/** What may be counted. Counts of other kinds go, which matters on the way back only. */
export async function limitTryKinds(db: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await db.query(`delete from wrong_try where kind not in (${list})`);
  await db.query(`
    alter table wrong_try drop constraint wrong_try_kind_check,
      add constraint wrong_try_kind_check check (kind in (${list}))`);
}

export const tryKinds = {
  signIn: ['pair', 'address', 'login', 'mail'],
  secondStep: ['second-step'],
  resetCode: ['reset-code'],
  proofs: ['session-proof', 'account-proof'],
} as const;
