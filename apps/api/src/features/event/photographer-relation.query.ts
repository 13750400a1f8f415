import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AccessRequest, RelationReader } from '../../platform/access.ts';
import { type Caller, mayActFor } from '../../platform/caller.ts';
import { isStillMember } from './event-role.store.ts';

export interface PhotoRelation {
  /** was asked to take photos at a date */
  isPhotographer: boolean;
  /** may act for the organization that the request names, or for any where it names none */
  actsForNamed: boolean;
}

/** How a caller with a photo stands to the organization that it is for. */
@Injectable()
export class PhotographerRelationReader implements RelationReader<PhotoRelation> {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async read({ query }: AccessRequest, caller: Caller): Promise<PhotoRelation> {
    if (caller.kind !== 'account') return { isPhotographer: false, actsForNamed: false };
    const named = typeof query['organizationId'] === 'string' ? query['organizationId'] : undefined;
    const rows = await this.db.query<unknown[]>(
      `select from event_role r
       where r.account_id = $1 and r.role = 'photographer' and r.ended_at is null and ${isStillMember('r')}
         and ($2::text is null or r.organization_id::text = $2) limit 1`,
      [caller.accountId, named ?? null],
    );
    return { isPhotographer: rows.length > 0, actsForNamed: mayActFor(caller, named) };
  }
}
