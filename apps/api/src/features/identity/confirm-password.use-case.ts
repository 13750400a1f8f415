import { Injectable } from '@nestjs/common';
import type { ConfirmedAct } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type ConfirmationRefusal, lockConfirmed, PasswordConfirmation } from './password-confirmation.ts';
import { newToken } from './secret-token.ts';
import { SessionStore } from './session.store.ts';
import type { Origin } from './session-opening.ts';

type ConfirmPasswordRefusal = ConfirmationRefusal | { code: 'id-reused' };

/**
 * The password shown once more in an open session: for some minutes it need not be asked for again. The session goes on under
 * a new token, as at a sign-in; a repetition has nothing to go on under, and keeps the token it came with.
 */
@Injectable()
export class ConfirmPasswordUseCase {
  constructor(
    private readonly confirmation: PasswordConfirmation,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(
    caller: AccountCaller,
    { changeId, current }: ConfirmedAct,
    origin: Origin,
    sessionToken: string,
  ): Promise<Result<{ token: string | null }, ConfirmPasswordRefusal>> {
    const confirmed = await this.confirmation.run(caller, current, origin);
    if (!confirmed.ok) return confirmed;
    const token = newToken();
    let isNew = false;
    const command = { id: changeId, operation: 'identity.confirm-password', content: null };
    const proven = await this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const locked = await lockConfirmed(tx, caller, confirmed.value.passwordHash);
      if (locked === null) return refuse<ConfirmPasswordRefusal>({ code: 'password-wrong' });
      const { sessionId: id, accountId } = caller;
      const at = toTimestamp(this.clock.now());
      await new SessionStore(tx).prove({ id, accountId, from: sessionToken, to: token, at });
      isNew = true;
      return ok(null);
    });
    return proven.ok ? ok({ token: isNew ? token : null }) : proven;
  }
}
