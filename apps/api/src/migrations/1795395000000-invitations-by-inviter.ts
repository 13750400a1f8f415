import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many invitations an account has sent within a day is counted at each one. */
export class InvitationsByInviter1795395000000 implements MigrationInterface {
  name = 'InvitationsByInviter1795395000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create index member_invitation_by_sending on member_invitation (invited_by, invited_at desc)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index member_invitation_by_sending');
  }
}
