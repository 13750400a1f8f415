import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganizationKind, Role } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';

import type { AccessRequest, RelationReader } from '../../platform/access.ts';
import { type Caller, rolesIn } from '../../platform/caller.ts';

/** How an organization, and the part of it that the path names, stands to the caller. */
export interface OrganizationRelation {
  kind: OrganizationKind;
  isCommunicationOffice: boolean;
  /** the caller's own roles there */
  roles: readonly Role[];
  /** whether the request to join that the path names is the caller's own */
  isAsker: boolean;
}

/** Parts of an organization that a path can name, by their parameter. */
const partTables = {
  channelId: 'organization_channel',
  membershipId: 'membership',
  invitationId: 'member_invitation',
  requestId: 'join_request',
  contactId: 'organization_contact',
  successionId: 'organization_succession',
} as const;

interface FoundOrganization {
  kind: OrganizationKind;
  isCommunicationOffice: boolean;
}

@Injectable()
export class OrganizationRelationQuery implements RelationReader<OrganizationRelation> {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async read({ params }: AccessRequest, caller: Caller): Promise<OrganizationRelation | null> {
    const organizationId = params['id'];
    if (organizationId === undefined) return null;
    const [found] = await this.db.query<FoundOrganization[]>(
      'select kind, is_communication_office as "isCommunicationOffice" from organization where id = $1',
      [organizationId],
    );
    if (!found) return null;
    for (const [name, table] of Object.entries(partTables)) {
      const partId = params[name];
      if (partId !== undefined && !(await this.hasPart(table, partId, organizationId))) return null;
    }
    const requestId = params['requestId'];
    return {
      ...found,
      roles: rolesIn(caller, organizationId),
      isAsker: requestId !== undefined && (await this.isAsker(requestId, caller)),
    };
  }

  private async hasPart(table: string, id: string, organizationId: string): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(
      `select from ${table} where id = $1 and organization_id = $2`,
      [id, organizationId],
    );
    return rows.length > 0;
  }

  private async isAsker(requestId: string, caller: Caller): Promise<boolean> {
    if (caller.kind !== 'account') return false;
    const rows = await this.db.query<unknown[]>(
      'select from join_request where id = $1 and account_id = $2',
      [requestId, caller.accountId],
    );
    return rows.length > 0;
  }
}
