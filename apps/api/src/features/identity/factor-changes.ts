import { Injectable } from '@nestjs/common';
import type { SessionEnding } from '@guyub/domain/identity';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import type { Account } from './account.store.ts';
import { SecondStepStore } from './second-step.store.ts';
import { type SecurityEvent, SecurityNews } from './security-news.ts';
import { SessionStore } from './session.store.ts';
import { type OpenedSession, type Origin, SessionOpening } from './session-opening.ts';

/** What goes with every change of somebody's own factors, in its transaction; the account is locked by the caller. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly opening: SessionOpening,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  /** Every session ends, and all that waits for a second step; the one that asked goes on under a new token. */
  async settle(
    tx: Transaction,
    account: Account,
    origin: Origin,
    hasSecondFactor: boolean,
    event: SecurityEvent,
  ): Promise<OpenedSession> {
    await this.endAll(tx, account.id, 'second-factor-changed');
    await this.news.tell(tx, account, event);
    return this.opening.replace(tx, account.id, origin, hasSecondFactor);
  }

  async endAll(tx: Transaction, accountId: string, why: SessionEnding): Promise<void> {
    await new SecondStepStore(tx).dropAll(accountId);
    await new SessionStore(tx).endAll(accountId, { why, at: toTimestamp(this.clock.now()) });
  }
}
