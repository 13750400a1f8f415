import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { PendingStore } from './pending.store.ts';

type RightsListener = (tx: Transaction, accountId: string) => Promise<void>;

/** Told by slices that change what somebody may do, once they have. */
@Injectable()
export class SessionRights {
  private readonly listeners: RightsListener[] = [];

  constructor(private readonly clock: Clock) {}

  /** Slices whose doings rest on what somebody may do: called in the same transaction. */
  onChange(listener: RightsListener): void {
    this.listeners.push(listener);
  }

  /** Every session that the account has now gets a new token at its next use; what rested on its rights is looked at anew. */
  async changed(tx: Transaction, accountId: string): Promise<void> {
    await new AccountStore(tx).raiseRightsVersion(accountId);
    await this.endWhatRested(tx, accountId);
  }

  /**
   * Codes to a new password end, those for the account and those that its owner made: they were judged by what was true
   * before. So does what slices made of its rights and may stand no more.
   */
  async endWhatRested(tx: Transaction, accountId: string): Promise<void> {
    await new PendingStore(tx).dropCodesAround(accountId, toTimestamp(this.clock.now()));
    for (const listener of this.listeners) await listener(tx, accountId);
  }
}
