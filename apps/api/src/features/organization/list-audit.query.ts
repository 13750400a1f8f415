import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import type { AuditEntry } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.string().regex(/^\d{1,19}$/);

interface EntryRow extends Omit<AuditEntry, 'at' | 'changes'> {
  at: Date;
  changes: Record<string, [unknown, unknown]>;
}

/** How the audit writes what it does not keep in the open: a personal value's HMAC, a personal or secret one's mark. */
const isHidden = (value: unknown) =>
  typeof value === 'string' &&
  (/^hmac:[0-9a-f]{64}$/.test(value) || value === 'personal' || value === 'secret');

const showChange = ([before, after]: [unknown, unknown]) =>
  isHidden(before) || isHidden(after) ? null : { before, after };

@Injectable()
export class ListAuditQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What was written in an organization's name, newest first; of personal values only that they changed. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<AuditEntry>> {
    const filter = ['organization-audit', organizationId];
    const rows = await this.db.query<EntryRow[]>(
      `select e.id::text, e.at, e.operation, e.action, e.table_name as "table", e.row_id as "rowId",
              e.actor_kind as "actorKind", p.name as "actorName", e.changes
         from audit_entry e
         left join account a on a.id = case when e.actor_kind = 'account' then e.actor_id::uuid end
         left join person p on p.id = a.person_id
        where e.organization_id = $1 and ($2::bigint is null or e.id < $2)
        order by e.id desc limit $3`,
      [organizationId, readCursor(keySchema, cursor, filter), limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ id }) => id,
      ({ at, changes, ...entry }) => ({
        ...entry,
        at: at.toISOString(),
        changes: Object.fromEntries(
          Object.entries(changes).map(([field, change]) => [field, showChange(change)]),
        ),
      }),
    );
  }
}
