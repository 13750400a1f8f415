import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { deviceName, WRONG_TRIES_TOLD } from '@guyub/domain/identity';

import type { Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { KnownDeviceStore } from './known-device.store.ts';
import { newToken } from './secret-token.ts';
import { SecurityNews } from './security-news.ts';
import { readSessionPolicy } from './session-policy.query.ts';
import { SessionStore } from './session.store.ts';
import { addressHash } from './try-counters.ts';
import { WrongTryStore } from './wrong-try.store.ts';

/** Where a request comes from. */
export interface Origin {
  address: string;
  device: string;
  /** what tells this browser from others; null before it was given any */
  deviceToken: string | null;
}

export interface OpenedSession {
  accountId: string;
  token: string;
  /** to be given to the browser beside the session */
  deviceToken: string;
  hasSecondFactor: boolean;
}

/** How somebody came in. */
export interface Entrance {
  hasSecondFactor: boolean;
  /** wrong tries before the right one */
  wrongBefore: number;
}

/** What goes with every sign-in, in its own transaction; the account is locked by the caller. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  async open(
    tx: Transaction,
    account: Account,
    caller: Caller,
    origin: Origin,
    { hasSecondFactor, wrongBefore }: Entrance,
  ): Promise<OpenedSession> {
    const now = toTimestamp(this.clock.now());
    const sessions = new SessionStore(tx);
    if (caller.kind === 'account') await sessions.endSession(caller.sessionId, caller.accountId, null);
    const deviceToken = origin.deviceToken ?? newToken();
    const known = await new KnownDeviceStore(tx).remember(account.id, deviceToken, now);
    // one less than may be: what is opened now is the newest
    const policy = await readSessionPolicy(tx, this.clock.now());
    const { most } = policy;
    const ended = await sessions.endBeyond(account.id, most - 1, now, policy);
    const opened = await this.replace(tx, account.id, { ...origin, deviceToken }, hasSecondFactor);
    for (const device of ended)
      await this.news.tell(tx, account, {
        kind: 'oldest-session-ended',
        params: { device: deviceName(device), most: String(most) },
      });
    await new WrongTryStore(tx).rememberAddress(account.id, addressHash(origin.address), now);
    if (known === 'new')
      await this.news.tell(tx, account, {
        kind: 'new-device',
        params: { device: deviceName(origin.device) },
      });
    if (wrongBefore >= WRONG_TRIES_TOLD)
      await this.news.tell(tx, account, {
        kind: 'signed-in-after-wrong-tries',
        params: { device: deviceName(origin.device), times: String(wrongBefore) },
      });
    return opened;
  }

  /** A new session in place of the one that asked, on a device that is signed in already. */
  async replace(
    tx: Transaction,
    accountId: string,
    origin: Origin,
    hasSecondFactor: boolean,
  ): Promise<OpenedSession> {
    const [token, deviceToken] = [newToken(), origin.deviceToken ?? newToken()];
    const now = toTimestamp(this.clock.now());
    await new KnownDeviceStore(tx).remember(accountId, deviceToken, now);
    await new SessionStore(tx).addSession({
      id: randomUUID(),
      accountId,
      token,
      device: origin.device,
      deviceToken,
      hasSecondFactor,
      createdAt: now,
    });
    return { accountId, token, deviceToken, hasSecondFactor };
  }
}
