import { Injectable } from '@nestjs/common';

import { AccountStore } from './account.store.ts';
import type { LinkTransaction } from './link-handlers.ts';

/** Told by slices that change what somebody may do. */
@Injectable()
export class SessionRights {
  /** Every session that the account has now gets a new token at its next use. */
  async changed(tx: LinkTransaction, accountId: string): Promise<void> {
    await new AccountStore(tx).raiseRightsVersion(accountId);
  }
}
