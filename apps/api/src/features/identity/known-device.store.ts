import type { EntityManager } from 'typeorm';

import { digestOf } from './secret-token.ts';

/** The same browser is another one for each account. */
export const deviceHash = (accountId: string, token: string): Buffer => digestOf('device', accountId, token);

/** Browsers that an account was signed in from, by a cookie that outlives its sessions; a digest for each account apart. */
export class KnownDeviceStore {
  constructor(private readonly tx: EntityManager) {}

  /** Whether the account knows this device by now, and whether it knew any. Remembers it. */
  async remember(accountId: string, token: string, now: Date): Promise<'known' | 'first' | 'new'> {
    const hash = deviceHash(accountId, token);
    const [before] = await this.tx.query<{ knowsAny: boolean; knowsThis: boolean }[]>(
      `select count(*) > 0 as "knowsAny", coalesce(bool_or(device_hash = $2 and forgotten_at is null), false) as "knowsThis"
         from known_device where account_id = $1`,
      [accountId, hash],
    );
    await this.tx.query(
      `insert into known_device (account_id, device_hash, last_at) values ($1, $2, $3)
       on conflict (account_id, device_hash) do update set last_at = excluded.last_at, forgotten_at = null`,
      [accountId, hash, now],
    );
    if (before?.knowsThis) return 'known';
    return before?.knowsAny ? 'new' : 'first';
  }

  /** The token of a browser that this account was signed in from; null for every other. */
  async knownOrNull(accountId: string, token: string | null): Promise<string | null> {
    if (token === null) return null;
    const found = await this.tx.query<unknown[]>(
      'select from known_device where account_id = $1 and device_hash = $2 and forgotten_at is null',
      [accountId, deviceHash(accountId, token)],
    );
    return found.length > 0 ? token : null;
  }

  /** Those that were signed out from elsewhere are strangers from then on, and told when they come back; all of them but one. */
  async forgetOthers(accountId: string, kept: Buffer | null, now: Date): Promise<void> {
    await this.tx.query(
      `update known_device set forgotten_at = $3
       where account_id = $1 and device_hash is distinct from $2 and forgotten_at is null`,
      [accountId, kept, now],
    );
  }

  async forget(accountId: string, device: Buffer, now: Date): Promise<void> {
    await this.tx.query(
      'update known_device set forgotten_at = $3 where account_id = $1 and device_hash = $2 and forgotten_at is null',
      [accountId, device, now],
    );
  }

  /** Each account keeps its newest, so that it is told of the next one however long it was away. */
  async dropOld(before: Date): Promise<void> {
    await this.tx.query(
      `delete from known_device d where d.last_at < $1
         and exists (select from known_device n where n.account_id = d.account_id and n.last_at > d.last_at)`,
      [before],
    );
  }
}
