import { Injectable } from '@nestjs/common';
import { judgeResetCode, type PasswordRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { mayAdminister } from '@guyub/domain/organization';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Account, AccountStore } from './account.store.ts';
import { DoorTries } from './door-tries.ts';
import { FindResetCodeQuery } from './find-reset-code.query.ts';
import { toContact } from './login.ts';
import { NewPasswords } from './new-passwords.ts';
import type { Busy } from './password-hasher.adapter.ts';
import { type NewPassword, PasswordChange } from './password-change.ts';
import { type OpenResetCode, PendingStore } from './pending.store.ts';
import type { Origin } from './session-opening.ts';
import { resetCodeCounter, resetCounters } from './try-counters.ts';
import { type Counter, type TooManyTries, WrongTryStore } from './wrong-try.store.ts';

export type ResetByCodeRefusal =
  | { code: 'code-wrong' }
  | PasswordRefusal
  | { code: 'id-reused' }
  | TooManyTries
  | Busy;

interface ResetByCode {
  changeId: string;
  phone: string;
  code: string;
  password: string;
}

/**
 * Sets a new password by the code that an admin made. Tries are counted as at a sign-in, and never by the code: whoever knows
 * a number ends nobody's code by wrong ones (`tryPolicies['reset-code']` says why it cannot be guessed). A phone without
 * account or code costs the same reads and the same hash, and gets the same answer as a wrong code.
 */
@Injectable()
export class ResetByCodeUseCase {
  constructor(
    private readonly findCode: FindResetCodeQuery,
    private readonly door: DoorTries,
    private readonly newPasswords: NewPasswords,
    private readonly change: PasswordChange,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(input: ResetByCode, origin: Origin): Promise<Result<null, ResetByCodeRefusal>> {
    const phone = toContact(input.phone);
    const { account, code, place } = await this.findCode.run(phone, origin);
    const given = resetCounters(phone, place);
    const allowed = await this.door.take(given);
    if (!allowed.ok) return allowed;
    return this.door.during(allowed.value, async () => {
      const tried = await this.door.look(allowed.value, place, code?.codeHash ?? null, input.code);
      if (!tried.ok) return tried;
      if (!tried.value.isRight || account === null || code === null) return refuse({ code: 'code-wrong' });
      const hashed = await this.newPasswords.prepare(input.password, account);
      if (!hashed.ok) {
        // the code was right: looking for a password that is taken uses up no tries
        await this.door.giveBackAll(allowed.value);
        return hashed;
      }

      const forgotten = [...given.own, resetCodeCounter(phone)];
      const password = { hash: hashed.value, by: 'password-reset-by-code', address: origin.address } as const;
      const reset = await this.reset(input.changeId, account, code, password, forgotten);
      if (reset.ok) await this.door.giveBack(allowed.value);
      return reset;
    });
  }

  private reset(
    changeId: string,
    account: Account,
    code: OpenResetCode,
    password: NewPassword,
    forgotten: readonly Counter[],
  ): Promise<Result<null, ResetByCodeRefusal>> {
    const command = {
      id: changeId,
      operation: 'identity.reset-password',
      content: { accountId: account.id, codeId: code.id },
    };
    return this.unitOfWork.write(command, { kind: 'account', id: account.id }, async (tx) => {
      const now = toTimestamp(this.clock.now());
      const locked = await this.lockIfStanding(tx, account.id, code);
      const isUsed = locked !== null && (await new PendingStore(tx).useResetCode(code.id, now));
      if (!isUsed) return refuse<ResetByCodeRefusal>({ code: 'code-wrong' });
      await this.change.replace(tx, locked, password, now);
      await new WrongTryStore(tx).forget(forgotten);
      return ok(null);
    });
  }

  /**
   * The account, if the code would be made today: its maker is there and still an admin of that organization, and the
   * account is no more than the rule allows. A power that has ended, or grown, since the code was made opens nothing.
   */
  private async lockIfStanding(
    tx: Transaction,
    accountId: string,
    { madeBy, organizationId }: OpenResetCode,
  ): Promise<Account | null> {
    if (organizationId === null) return null;
    const accounts = new AccountStore(tx);
    const makerRoles = await accounts.holdRoles(madeBy, organizationId);
    await accounts.lockBoth([madeBy, accountId]);
    const [maker, account] = [await accounts.findById(madeBy), await accounts.lock(accountId)];
    if (account === null || maker.isDisabled || !mayAdminister(makerRoles)) return null;
    const memberships = await accounts.listMemberships(accountId);
    return judgeResetCode({ ...account, memberships }, organizationId, false).ok ? account : null;
  }
}
