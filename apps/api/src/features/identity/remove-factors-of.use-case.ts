import { Injectable } from '@nestjs/common';
import { judgeFactorRemoval, type RemoveFactors, type RemoveFactorsRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { FactorChanges } from './factor-changes.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { SecurityNews } from './security-news.ts';

export type RemoveFactorsOfRefusal =
  | RemoveFactorsRefusal
  | { code: 'no-second-factor' }
  | { code: 'account-not-found' }
  | { code: 'id-reused' };

/** Takes all factors of somebody who lost them. Their sessions end; they sign in by their password and set up new ones. */
@Injectable()
export class RemoveFactorsOfUseCase {
  constructor(
    private readonly changes: FactorChanges,
    private readonly news: SecurityNews,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(
    caller: AccountCaller,
    accountId: string,
    { changeId, reason }: RemoveFactors,
  ): Promise<Result<null, RemoveFactorsOfRefusal>> {
    const judged = judgeFactorRemoval(caller, accountId);
    if (!judged.ok) return judged;
    const command = {
      id: changeId,
      operation: 'identity.remove-factors-of',
      content: { accountId, reason },
    };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await new AccountStore(tx).lock(accountId);
      if (account === null) return refuse<RemoveFactorsOfRefusal>({ code: 'account-not-found' });
      const factors = new SecondFactorStore(tx);
      if ((await factors.list(accountId)).length === 0)
        return refuse<RemoveFactorsOfRefusal>({ code: 'no-second-factor' });
      await factors.removeAll(accountId);
      await new RecoveryCodeStore(tx).removeAll(accountId);
      await this.changes.endAll(tx, accountId);
      await this.news.tell(tx, account, { kind: 'factors-removed-by-sysadmin', reason });
      return ok(null);
    });
  }
}
