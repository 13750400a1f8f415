import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { ContactStore } from './contact.store.ts';

type Refusal = { code: 'already-gone' } | { code: 'id-reused' };

@Injectable()
export class RemoveContactUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly links: SignedLinks,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    contactId: string,
    changeId: string,
  ): Promise<Result<void, Refusal>> {
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id: changeId, operation: 'organization.remove-contact', content: { contactId } };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const isRemoved = await new ContactStore(tx).removeContact(contactId, toTimestamp(this.clock.now()));
      if (!isRemoved) return refuse({ code: 'already-gone' });
      await this.links.contactsChanged(tx, organizationId);
      return ok(undefined);
    });
  }
}
