import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A browser that was signed out from elsewhere is a stranger when it comes back, and its account is told. */
export class ForgottenDevices1795425000000 implements MigrationInterface {
  name = 'ForgottenDevices1795425000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table known_device add column forgotten_at timestamptz');
    await db.query('grant update (forgotten_at) on known_device to guyub_app');
    // of sessions from before it is not known
    await db.query('alter table session add column device_hash bytea check (octet_length(device_hash) = 32)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table session drop column device_hash');
    await db.query('alter table known_device drop column forgotten_at');
  }
}
