import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type CreateOrganization, type OrganizationRefusal, weaveFor } from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SessionRights } from '../identity/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = Extract<OrganizationRefusal, { code: 'slug-taken' | 'area-unknown' }> | { code: 'id-reused' };

/** Whoever founds a group is its admin; an office or partner gets its first members by invitation. */
@Injectable()
export class FoundOrganizationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly rights: SessionRights,
  ) {}

  async run(caller: AccountCaller, input: CreateOrganization): Promise<Result<void, Refusal>> {
    const isGroup = input.kind === 'group';
    const actor = isGroup ? actorOf(caller, input.id) : await this.acting.actorFor(caller, input.id);
    const command = { id: input.id, operation: 'organization.create', content: input };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const organizations = new OrganizationStore(tx);
      if (input.areaCode !== null && !(await organizations.isAreaKnown(input.areaCode)))
        return refuse({ code: 'area-unknown' });
      const at = toTimestamp(this.clock.now());
      const weave = input.weave ?? weaveFor(input.id, await organizations.listWeaves());
      const isAdded = await organizations.addOrganization({ ...input, weave }, at);
      if (!isAdded) return refuse({ code: 'slug-taken' });
      if (isGroup) {
        const { accountId } = caller;
        await new MemberStore(tx).addMember(
          { id: randomUUID(), organizationId: input.id, accountId, roles: ['admin'], joinedBy: 'founding' },
          at,
        );
        await this.rights.changed(tx, accountId);
      }
      return ok(undefined);
    });
  }
}
