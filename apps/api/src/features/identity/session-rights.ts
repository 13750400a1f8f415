import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';

/** Told by slices that change what somebody may do. */
@Injectable()
export class SessionRights {
  /** Every session that the account has now gets a new token at its next use. */
  async changed(tx: Transaction, accountId: string): Promise<void> {
    await new AccountStore(tx).raiseRightsVersion(accountId);
  }
}
