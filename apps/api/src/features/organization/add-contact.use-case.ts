import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type AddOrganizationContact, mayAdminister } from '@guyub/domain/organization';

import { type AccountCaller, rolesIn } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { ContactStore } from './contact.store.ts';
import { OrganizationNotices } from './notice.store.ts';

type Refusal = { code: 'contact-taken' } | { code: 'id-reused' };

/** Registers whom links go to: by the organization itself, or by the communication office, which it is told. */
@Injectable()
export class AddContactUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly notices: OrganizationNotices,
  ) {}

  async run(
    caller: AccountCaller,
    organizationId: string,
    { id, name, email }: AddOrganizationContact,
  ): Promise<Result<void, Refusal>> {
    const isOwn = mayAdminister(rolesIn(caller, organizationId));
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = {
      id,
      operation: 'organization.add-contact',
      content: { organizationId, id, name, email },
    };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const registeredBy = isOwn ? 'organization' : 'communication-office';
      const isAdded = await new ContactStore(tx).addContact(
        { id, organizationId, name, email, registeredBy, registrar: caller.accountId },
        toTimestamp(this.clock.now()),
      );
      if (!isAdded) return refuse({ code: 'contact-taken' });
      if (!isOwn) await this.notices.add(tx, { organizationId, kind: 'contact-registered-by-office' });
      return ok(undefined);
    });
  }
}
