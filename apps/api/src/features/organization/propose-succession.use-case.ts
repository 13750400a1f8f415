import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';
import {
  type OrganizationRefusal,
  type ProposeSuccession,
  proposeSuccession,
} from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { CurrentSettingQuery } from '../setting/index.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SuccessionTelling } from './succession-telling.adapter.ts';
import { SuccessionStore } from './succession.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      {
        code:
          | 'admin-present'
          | 'too-few-voters'
          | 'succession-not-for-kind'
          | 'succession-open'
          | 'not-a-voter'
          | 'no-candidate';
      }
    >
  | { code: 'id-reused' };

/** Opens a vote about who follows the admin that is gone; whoever proposes has said yes. */
@Injectable()
export class ProposeSuccessionUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: CurrentSettingQuery,
    private readonly settling: SettleSuccessionUseCase,
    private readonly telling: SuccessionTelling,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    { id, membershipId }: ProposeSuccession,
  ): Promise<Result<void, Refusal>> {
    const clock = await this.settling.readClock();
    const days = await this.settings.run('organization.succession_days');
    const command = {
      id,
      operation: 'organization.propose-succession',
      content: { organizationId, membershipId },
    };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller, organizationId), async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      await new MemberStore(tx).lockMembers(organizationId);
      const store = new SuccessionStore(tx);
      const members = await store.listMembers(organizationId);
      const earlier = await store.lockOpen(organizationId);
      // one whose days are over makes room for the next
      const hasOpen =
        earlier !== null && (await this.settling.settle(tx, earlier, members, clock)) === 'open';
      const proposed = proposeSuccession(
        organization,
        hasOpen ? members : await store.listMembers(organizationId),
        { proposerId: caller.accountId, membershipId, hasOpen },
        clock,
      );
      if (!proposed.ok) return proposed;
      const now = this.clock.now();
      const at = toTimestamp(now);
      const { hasAgreed } = proposed.value;
      await store.addSuccession(
        { id, organizationId, membershipId, proposedBy: caller.accountId, hasAgreed },
        at,
        toTimestamp(now.add({ hours: 24 * days })),
      );
      await store.addVote({ id, successionId: id, accountId: caller.accountId, vote: 'yes' }, at);
      const name = members.find((member) => member.membershipId === membershipId)?.name ?? null;
      await this.telling.tell(tx, organizationId, { what: 'proposed', name, reason: null });
      return ok(undefined);
    });
  }
}
