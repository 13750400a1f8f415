import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import type { OrganizationDecision } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.string().regex(/^\d{1,19}$/);

type DecisionRow = Omit<OrganizationDecision, 'at'> & { at: Date; seq: string };

@Injectable()
export class ListDecisionsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What the communication office decided about an organization, newest first. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<OrganizationDecision>> {
    const filter = ['organization-decisions', organizationId];
    const rows = await this.db.query<DecisionRow[]>(
      `select seq, id, at, kind, is_verified as "isVerified", name_verified as "nameVerified", status, note
         from organization_decision
        where organization_id = $1 and ($2::bigint is null or seq < $2)
        order by seq desc limit $3`,
      [organizationId, readCursor(keySchema, cursor, filter), limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ seq }) => seq,
      ({ seq: _seq, at, ...decision }) => ({ ...decision, at: at.toISOString() }),
    );
  }
}
