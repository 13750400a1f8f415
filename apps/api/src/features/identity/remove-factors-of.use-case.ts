import { Injectable } from '@nestjs/common';
import type { AccountCareAct } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { AccountCare, type CareRefusal, stillSysadmin } from './account-care.ts';
import { FactorChanges } from './factor-changes.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { SecurityNews } from './security-news.ts';

type RemoveFactorsOfRefusal = CareRefusal | { code: 'no-second-factor' };

/** Takes all factors of somebody who lost them. Their sessions end; they sign in by their password and set up new ones. */
@Injectable()
export class RemoveFactorsOfUseCase {
  constructor(
    private readonly care: AccountCare,
    private readonly changes: FactorChanges,
    private readonly news: SecurityNews,
  ) {}

  run(
    caller: AccountCaller,
    accountId: string,
    input: AccountCareAct,
  ): Promise<Result<null, RemoveFactorsOfRefusal>> {
    const act = { operation: 'identity.remove-factors-of', accountId, input };
    return this.care.act<RemoveFactorsOfRefusal>(caller, act, async (tx, cared) => {
      const still = stillSysadmin(cared, caller);
      if (!still.ok) return still;
      const factors = new SecondFactorStore(tx);
      if ((await factors.list(accountId)).length === 0) return refuse({ code: 'no-second-factor' });
      await factors.removeAll(accountId);
      await new RecoveryCodeStore(tx).removeAll(accountId);
      await this.changes.endAll(tx, accountId, 'by-sysadmin');
      await this.news.tell(tx, cared.account, {
        kind: 'factors-removed-by-sysadmin',
        reason: input.reason,
      });
      return ok(null);
    });
  }
}
