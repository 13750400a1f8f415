import type { MigrationInterface, QueryRunner } from 'typeorm';

import { limitTryKinds, tryKinds } from './try-kinds.ts';

/** Tries at a code to a new password are counted by who tries, so that a stranger's wrong ones end nobody's code. */
export class CodeTries1795400000000 implements MigrationInterface {
  name = 'CodeTries1795400000000';

  async up(db: QueryRunner): Promise<void> {
    await limitTryKinds(db, [...tryKinds.signIn, ...tryKinds.secondStep, ...tryKinds.resetCode]);
    // read by servers of the release before alone, while they still run
    await db.query('alter table reset_code alter column tries_left set default 5');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table reset_code alter column tries_left drop default');
    await limitTryKinds(db, [...tryKinds.signIn, ...tryKinds.secondStep]);
  }
}
