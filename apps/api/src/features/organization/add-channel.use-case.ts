import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { AddChannel } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { ChannelStore } from './channel.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = { code: 'channel-taken' } | { code: 'id-reused' };

@Injectable()
export class AddChannelUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    input: AddChannel,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = {
      id: input.id,
      operation: 'organization.add-channel',
      content: { organizationId, ...input },
    };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      await new OrganizationStore(tx).lock(organizationId);
      const isAdded = await new ChannelStore(tx).addChannel(
        organizationId,
        input,
        toTimestamp(this.clock.now()),
      );
      return isAdded ? ok(undefined) : refuse({ code: 'channel-taken' });
    });
  }
}
