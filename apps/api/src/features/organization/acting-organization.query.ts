import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type AccountCaller, actorOf, rolesIn } from '../../platform/caller.ts';
import type { AccountActor } from '../../platform/unit-of-work.ts';

/**
 * In whose name a caller decides about an organization: as one of its own, or as the communication office, and then the
 * organization reads in its own trail too what was done with it, and by whom.
 */
@Injectable()
export class ActingOrganizationQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async actorFor(caller: AccountCaller, organizationId: string): Promise<AccountActor> {
    if (rolesIn(caller, organizationId).length > 0) return actorOf(caller, organizationId);
    const [office] = await this.db.query<{ id: string }[]>(
      'select id from organization where is_communication_office',
    );
    const actsForOffice = office !== undefined && rolesIn(caller, office.id).length > 0;
    return actsForOffice
      ? { ...actorOf(caller, office.id), aboutOrganizationId: organizationId }
      : actorOf(caller);
  }
}
