import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { eventRolePageSchema } from '@guyub/domain/event';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { instant } from './event-brief.ts';
import { isStillMember } from './event-role.store.ts';

type Holder = z.infer<typeof eventRolePageSchema>['items'][number];
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Who helps at a date, for its hosts. */
@Injectable()
export class ListEventRolesQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async run(eventId: string, { limit, cursor }: PageQuery): Promise<Page<Holder>> {
    const filter = ['event-roles', eventId];
    const [since, id] = readCursor(cursorSchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<Holder[]>(
      `select r.id, r.account_id as "accountId", p.name, r.role, ${instant('r.since')} as since
       from event_role r join account a on a.id = r.account_id join person p on p.id = a.person_id
       where r.event_id = $1 and r.ended_at is null and ${isStillMember('r')}
         and ($2::timestamptz is null or (date_trunc('second', r.since), r.id) > ($2, $3::uuid))
       order by date_trunc('second', r.since), r.id limit $4`,
      [eventId, since, id, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.since, row.id],
      (row) => row,
    );
  }
}
