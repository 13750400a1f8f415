import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody made with power ends with that power: for whom a code was made, and what is found by who made it. */
export class PowerEnds1795390000000 implements MigrationInterface {
  name = 'PowerEnds1795390000000';

  async up(db: QueryRunner): Promise<void> {
    // null: made before this, or by a server of the release before; nobody vouches for it, so it opens nothing
    await db.query('alter table reset_code add column organization_id uuid references organization (id)');
    await db.query('create index reset_code_by_maker on reset_code (made_by) where used_at is null');
    await db.query(
      `create index member_invitation_by_inviter on member_invitation (invited_by) where state = 'open'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index member_invitation_by_inviter, reset_code_by_maker');
    await db.query('alter table reset_code drop column organization_id');
  }
}
