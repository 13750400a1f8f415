import { Injectable } from '@nestjs/common';
import { normalizePassword } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import type { Origin } from './session-opening.ts';
import { pairCounter } from './try-counters.ts';
import { type TooManyTries, WrongTries } from './wrong-try.store.ts';

export type ConfirmationRefusal = { code: 'password-wrong' } | TooManyTries | Busy;

/** Asks who is signed in for their password anew, before what somebody who found an open session must not do. */
@Injectable()
export class PasswordConfirmation {
  constructor(
    private readonly tries: WrongTries,
    private readonly hasher: PasswordHasher,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account as it was when its password was right: whoever goes on compares the hash under the lock. */
  async run(
    caller: AccountCaller,
    password: string,
    origin: Origin,
  ): Promise<Result<Account, ConfirmationRefusal>> {
    const account = await this.unitOfWork.read((tx) => new AccountStore(tx).findById(caller.accountId));
    const taken = [pairCounter(caller.accountId, origin.address)];
    const allowed = await this.tries.take(taken);
    if (!allowed.ok) return allowed;
    const verified = await this.hasher.verify(account.passwordHash, normalizePassword(password));
    if (!verified.ok || verified.value) await this.tries.giveBack(taken);
    if (!verified.ok) return verified;
    return verified.value ? ok(account) : refuse({ code: 'password-wrong' });
  }
}
