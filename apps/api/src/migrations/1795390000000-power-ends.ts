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
    await this.tokens(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index session_token_one_successor');
    await db.query('create index session_token_by_predecessor on session_token (follows)');
    await db.query('alter table session_token drop column proven_at');
    await db.query('drop index member_invitation_by_inviter, reset_code_by_maker');
    await db.query('alter table reset_code drop column organization_id');
  }

  /** Proof counts for the token that was given for it and those that follow, and no token has two that follow. */
  private async tokens(db: QueryRunner): Promise<void> {
    // null: at the sign-in alone, as the session says
    await db.query('alter table session_token add column proven_at timestamptz');
    // who was let go on twice from one token goes on by the newest; the others live as long as they are used
    await db.query(`
      update session_token t set follows = null
        where exists (select from session_token o where o.follows = t.follows
                         and (o.issued_at, o.token_hash) > (t.issued_at, t.token_hash))`);
    await db.query('drop index session_token_by_predecessor');
    await db.query('create unique index session_token_one_successor on session_token (follows)');
  }
}
