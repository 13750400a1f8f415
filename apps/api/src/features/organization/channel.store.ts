import type { AddChannel } from '@guyub/domain/organization';
import type { EntityManager } from 'typeorm';

export class ChannelStore {
  constructor(private readonly tx: EntityManager) {}

  /** False when the organization names that address already. */
  async addChannel(organizationId: string, { id, ...channel }: AddChannel, at: Date): Promise<boolean> {
    const [added] = await this.tx.query<unknown[]>(
      `insert into organization_channel
         (id, organization_id, platform, address, label, followers, followers_on, added_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
       on conflict (organization_id, lower(address)) where removed_at is null do nothing returning id`,
      [
        id,
        organizationId,
        channel.platform,
        channel.address,
        channel.label,
        channel.followers,
        channel.followersOn,
        at,
      ],
    );
    return added !== undefined;
  }

  /** Null when it was removed. */
  async lock(id: string): Promise<{ version: number } | null> {
    const [found] = await this.tx.query<{ version: number }[]>(
      'select version from organization_channel where id = $1 and removed_at is null for update',
      [id],
    );
    return found ?? null;
  }

  async isAddressTaken(organizationId: string, address: string, exceptId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      `select from organization_channel
        where organization_id = $1 and lower(address) = lower($2) and id <> $3 and removed_at is null`,
      [organizationId, address, exceptId],
    );
    return rows.length > 0;
  }

  async saveChannel(id: string, channel: Omit<AddChannel, 'id'>): Promise<void> {
    await this.tx.query(
      `update organization_channel
          set platform = $2, address = $3, label = $4, followers = $5, followers_on = $6, version = version + 1
        where id = $1`,
      [id, channel.platform, channel.address, channel.label, channel.followers, channel.followersOn],
    );
  }

  async removeChannel(id: string, at: Date): Promise<void> {
    await this.tx.query(
      'update organization_channel set removed_at = $2, version = version + 1 where id = $1',
      [id, at],
    );
  }
}
