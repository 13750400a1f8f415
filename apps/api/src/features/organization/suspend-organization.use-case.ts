import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import type { OrganizationRefusal, SuspendOrganization } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = Extract<OrganizationRefusal, { code: 'office-stays' }>;

/** Stops an organization from planning, or lets it plan again; both with a reason that it is told. */
@Injectable()
export class SuspendOrganizationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly notices: OrganizationNotices,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    input: SuspendOrganization,
  ): Promise<Result<void, Refusal | { code: 'id-reused' }>> {
    const { changeId, isSuspended, reason } = input;
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = {
      id: changeId,
      operation: 'organization.suspend',
      content: { organizationId, ...input },
    };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const store = new OrganizationStore(tx);
      const { isVerified, nameVerified, isCommunicationOffice } = await store.lock(organizationId);
      if (isSuspended && isCommunicationOffice) return refuse({ code: 'office-stays' });
      const status = isSuspended ? 'suspended' : 'active';
      await store.recordDecision(
        organizationId,
        { id: randomUUID(), kind: 'suspension', isVerified, nameVerified, status, note: reason },
        caller.accountId,
        toTimestamp(this.clock.now()),
      );
      await this.notices.add(tx, {
        organizationId,
        kind: isSuspended ? 'suspended' : 'suspension-lifted',
        params: { reason },
      });
      return ok(undefined);
    });
  }
}
