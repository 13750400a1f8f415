import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import type { AuditEntry, AuditTrailEntry, ListAudit } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { briefOf } from './organization-brief.query.ts';

const keySchema = z.string().regex(/^\d{1,19}$/);

interface EntryRow extends Omit<AuditEntry, 'at' | 'changes'> {
  at: Date;
  changes: Record<string, [unknown, unknown]>;
}

/** Local midnight of a date in the regency's zone. */
const midnight = (date: string) => `${date}::timestamp at time zone (select time_zone from place_region)`;

/** How the audit writes what it does not keep in the open: a personal value's HMAC, a personal or secret one's mark. */
const isHidden = (value: unknown) =>
  typeof value === 'string' &&
  (/^hmac:[0-9a-f]{64}$/.test(value) || value === 'personal' || value === 'secret');

const showChange = ([before, after]: [unknown, unknown]) =>
  isHidden(before) || isHidden(after) ? null : { before, after };

const entryOf = `e.id::text, e.at, e.operation, e.action, e.table_name as "table", e.row_id as "rowId",
  e.actor_kind as "actorKind", p.name as "actorName", e.changes`;
const actorOfEntry = `left join account a on a.id = case when e.actor_kind = 'account' then e.actor_id::uuid end
  left join person p on p.id = a.person_id`;

function toEntry<Row extends EntryRow>({ at, changes, ...entry }: Row) {
  return {
    ...entry,
    at: at.toISOString(),
    changes: Object.fromEntries(
      Object.entries(changes).map(([field, change]) => [field, showChange(change)]),
    ),
  };
}

/** What a notice said stands among the notices, without words that the office has hidden since; here it would stand as it was written. */
const ofNoticeAlone = new Set(['params', 'program_slug', 'event_slug']);

function toOwnEntry(row: EntryRow): AuditEntry {
  const entry = toEntry(row);
  if (entry.table !== 'organization_notice') return entry;
  const changes = Object.entries(entry.changes);
  return {
    ...entry,
    changes: Object.fromEntries(
      changes.map(([field, change]) => [field, ofNoticeAlone.has(field) ? null : change]),
    ),
  };
}

/** In its name or about it; never both, so none stands twice. */
const ofOrganization = (matching: (column: string) => string) =>
  ['organization_id', 'about_organization_id'].map(matching).join(' union all ');

/** Who wrote what, newest first; of personal values only that they changed. */
@Injectable()
export class ListAuditQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What was written in an organization's name, and what another did with its power. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<AuditEntry>> {
    const filter = ['organization-audit', organizationId];
    const rows = await this.db.query<EntryRow[]>(
      `select ${entryOf} from (
         ${ofOrganization(
           (column) => `(select * from audit_entry e where e.${column} = $1
           and ($2::bigint is null or e.id < $2) order by e.id desc limit $3)`,
         )}) e ${actorOfEntry}
        order by e.id desc limit $3`,
      [organizationId, readCursor(keySchema, cursor, filter), limit + 1],
    );
    return toPage(rows, limit, filter, ({ id }) => id, toOwnEntry);
  }

  /** What was written in anybody's name, the system's own too. */
  async runAll({ limit, cursor, ...asked }: ListAudit): Promise<Page<AuditTrailEntry>> {
    const filter = ['audit', asked];
    const { organization, operation, from, to } = asked;
    // a whole slice, or one operation of it
    const isSlice = operation !== undefined && !operation.includes('.');
    // days are read along the times, or all that came after them would be passed by
    const isByDay = from !== undefined || to !== undefined;
    const place = isByDay ? 'e.at desc, e.id desc' : 'e.id desc';
    const beyond = isByDay ? '(e.at, e.id) < ((select at from audit_entry where id = $1), $1)' : 'e.id < $1';
    const matching = (whose: string) => `(select * from audit_entry e where ${whose}
        and ($1::bigint is null or ${beyond})
        and ($3::text is null or split_part(e.operation, '.', 1) = $3)
        and ($7::text is null or e.operation = $7)
        and ($4::date is null or e.at >= ${midnight('$4::date')})
        and ($5::date is null or e.at < ${midnight('($5::date + 1)')})
      order by ${place} limit $6)`;
    const found =
      organization === undefined
        ? // always so: a parameter that the text does not name has no type
          matching('$2::text is null')
        : ofOrganization((column) => matching(`e.${column} = (select id from organization where slug = $2)`));
    const rows = await this.db.query<(EntryRow & Pick<AuditTrailEntry, 'organization'>)[]>(
      `select ${entryOf}, case when o.id is not null then ${briefOf('o')} end as organization
         from (${found}) e ${actorOfEntry} left join organization o on o.id = e.organization_id
        order by ${place} limit $6`,
      [
        readCursor(keySchema, cursor, filter),
        organization ?? null,
        isSlice ? operation : null,
        from ?? null,
        to ?? null,
        limit + 1,
        isSlice ? null : (operation ?? null),
      ],
    );
    return toPage(rows, limit, filter, ({ id }) => id, toEntry);
  }
}
