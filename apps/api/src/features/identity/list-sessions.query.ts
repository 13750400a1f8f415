import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { sessionViewSchema } from '@guyub/domain/identity';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AccountCaller } from '../../platform/caller.ts';
import { readCursor, toPage } from '../../platform/page.ts';

type SessionView = z.infer<typeof sessionViewSchema>;

interface Row {
  id: string;
  device: string;
  createdAt: Date;
  createdKey: string;
  lastUsedAt: Date;
}

/** The caller's own sessions, newest sign-in first. */
@Injectable()
export class ListSessionsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(caller: AccountCaller, { limit, cursor }: PageQuery): Promise<Page<SessionView>> {
    const filter = ['sessions', caller.accountId];
    const [at, id] = readCursor(z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]), cursor, filter) ?? [
      null,
      null,
    ];
    const rows = await this.dataSource.query<Row[]>(
      `select s.id, s.device, s.created_at as "createdAt", to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdKey",
              t.last_used_at as "lastUsedAt"
         from session s cross join lateral (
           select last_used_at from session_token where session_id = s.id order by last_used_at desc limit 1) t
        where s.account_id = $1 and ($2::timestamptz is null or (s.created_at, s.id) < ($2::timestamptz, $3::uuid))
        order by s.created_at desc, s.id desc limit $4`,
      [caller.accountId, at, id, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.createdKey, row.id],
      (row) => ({
        id: row.id,
        device: row.device,
        createdAt: row.createdAt.toISOString(),
        lastUsedAt: row.lastUsedAt.toISOString(),
        isCurrent: row.id === caller.sessionId,
      }),
    );
  }
}
