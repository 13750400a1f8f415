import { Injectable } from '@nestjs/common';
import { type EndEverySession, judgeAccountCare, judgeStillSysadmin } from '@guyub/domain/identity';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Outbox } from '../../platform/outbox.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { AccountCareStore } from './account-care.store.ts';
import type { CareRefusal } from './account-care.ts';
import { lockOpen } from './lock-open.ts';
import { type OpenedSession, type Origin, SessionOpening } from './session-opening.ts';

export const TELL_SIGNED_OUT = 'identity.tell-signed-out';

/**
 * A table of sessions may have been stolen, or a secret have leaked: everybody's sessions end, the sysadmin's own too, who
 * goes on under a new token. Mails to all of them are a job's.
 */
@Injectable()
export class EndEverySessionUseCase {
  constructor(
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Null for a repetition: the session that it came with goes on. */
  async run(
    caller: AccountCaller,
    { changeId, reason }: EndEverySession,
    origin: Origin,
  ): Promise<Result<OpenedSession | null, CareRefusal>> {
    const judged = judgeAccountCare(caller, null);
    if (!judged.ok) return judged;
    const command = { id: changeId, operation: 'identity.end-every-session', content: { reason } };
    let session: OpenedSession | null = null;
    const work = async (tx: Transaction): Promise<Result<null, CareRefusal>> => {
      const care = new AccountCareStore(tx);
      const still = judgeStillSysadmin(await care.lockSysadmins([caller.accountId]), caller.accountId);
      if (!still.ok) return still;
      const own = await lockOpen(tx, caller);
      if (own === null) return refuse({ code: 'sign-in-needed' });
      const now = this.clock.now();
      await care.endEverySession({ reason, exceptAccountId: own.id, at: toTimestamp(now) });
      session = await this.opening.replace(tx, own.id, origin, caller.hasSecondFactor);
      await this.outbox.add(tx, TELL_SIGNED_OUT, { actId: changeId, at: now.toString(), afterId: null });
      return ok(null);
    };
    const ended = await this.unitOfWork.write(command, actorOf(caller), work);
    return ended.ok ? ok(session) : ended;
  }
}
