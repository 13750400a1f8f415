import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Ending, SessionStore } from './session.store.ts';

type Ended = Promise<Result<null, { code: 'id-reused' } | { code: 'session-not-found' }>>;

@Injectable()
export class EndSessionsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One of the caller's own sessions; another's is unknown to them. */
  one(caller: AccountCaller, changeId: string, sessionId: string): Ended {
    const command = { id: changeId, operation: 'identity.end-session', content: { sessionId } };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      const isEnded = await new SessionStore(tx).endSession(
        sessionId,
        caller.accountId,
        sessionId === caller.sessionId ? null : this.fromElsewhere(),
      );
      return isEnded ? ok(null) : refuse({ code: 'session-not-found' });
    });
  }

  /** All of them but the one that asks. */
  others(caller: AccountCaller, changeId: string): Ended {
    const command = { id: changeId, operation: 'identity.end-other-sessions', content: {} };
    return this.unitOfWork.write(command, actorOf(caller), async (tx) => {
      await new SessionStore(tx).endOthers(caller.accountId, caller.sessionId, this.fromElsewhere());
      return ok(null);
    });
  }

  private fromElsewhere(): Ending {
    return { why: 'other-device', at: toTimestamp(this.clock.now()) };
  }
}
