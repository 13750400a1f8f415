import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';
import { answerJoinRequest } from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { JoinRequestStore } from './join-request.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = { code: 'already-answered' } | { code: 'id-reused' };

@Injectable()
export class WithdrawJoinRequestUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(
    caller: AccountCaller,
    organizationId: string,
    requestId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const command = { id: changeId, operation: 'organization.withdraw-join-request', content: { requestId } };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller), async (tx) => {
      // the same order of locks as an answer takes them
      await new OrganizationStore(tx).lock(organizationId);
      const store = new JoinRequestStore(tx);
      const { state } = await store.lock(requestId);
      const withdrawn = answerJoinRequest(state, 'withdrawn');
      if (!withdrawn.ok) return withdrawn;
      const answer = { state: withdrawn.value, answeredBy: null, membershipId: null };
      await store.recordAnswer(requestId, answer, toTimestamp(this.clock.now()));
      return ok(undefined);
    });
  }
}
