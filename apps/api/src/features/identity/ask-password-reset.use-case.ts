import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Outbox } from '../../platform/outbox.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { PendingStore } from './pending.store.ts';
import { mailCounter } from './try-counters.ts';
import { type TooManyTries, WrongTries } from './wrong-try.store.ts';

export const PASSWORD_RESET = 'identity.password-reset';

/** Notes that a reset was asked for; a job looks whether the address has an account, and tells by mail only. */
@Injectable()
export class AskPasswordResetUseCase {
  constructor(
    private readonly tries: WrongTries,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(
    input: { changeId: string; email: string },
    address: string,
  ): Promise<Result<null, { code: 'id-reused' } | TooManyTries>> {
    const allowed = await this.tries.take([mailCounter(address)]);
    if (!allowed.ok) return allowed;
    const command = { id: input.changeId, operation: PASSWORD_RESET, content: { email: input.email } };
    return this.unitOfWork.write(command, { kind: 'system', id: PASSWORD_RESET }, async (tx) => {
      await new PendingStore(tx).addReset(input.changeId, input.email, toTimestamp(this.clock.now()));
      await this.outbox.add(tx, PASSWORD_RESET, { resetId: input.changeId });
      return ok(null);
    });
  }
}
