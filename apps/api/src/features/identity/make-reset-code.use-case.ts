import { Injectable } from '@nestjs/common';
import { judgeResetCode, resetCodePolicy, type ResetCodeRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import { PendingStore } from './pending.store.ts';
import { newDigits } from './secret-token.ts';

export type MakeResetCodeRefusal =
  | ResetCodeRefusal
  | { code: 'id-reused' }
  | { code: 'code-shown-once' }
  | Busy;

export interface MadeResetCode {
  code: string;
  expiresAt: string;
}

/** Makes the code by which a member without e-mail gets back in. Shown to the admin once; the audit names them. */
@Injectable()
export class MakeResetCodeUseCase {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    changeId: string,
    organizationId: string,
    accountId: string,
  ): Promise<Result<MadeResetCode, MakeResetCodeRefusal>> {
    const code = newDigits(resetCodePolicy.digits);
    const hashed = await this.hasher.hash(code);
    if (!hashed.ok) return hashed;
    const now = this.clock.now();
    const expiresAt = now.add({ minutes: resetCodePolicy.minutes });

    let isMade = false;
    const command = {
      id: changeId,
      operation: 'identity.make-reset-code',
      content: { organizationId, accountId },
    };
    const made = await this.unitOfWork.write(command, actorOf(caller, organizationId), async (tx) => {
      const accounts = new AccountStore(tx);
      await accounts.lockBoth([caller.accountId, accountId]);
      const account = await accounts.lock(accountId);
      if (account === null) throw new Error('A membership without an account');
      const memberships = await accounts.listMemberships(accountId);
      const judged = judgeResetCode(
        { ...account, memberships },
        organizationId,
        accountId === caller.accountId,
      );
      if (!judged.ok) return judged;
      await new PendingStore(tx).addResetCode({
        id: changeId,
        accountId,
        codeHash: hashed.value,
        madeBy: caller.accountId,
        organizationId,
        madeAt: toTimestamp(now),
        expiresAt: toTimestamp(expiresAt),
      });
      isMade = true;
      return ok(null);
    });
    if (!made.ok) return made;
    // a repetition finds the code made, and nobody knows it any more
    return isMade ? ok({ code, expiresAt: expiresAt.toString() }) : refuse({ code: 'code-shown-once' });
  }
}
