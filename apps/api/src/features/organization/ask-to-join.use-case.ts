import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type AskToJoin, openJoinRequest, type OrganizationRefusal } from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { JoinRequestStore } from './join-request.store.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<OrganizationRefusal, { code: 'already-member' | 'already-asked' }>
  | { code: 'id-reused' };

@Injectable()
export class AskToJoinUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: OrganizationNotices,
  ) {}

  run(
    caller: AccountCaller,
    organizationId: string,
    { id, message }: AskToJoin,
  ): Promise<Result<void, Refusal>> {
    const command = { id, operation: 'organization.ask-to-join', content: { organizationId, id, message } };
    const { accountId } = caller;
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller), async (tx) => {
      await new OrganizationStore(tx).lock(organizationId);
      const store = new JoinRequestStore(tx);
      const asked = openJoinRequest({
        isMember: await new MemberStore(tx).isMember(organizationId, accountId),
        hasOpenRequest: await store.hasOpenRequest(organizationId, accountId),
      });
      if (!asked.ok) return asked;
      const at = toTimestamp(this.clock.now());
      const isAdded = await store.addRequest({ id, organizationId, accountId, message }, at);
      if (!isAdded) return refuse({ code: 'already-asked' });
      await this.notices.add(tx, { organizationId, kind: 'join-requested' });
      return ok(undefined);
    });
  }
}
