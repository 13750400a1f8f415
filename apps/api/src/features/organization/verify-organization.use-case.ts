import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@guyub/domain/kernel/result';
import type { VerifyOrganization } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { OrganizationNotices } from './notice.store.ts';
import { OrganizationStore } from './organization.store.ts';

/** The communication office says that an organization is who it says it is, or takes that back. */
@Injectable()
export class VerifyOrganizationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly notices: OrganizationNotices,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    input: VerifyOrganization,
  ): Promise<Result<void, { code: 'id-reused' }>> {
    const { changeId, isVerified, nameVerified, note } = input;
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.verify', content: { organizationId, ...input } };
    return this.unitOfWork.write<void, never>(command, actor, async (tx) => {
      const store = new OrganizationStore(tx);
      const found = await store.lock(organizationId);
      await store.recordDecision(
        organizationId,
        { id: randomUUID(), kind: 'verification', isVerified, nameVerified, status: found.status, note },
        caller.accountId,
        toTimestamp(this.clock.now()),
      );
      if (found.isVerified !== isVerified)
        await this.notices.add(tx, {
          organizationId,
          kind: isVerified ? 'verification-given' : 'verification-withdrawn',
          params: { note },
        });
      return ok(undefined);
    });
  }
}
