import { Injectable } from '@nestjs/common';
import type { ConfirmedAct } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { FactorChanges } from './factor-changes.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import { RecoveryCodeStore } from './recovery-code.store.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import type { OpenedSession, Origin } from './session-opening.ts';

export type MakeRecoveryCodesRefusal =
  | ConfirmationRefusal
  | { code: 'no-second-factor' }
  | { code: 'code-shown-once' }
  | { code: 'id-reused' };

interface Made {
  session: OpenedSession;
  recoveryCodes: string[];
}

/** Makes recovery codes anew: the older ones end, and so does every other session. Shown once. */
@Injectable()
export class MakeRecoveryCodesUseCase {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly codes: RecoveryCodes,
    private readonly changes: FactorChanges,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    { changeId, current }: ConfirmedAct,
    origin: Origin,
  ): Promise<Result<Made, MakeRecoveryCodesRefusal>> {
    const confirmed = await this.confirmation.run(caller, current, origin);
    if (!confirmed.ok) return confirmed;
    const codes = await this.codes.make();
    if (!codes.ok) return codes;
    const command = { id: changeId, operation: 'identity.make-recovery-codes', content: null };
    let session: OpenedSession | null = null;
    const made = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const account = await lockConfirmed(tx, caller, confirmed.value.passwordHash);
      if (account === null) return refuse<MakeRecoveryCodesRefusal>({ code: 'password-wrong' });
      if ((await new SecondFactorStore(tx).list(account.id)).length === 0)
        return refuse<MakeRecoveryCodesRefusal>({ code: 'no-second-factor' });
      await new RecoveryCodeStore(tx).replace(account.id, codes.value.kept, toTimestamp(this.clock.now()));
      const event = { kind: 'recovery-codes-made' } as const;
      session = await this.changes.settle(tx, account, origin, caller.hasSecondFactor, event);
      return ok(null);
    });
    if (!made.ok) return made;
    return session === null
      ? refuse({ code: 'code-shown-once' })
      : ok({ session, recoveryCodes: codes.value.shown });
  }
}
