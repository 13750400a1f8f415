import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { HandOverStore } from './hand-over.store.ts';
import { TakeBackInvitation } from './take-back-invitation.use-case.ts';

type Refusal = { code: 'invitation-not-open' } | { code: 'id-reused' };

/** The communication office takes back what it asked of somebody who has not answered yet. */
@Injectable()
export class RevokeHandOverUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acting: ActingOrganizationQuery,
    private readonly taking: TakeBackInvitation,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    invitationId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = {
      id: changeId,
      operation: 'organization.revoke-hand-over',
      content: { organizationId, invitationId },
    };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) =>
      // the group's own invitations are its admins' to take back
      (await new HandOverStore(tx).isHandOver(invitationId))
        ? this.taking.takeBack(tx, organizationId, invitationId)
        : refuse({ code: 'invitation-not-open' }),
    );
  }
}
