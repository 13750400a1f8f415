import { Injectable } from '@nestjs/common';
import type { AccountCareAct } from '@guyub/domain/identity';
import { ok, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { AccountCare, type CareRefusal, stillSysadmin } from './account-care.ts';
import { FactorChanges } from './factor-changes.ts';
import { SecurityNews } from './security-news.ts';

/** Signs somebody out on every device, sign-ins that wait too: a phone was lost, a machine was left open. */
@Injectable()
export class EndSessionsOfUseCase {
  constructor(
    private readonly care: AccountCare,
    private readonly changes: FactorChanges,
    private readonly news: SecurityNews,
  ) {}

  run(caller: AccountCaller, accountId: string, input: AccountCareAct): Promise<Result<null, CareRefusal>> {
    const act = { operation: 'identity.end-sessions-of', accountId, input };
    return this.care.act(caller, act, async (tx, cared) => {
      const still = stillSysadmin(cared, caller);
      if (!still.ok) return still;
      await this.changes.endAll(tx, accountId, 'by-sysadmin');
      await this.news.tell(tx, cared.account, { kind: 'sessions-ended-by-sysadmin', reason: input.reason });
      return ok(null);
    });
  }
}
