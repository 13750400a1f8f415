import { Injectable } from '@nestjs/common';
import type { AccountCareAct } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { AccountCareStore } from './account-care.store.ts';
import { AccountCare, type CareRefusal, stillSysadmin } from './account-care.ts';
import { SecurityNews } from './security-news.ts';

/** Somebody came back: password, second factors and roles are what they were. Links that ended stay ended. */
@Injectable()
export class EnableAccountUseCase {
  constructor(
    private readonly care: AccountCare,
    private readonly news: SecurityNews,
  ) {}

  run(caller: AccountCaller, accountId: string, input: AccountCareAct): Promise<Result<null, CareRefusal>> {
    const act = { operation: 'identity.enable-account', accountId, input };
    return this.care.act(caller, act, async (tx, cared) => {
      const still = stillSysadmin(cared, caller);
      if (!still.ok) return still;
      const { account } = cared;
      if (!account.isDisabled) return refuse({ code: 'account-not-disabled' });
      await new AccountCareStore(tx).enable(account.id);
      await this.news.tell(tx, account, { kind: 'account-enabled', reason: input.reason });
      return ok(null);
    });
  }
}
