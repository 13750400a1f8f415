import type { SessionEnding, SessionLife } from '@guyub/domain/identity';
import type { EntityManager } from 'typeorm';

import { deviceHash, KnownDeviceStore } from './known-device.store.ts';
import { hashToken, newSuccessorKey } from './secret-token.ts';

/** That somebody was there, for when their sessions are forgotten. */
export const recordPresence = `
  insert into account_presence (account_id, last_at) values ($1, $2)
  on conflict (account_id) do update set last_at = excluded.last_at
    where account_presence.last_at < excluded.last_at`;

export interface NewSession {
  id: string;
  accountId: string;
  token: string;
  device: string;
  /** what tells its browser from others */
  deviceToken: string;
  hasSecondFactor: boolean;
  createdAt: Date;
}

/** Sessions whose tokens are still good are ended for a reason that their holders may learn. */
export interface Ending {
  why: SessionEnding;
  at: Date;
}

export class SessionStore {
  constructor(private readonly tx: EntityManager) {}

  async addSession(session: NewSession): Promise<void> {
    await this.tx.query(
      `insert into session (id, account_id, device, device_hash, has_second_factor, created_at, proven_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [
        session.id,
        session.accountId,
        session.device,
        deviceHash(session.accountId, session.deviceToken),
        session.hasSecondFactor,
        session.createdAt,
      ],
    );
    await this.tx.query(
      `insert into session_token (token_hash, session_id, successor_key, rights_version, issued_at, last_used_at)
       select $1, $2, $3, rights_version, $4, $4 from account where id = $5`,
      [hashToken(session.token), session.id, newSuccessorKey(), session.createdAt, session.accountId],
    );
    await this.tx.query(recordPresence, [session.accountId, session.createdAt]);
  }

  /**
   * The password was shown in it once more: it goes on under a new token, which alone is proven. The one that asked ends
   * when the new one has arrived, with all that had followed on it.
   */
  async prove(session: { id: string; accountId: string; from: string; to: string; at: Date }): Promise<void> {
    await this.tx.query(
      `insert into session_token
         (token_hash, session_id, successor_key, follows, rights_version, issued_at, last_used_at, proven_at)
       select $1, $2, $3, $4, rights_version, $5, $5, $5 from account where id = $6`,
      [
        hashToken(session.to),
        session.id,
        newSuccessorKey(),
        await this.lockNewest(hashToken(session.from)),
        session.at,
        session.accountId,
      ],
    );
  }

  /** The last of the tokens that follow on this one, locked, so that nothing else follows on it. */
  private async lockNewest(tokenHash: Buffer): Promise<Buffer> {
    const [newest] = await this.tx.query<{ hash: Buffer }[]>(
      'select token_hash as hash from session_token where token_hash = $1 for update',
      [tokenHash],
    );
    const [next] = await this.tx.query<{ hash: Buffer }[]>(
      'select token_hash as hash from session_token where follows = $1',
      [tokenHash],
    );
    if (next) return this.lockNewest(next.hash);
    return newest?.hash ?? tokenHash;
  }

  /** Ends the sessions beyond so many, those first that were not used for longest; the devices of those that were still open. */
  async endBeyond(accountId: string, most: number, now: Date, life: SessionLife): Promise<string[]> {
    const beyond = `
      select s.id, max(t.last_used_at) as used_at from session s join session_token t on t.session_id = s.id
       where s.account_id = $1 group by s.id order by max(t.last_used_at) desc, s.created_at desc, s.id desc offset $2`;
    const which = `s.id in (select id from (${beyond}) beyond)`;
    await this.rememberEnding({ why: 'too-many-sessions', at: now }, which, [accountId, most]);
    const [ended] = await this.tx.query<[{ device: string; isOpen: boolean }[], number]>(
      `delete from session e using (${beyond}) beyond
        where e.id = beyond.id
       returning e.device, beyond.used_at > $3::timestamptz - make_interval(hours => 24 * $4::int)
         and e.created_at > $3::timestamptz - make_interval(hours => 24 * $5::int) as "isOpen"`,
      [accountId, most, now, life.idleDays, life.absoluteDays],
    );
    return ended.filter(({ isOpen }) => isOpen).map(({ device }) => device);
  }

  /** Whether a session that a request came with has not ended since. */
  async isOpen(sessionId: string, accountId: string): Promise<boolean> {
    const found = await this.tx.query<unknown[]>('select from session where id = $1 and account_id = $2', [
      sessionId,
      accountId,
    ]);
    return found.length === 1;
  }

  /**
   * True when the account had such a session. Who signs out of their own knows why: null. A browser that is signed out from
   * elsewhere is no longer one that the account knows.
   */
  async endSession(sessionId: string, accountId: string, ending: Ending | null): Promise<boolean> {
    if (ending) await this.rememberEnding(ending, 's.id = $1 and s.account_id = $2', [sessionId, accountId]);
    const [ended] = await this.tx.query<[{ device: Buffer | null }[], number]>(
      'delete from session where id = $1 and account_id = $2 returning device_hash as device',
      [sessionId, accountId],
    );
    const device = ended[0]?.device;
    if (ending && device) await new KnownDeviceStore(this.tx).forget(accountId, device, ending.at);
    return ended.length === 1;
  }

  async endOthers(accountId: string, keptSessionId: string, ending: Ending): Promise<void> {
    await this.rememberEnding(ending, 's.id <> $2 and s.account_id = $1', [accountId, keptSessionId]);
    await this.tx.query('delete from session where account_id = $1 and id <> $2', [accountId, keptSessionId]);
    const [kept] = await this.tx.query<{ device: Buffer | null }[]>(
      'select device_hash as device from session where id = $1 and account_id = $2',
      [keptSessionId, accountId],
    );
    await new KnownDeviceStore(this.tx).forgetOthers(accountId, kept?.device ?? null, ending.at);
  }

  async endAll(accountId: string, ending: Ending): Promise<void> {
    await new KnownDeviceStore(this.tx).forgetOthers(accountId, null, ending.at);
    await this.rememberEnding(ending, 's.account_id = $1', [accountId]);
    await this.tx.query('delete from session where account_id = $1', [accountId]);
  }

  /** Everybody's; the table is held by the caller. */
  async endEverybodys(ending: Ending): Promise<void> {
    await this.rememberEnding(ending, 'true', []);
    await this.tx.query('delete from session');
  }

  /** Before sessions are ended. `which` is a condition on a session `s`, with its own parameters. */
  private async rememberEnding(
    { why, at }: Ending,
    which: string,
    parameters: readonly unknown[],
  ): Promise<void> {
    const [ending, endedAt] = [parameters.length + 1, parameters.length + 2];
    await this.tx.query(
      `insert into ended_session_token (token_hash, ending, ended_at)
       select t.token_hash, $${ending}, $${endedAt}::timestamptz from session_token t join session s on s.id = t.session_id
        where (t.valid_until is null or t.valid_until > $${endedAt}::timestamptz) and (${which})
       on conflict do nothing`,
      [...parameters, why, at],
    );
  }

  async dropOver(now: Date, life: SessionLife): Promise<void> {
    const over = `
      select s.id from session s
       where s.created_at <= $1::timestamptz - make_interval(hours => 24 * $2::int)
          or not exists (select from session_token t where t.session_id = s.id
                            and t.last_used_at > $1::timestamptz - make_interval(hours => 24 * $3::int))`;
    const parameters = [now, life.absoluteDays, life.idleDays];
    await this.rememberEnding({ why: 'too-old', at: now }, `s.id in (${over})`, parameters);
    await this.tx.query(`delete from session where id in (${over})`, parameters);
    await this.tx.query('delete from session_token where valid_until <= $1', [now]);
  }

  async dropOldEndings(before: Date): Promise<void> {
    await this.tx.query('delete from ended_session_token where ended_at < $1', [before]);
  }
}
