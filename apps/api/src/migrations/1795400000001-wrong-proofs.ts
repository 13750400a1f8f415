import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitNoticeKinds, noticeKinds } from './security-notice-kinds.ts';
import { limitTryKinds, tryKinds } from './try-kinds.ts';

/** Wrong passwords in open sessions: counted by session and by account, and told to its owner. */
export class WrongProofs1795400000001 implements MigrationInterface {
  name = 'WrongProofs1795400000001';

  async up(db: QueryRunner): Promise<void> {
    const { factors, care, attempts, proofs } = noticeKinds;
    await limitNoticeKinds(db, [...factors, ...care, ...attempts, ...proofs]);
    const { signIn, secondStep, resetCode, proofs: proofTries } = tryKinds;
    await limitTryKinds(db, [...signIn, ...secondStep, ...resetCode, ...proofTries]);
  }

  async down(db: QueryRunner): Promise<void> {
    await limitTryKinds(db, [...tryKinds.signIn, ...tryKinds.secondStep, ...tryKinds.resetCode]);
    const { factors, care, attempts } = noticeKinds;
    await limitNoticeKinds(db, [...factors, ...care, ...attempts]);
  }
}
