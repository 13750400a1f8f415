import { Injectable } from '@nestjs/common';
import {
  type AccountCareAct,
  type AccountCareRefusal,
  judgeAccountCare,
  judgeStillSysadmin,
  type Sysadmin,
} from '@guyub/domain/identity';
import { refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountCareStore } from './account-care.store.ts';
import { type Account, AccountStore } from './account.store.ts';
import { lockOpen } from './lock-open.ts';

export type CareRefusal =
  | AccountCareRefusal
  | { code: 'sign-in-needed' }
  | { code: 'account-not-found' }
  | { code: 'id-reused' };

interface CareAct {
  operation: string;
  accountId: string;
  input: AccountCareAct;
}

/** What an act may rest on: all of them are locked. */
export interface Cared {
  sysadmins: readonly Sysadmin[];
  account: Account;
}

/**
 * What goes before every act of a sysadmin on somebody's account: it is another's, she has shown a second factor, and once
 * all are locked, she is still a sysadmin, and the session in which she showed her password is open.
 */
@Injectable()
export class AccountCare {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async act<Refusal extends { code: string } = never>(
    caller: AccountCaller,
    { operation, accountId, input }: CareAct,
    work: (tx: Transaction, cared: Cared) => Promise<Result<null, CareRefusal | Refusal>>,
  ): Promise<Result<null, CareRefusal | Refusal>> {
    const judged = judgeAccountCare(caller, accountId);
    if (!judged.ok) return judged;
    const command = { id: input.changeId, operation, content: { accountId, reason: input.reason } };
    return this.unitOfWork.write(
      command,
      actorOf(caller),
      async (tx): Promise<Result<null, CareRefusal | Refusal>> => {
        const sysadmins = await new AccountCareStore(tx).lockSysadmins([caller.accountId, accountId]);
        const account = await new AccountStore(tx).lock(accountId);
        if (account === null) return refuse({ code: 'account-not-found' });
        const done = await work(tx, { sysadmins, account });
        // looked at last, so that who was disabled meanwhile is told that, and not to sign in
        if (!done.ok) return done;
        return (await lockOpen(tx, caller)) === null ? refuse({ code: 'sign-in-needed' }) : done;
      },
    );
  }
}

/** For acts whose own rule does not look at all sysadmins. */
export const stillSysadmin = ({ sysadmins }: Cared, caller: AccountCaller) =>
  judgeStillSysadmin(sysadmins, caller.accountId);
