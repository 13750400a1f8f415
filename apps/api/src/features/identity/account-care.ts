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
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountCareStore } from './account-care.store.ts';
import { type Account, AccountStore } from './account.store.ts';
import type { LinkTransaction } from './link-handlers.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import type { Origin } from './session-opening.ts';

export type CareRefusal =
  | AccountCareRefusal
  | ConfirmationRefusal
  | { code: 'account-not-found' }
  | { code: 'id-reused' };

interface CareAct {
  operation: string;
  accountId: string;
  input: AccountCareAct;
  origin: Origin;
}

/** What an act may rest on: all of them are locked. */
export interface Cared {
  sysadmins: readonly Sysadmin[];
  account: Account;
}

/**
 * What goes before every act of a sysadmin on somebody's account: it is another's, she has shown a second factor, gives her
 * password anew, and is still a sysadmin once all are locked.
 */
@Injectable()
export class AccountCare {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async act(
    caller: AccountCaller,
    { operation, accountId, input, origin }: CareAct,
    work: (tx: LinkTransaction, cared: Cared) => Promise<Result<null, CareRefusal>>,
  ): Promise<Result<null, CareRefusal>> {
    const judged = judgeAccountCare(caller, accountId);
    if (!judged.ok) return judged;
    const confirmed = await this.confirmation.run(caller, input.current, origin);
    if (!confirmed.ok) return confirmed;
    const command = { id: input.changeId, operation, content: { accountId, reason: input.reason } };
    return this.unitOfWork.write(command, actorOf(caller), async (tx): Promise<Result<null, CareRefusal>> => {
      const sysadmins = await new AccountCareStore(tx).lockSysadmins([caller.accountId, accountId]);
      const account = await new AccountStore(tx).lock(accountId);
      if (account === null) return refuse({ code: 'account-not-found' });
      const done = await work(tx, { sysadmins, account });
      // looked at last, so that who was disabled meanwhile is told that, and not that the password is wrong
      if (!done.ok) return done;
      const own = await lockConfirmed(tx, caller, confirmed.value.passwordHash);
      return own === null ? refuse({ code: 'password-wrong' }) : done;
    });
  }
}

/** For acts whose own rule does not look at all sysadmins. */
export const stillSysadmin = ({ sysadmins }: Cared, caller: AccountCaller) =>
  judgeStillSysadmin(sysadmins, caller.accountId);
