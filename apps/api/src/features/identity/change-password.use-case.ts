import { Injectable } from '@nestjs/common';
import type { PasswordRefusal } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountStore } from './account.store.ts';
import { NewPasswords } from './new-passwords.ts';
import { PasswordChange } from './password-change.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import { type OpenedSession, type Origin, SessionOpening } from './session-opening.ts';

export type ChangePasswordRefusal = ConfirmationRefusal | PasswordRefusal | { code: 'id-reused' };

interface ChangePassword {
  changeId: string;
  current: string;
  password: string;
}

/**
 * Sets a new password for who knows the old one: every session ends, and the one that asked goes on under a new token.
 * A repetition has nothing to go on under, and keeps the session it came with.
 */
@Injectable()
export class ChangePasswordUseCase {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly newPasswords: NewPasswords,
    private readonly change: PasswordChange,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    input: ChangePassword,
    origin: Origin,
  ): Promise<Result<OpenedSession | null, ChangePasswordRefusal>> {
    const account = await this.unitOfWork.read((tx) => new AccountStore(tx).findById(caller.accountId));
    const judged = await this.newPasswords.judge(input.password, account);
    if (!judged.ok) return judged;
    const confirmed = await this.confirmation.run(caller, input.current, origin);
    if (!confirmed.ok) return confirmed;
    const hashed = await this.newPasswords.hash(judged.value);
    if (!hashed.ok) return hashed;
    return this.replace(caller, input.changeId, confirmed.value.passwordHash, hashed.value, origin);
  }

  private async replace(
    caller: AccountCaller,
    changeId: string,
    oldHash: string,
    newHash: string,
    origin: Origin,
  ): Promise<Result<OpenedSession | null, ChangePasswordRefusal>> {
    let opened: OpenedSession | null = null;
    const command = { id: changeId, operation: 'identity.change-password', content: null };
    const changed = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const locked = await lockConfirmed(tx, caller, oldHash);
      if (locked === null) return refuse<ChangePasswordRefusal>({ code: 'password-wrong' });
      const createdAt = toTimestamp(this.clock.now());
      const password = { hash: newHash, by: 'password-changed', address: null } as const;
      await this.change.replace(tx, locked, password, createdAt);
      opened = await this.opening.replace(tx, caller.accountId, origin, caller.hasSecondFactor);
      return ok(null);
    });
    return changed.ok ? ok(opened) : changed;
  }
}
