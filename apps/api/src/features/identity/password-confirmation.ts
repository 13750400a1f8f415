import { Injectable } from '@nestjs/common';
import { normalizePassword } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { withoutCaller } from '../../platform/request-context.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { lockOpen } from './lock-open.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import type { Origin } from './session-opening.ts';
import { pairCounter, proofCounters } from './try-counters.ts';
import { WrongProofs } from './wrong-proofs.ts';
import { type TooManyTries, WrongTries } from './wrong-try.store.ts';

export type ConfirmationRefusal =
  | { code: 'password-wrong' }
  | { code: 'sign-in-needed' }
  | TooManyTries
  | Busy;

/**
 * Asks who is signed in for their password anew, before what somebody who found an open session must not do. Wrong ones are
 * counted by network as everywhere, by session, which ends when it has shown too many from wherever, and by account, whose
 * owner is told.
 */
@Injectable()
export class PasswordConfirmation {
  constructor(
    private readonly tries: WrongTries,
    private readonly hasher: PasswordHasher,
    private readonly wrongProofs: WrongProofs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account as it was when its password was right: whoever goes on locks it by `lockConfirmed`. */
  async run(
    caller: AccountCaller,
    password: string,
    origin: Origin,
  ): Promise<Result<Account, ConfirmationRefusal>> {
    const account = await this.unitOfWork.read((tx) => new AccountStore(tx).findById(caller.accountId));
    const pair = pairCounter(caller.accountId, origin.address);
    const proofs = proofCounters(caller);
    // what other sessions showed is told, and holds this one up not at all
    const allowed = await this.tries.take([pair, proofs.session], [proofs.account]);
    if (!allowed.ok) return allowed;
    return this.tries.during(allowed.value.taken, async () => {
      const verified = await this.hasher.verify(account.passwordHash, normalizePassword(password));
      if (!verified.ok) {
        await this.tries.giveBack(allowed.value.taken);
        return verified;
      }
      // who leaves before they hear that it was wrong has tried all the same
      if (!verified.value) return refuse(await withoutCaller(() => this.wrongProofs.follow(caller, origin)));
      await this.tries.giveBack([pair]);
      await this.tries.forget([proofs.session, proofs.account]);
      return ok(account);
    });
  }
}

/** The caller's account under its lock, while the session that asked is open, and only if it still has the password that was confirmed. */
export async function lockConfirmed(
  tx: Transaction,
  caller: AccountCaller,
  passwordHash: string | null,
): Promise<Account | null> {
  const account = await lockOpen(tx, caller);
  return account?.passwordHash === passwordHash ? account : null;
}
