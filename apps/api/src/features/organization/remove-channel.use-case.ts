import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { ChannelStore } from './channel.store.ts';

type Refusal = { code: 'already-gone' } | { code: 'id-reused' };

@Injectable()
export class RemoveChannelUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    channelId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.remove-channel', content: { channelId } };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const store = new ChannelStore(tx);
      if (!(await store.lock(channelId))) return refuse({ code: 'already-gone' });
      await store.removeChannel(channelId, toTimestamp(this.clock.now()));
      return ok(undefined);
    });
  }
}
