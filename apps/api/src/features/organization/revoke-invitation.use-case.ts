import { Injectable } from '@nestjs/common';
import type { Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { TakeBackInvitation } from './take-back-invitation.use-case.ts';

type Refusal = { code: 'invitation-not-open' } | { code: 'id-reused' };

@Injectable()
export class RevokeInvitationUseCase {
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
    const command = { id: changeId, operation: 'organization.revoke-invitation', content: { invitationId } };
    return this.unitOfWork.write<void, Refusal>(command, actor, (tx) =>
      this.taking.takeBack(tx, organizationId, invitationId),
    );
  }
}
