import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries at a code to a new password are counted by who tries, so that a stranger's wrong ones end nobody's code. */
export class CodeTries1795400000000 implements MigrationInterface {
  name = 'CodeTries1795400000000';

  async up(db: QueryRunner): Promise<void> {
    await this.limitTryKinds(db, `'pair', 'address', 'login', 'mail', 'second-step', 'reset-code'`);
    // read by servers of the release before alone, while they still run
    await db.query('alter table reset_code alter column tries_left set default 5');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table reset_code alter column tries_left drop default');
    await db.query(`delete from wrong_try where kind = 'reset-code'`);
    await this.limitTryKinds(db, `'pair', 'address', 'login', 'mail', 'second-step'`);
  }

  private async limitTryKinds(db: QueryRunner, kinds: string): Promise<void> {
    await db.query(`
      alter table wrong_try drop constraint wrong_try_kind_check,
        add constraint wrong_try_kind_check check (kind in (${kinds}))`);
  }
}
