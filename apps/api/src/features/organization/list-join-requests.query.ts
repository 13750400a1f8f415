import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import type { JoinRequestView } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

type RequestRow = Omit<JoinRequestView, 'askedAt'> & { askedAt: Date };

const select = `
  select r.id, p.name, r.message, r.state, r.asked_at as "askedAt"
    from join_request r join account a on a.id = r.account_id join person p on p.id = a.person_id`;

const toView = ({ askedAt, ...request }: RequestRow): JoinRequestView => ({
  ...request,
  askedAt: askedAt.toISOString(),
});

@Injectable()
export class ListJoinRequestsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Newest first: everybody's for an admin, else those of one account. */
  async run(
    organizationId: string,
    onlyAccountId: string | null,
    { limit, cursor }: PageQuery,
  ): Promise<Page<JoinRequestView>> {
    const filter = ['join-requests', organizationId, onlyAccountId];
    const [beforeTime, beforeId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<RequestRow[]>(
      `${select}
        where r.organization_id = $1 and ($2::uuid is null or r.account_id = $2)
          and ($3::timestamptz is null or (r.asked_at, r.id) < ($3, $4::uuid))
        order by r.asked_at desc, r.id desc limit $5`,
      [organizationId, onlyAccountId, beforeTime, beforeId, limit + 1],
    );
    return toPage(rows, limit, filter, ({ askedAt, id }) => [askedAt.toISOString(), id], toView);
  }

  async get(requestId: string): Promise<JoinRequestView> {
    const [found] = await this.db.query<RequestRow[]>(`${select} where r.id = $1`, [requestId]);
    if (!found) throw new RangeError('There is no such request; nothing leads here without one');
    return toView(found);
  }
}
