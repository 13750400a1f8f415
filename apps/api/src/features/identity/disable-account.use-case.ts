import { Injectable } from '@nestjs/common';
import { type AccountCareAct, judgeDisabling } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { AccountCareStore } from './account-care.store.ts';
import { AccountCare, type CareRefusal } from './account-care.ts';
import { FactorChanges } from './factor-changes.ts';
import { SecurityNews } from './security-news.ts';
import { SessionRights } from './session-rights.ts';
import { SignedLinkStore } from './signed-link.store.ts';

/**
 * Somebody left: their sessions, sign-ins that wait, codes and links end with the disabling, and what they had made for
 * others; nobody gets in by the account until it is enabled again. What they did and are stays as it was.
 */
@Injectable()
export class DisableAccountUseCase {
  constructor(
    private readonly care: AccountCare,
    private readonly changes: FactorChanges,
    private readonly news: SecurityNews,
    private readonly rights: SessionRights,
    private readonly clock: Clock,
  ) {}

  run(caller: AccountCaller, accountId: string, input: AccountCareAct): Promise<Result<null, CareRefusal>> {
    const act = { operation: 'identity.disable-account', accountId, input };
    return this.care.act(caller, act, async (tx, { sysadmins, account }) => {
      const judged = judgeDisabling(sysadmins, caller.accountId, account);
      if (!judged.ok) return judged;
      const now = toTimestamp(this.clock.now());
      await new AccountCareStore(tx).disable(account.id, caller.accountId, input.reason, now);
      await this.changes.endAll(tx, account.id, 'account-disabled');
      await this.rights.endWhatRested(tx, account.id);
      const contacts = [account.email, account.phone].filter((contact) => contact !== null);
      await new SignedLinkStore(tx).revokeOf(contacts, now);
      await this.news.tell(tx, account, { kind: 'account-disabled', reason: input.reason });
      return ok(null);
    });
  }
}
