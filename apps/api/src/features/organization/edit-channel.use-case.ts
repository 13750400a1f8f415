import { Injectable } from '@nestjs/common';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { EditChannel } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { ChannelStore } from './channel.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = { code: 'channel-taken' } | { code: 'already-gone' } | CommonRefusal;

@Injectable()
export class EditChannelUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acting: ActingOrganizationQuery,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    channelId: string,
    input: EditChannel,
  ): Promise<Result<void, Refusal>> {
    const { changeId, version, ...channel } = input;
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = {
      id: changeId,
      operation: 'organization.edit-channel',
      content: { channelId, ...input },
    };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      // under the organization's lock, so that two edits cannot take one address
      await new OrganizationStore(tx).lock(organizationId);
      const store = new ChannelStore(tx);
      const found = await store.lock(channelId);
      if (!found) return refuse({ code: 'already-gone' });
      if (found.version !== version) return refuse({ code: 'edited-meanwhile', version: found.version });
      if (await store.isAddressTaken(organizationId, channel.address, channelId))
        return refuse({ code: 'channel-taken' });
      await store.saveChannel(channelId, channel);
      return ok(undefined);
    });
  }
}
