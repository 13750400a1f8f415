import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organization can be called and written to: a telephone and a mail address of its own beside its pages. */
export class ReachableOffice1795410000001 implements MigrationInterface {
  name = 'ReachableOffice1795410000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table organization_channel
        drop constraint organization_channel_platform_check,
        drop constraint organization_channel_address_check,
        add constraint organization_channel_platform_check check (platform in (
          'facebook-group', 'facebook-page', 'instagram', 'x', 'whatsapp', 'telegram', 'youtube', 'tiktok', 'website',
          'telephone', 'email')),
        add constraint organization_channel_address_check check (length(address) <= 300 and case platform
          when 'telephone' then address ~ '^tel:\\+62[1-9][0-9]{7,11}$'
          when 'email' then address ~ '^mailto:[^?&[:space:]]+@[^?&[:space:]]+$'
          else address ~ '^https?://' end)`);
  }

  /** What nobody of the release before could read goes; that it was there stays in the trail. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `select set_config('guyub.actor', '{"kind":"system","id":"organization.drop-reachable"}', true),
              set_config('guyub.operation', 'organization.drop-reachable', true),
              set_config('guyub.request', 'migration', true), set_config('guyub.now', now()::text, true)`,
    );
    const dropped = `select id from organization_channel where platform in ('telephone', 'email')`;
    await db.query(`update program set contact_channel_id = null where contact_channel_id in (${dropped})`);
    await db.query(`delete from organization_channel where id in (${dropped})`);
    await db.query('set constraints all immediate');
    await db.query(`
      alter table organization_channel
        drop constraint organization_channel_platform_check,
        drop constraint organization_channel_address_check,
        add constraint organization_channel_platform_check check (platform in (
          'facebook-group', 'facebook-page', 'instagram', 'x', 'whatsapp', 'telegram', 'youtube', 'tiktok', 'website')),
        add constraint organization_channel_address_check check (address ~ '^https?://' and length(address) <= 300)`);
  }
}
