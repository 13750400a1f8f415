import { Injectable } from '@nestjs/common';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  type EditOrganization,
  isNameStillVerified,
  type OrganizationRefusal,
} from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal = Extract<OrganizationRefusal, { code: 'area-unknown' }> | CommonRefusal;

@Injectable()
export class EditOrganizationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acting: ActingOrganizationQuery,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    input: EditOrganization,
  ): Promise<Result<void, Refusal>> {
    const { changeId, version, ...profile } = input;
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.edit', content: { organizationId, ...input } };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const store = new OrganizationStore(tx);
      const found = await store.lock(organizationId);
      if (found.version !== version) return refuse({ code: 'edited-meanwhile', version: found.version });
      if (profile.areaCode !== null && !(await store.isAreaKnown(profile.areaCode)))
        return refuse({ code: 'area-unknown' });
      await store.saveProfile(organizationId, profile, isNameStillVerified(found, profile.name));
      return ok(undefined);
    });
  }
}
