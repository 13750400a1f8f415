import { Injectable } from '@nestjs/common';
import type { ConfirmedAct } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { FactorChanges } from './factor-changes.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import type { OpenedSession, Origin } from './session-opening.ts';

export type RemoveSecondFactorRefusal =
  | ConfirmationRefusal
  | { code: 'factor-not-found' }
  | { code: 'id-reused' };

/** Removes one of the caller's own factors. With the last one go the recovery codes, and the session is one of a password. */
@Injectable()
export class RemoveSecondFactorUseCase {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null for a repetition: the session that it came with goes on. */
  async run(
    caller: AccountCaller,
    factorId: string,
    { changeId, current }: ConfirmedAct,
    origin: Origin,
  ): Promise<Result<OpenedSession | null, RemoveSecondFactorRefusal>> {
    const confirmed = await this.confirmation.run(caller, current, origin);
    if (!confirmed.ok) return confirmed;
    const command = { id: changeId, operation: 'identity.remove-second-factor', content: { factorId } };
    let session: OpenedSession | null = null;
    const removed = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await lockConfirmed(tx, caller, confirmed.value.passwordHash);
      if (account === null) return refuse<RemoveSecondFactorRefusal>({ code: 'password-wrong' });
      const factors = new SecondFactorStore(tx);
      const present = await factors.list(account.id);
      const factor = present.find(({ id }) => id === factorId);
      if (!factor) return refuse<RemoveSecondFactorRefusal>({ code: 'factor-not-found' });
      await factors.remove(factor.id);
      const isLast = present.length === 1;
      if (isLast) await new RecoveryCodeStore(tx).removeAll(account.id);
      const event = { kind: 'factor-removed', params: { name: factor.name } } as const;
      const isProven = !isLast && caller.hasSecondFactor;
      session = await this.changes.settle(tx, account, origin, isProven, event);
      return ok(null);
    });
    return removed.ok ? ok(session) : removed;
  }
}
