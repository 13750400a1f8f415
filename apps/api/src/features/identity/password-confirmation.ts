import { Injectable } from '@nestjs/common';
import { normalizePassword } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { type Busy, PasswordHasher } from './password-hasher.adapter.ts';
import type { Origin } from './session-opening.ts';
import { SessionStore } from './session.store.ts';
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

  /** The account as it was when its password was right: whoever goes on locks it by `lockConfirmed`. */
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

/**
 * The caller's account under its lock, while the session that asked is open: what ended it meanwhile, as a new password and
 * a first second factor do, has ended this act too.
 */
export async function lockOpen(tx: Transaction, caller: AccountCaller): Promise<Account | null> {
  const account = await new AccountStore(tx).lock(caller.accountId);
  if (account === null) return null;
  return (await new SessionStore(tx).isOpen(caller.sessionId, account.id)) ? account : null;
}

/** The same, and only if it still has the password that was confirmed. */
export async function lockConfirmed(
  tx: Transaction,
  caller: AccountCaller,
  passwordHash: string | null,
): Promise<Account | null> {
  const account = await lockOpen(tx, caller);
  return account?.passwordHash === passwordHash ? account : null;
}
