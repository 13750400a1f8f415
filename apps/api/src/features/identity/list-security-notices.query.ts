import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { securityNoticeSchema } from '@guyub/domain/identity';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

type SecurityNoticeView = z.infer<typeof securityNoticeSchema>;

interface Row extends Omit<SecurityNoticeView, 'at'> {
  at: Date;
  atKey: string;
}

/** What somebody was told of the door to their own account; newest first. */
@Injectable()
export class ListSecurityNoticesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(accountId: string, { limit, cursor }: PageQuery): Promise<Page<SecurityNoticeView>> {
    const filter = ['security-notices', accountId];
    const [at, id] = readCursor(z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]), cursor, filter) ?? [
      null,
      null,
    ];
    const rows = await this.dataSource.query<Row[]>(
      `select id, kind, params, reason, at,
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "atKey"
         from security_notice
        where account_id = $1 and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid))
        order by at desc, id desc limit $4`,
      [accountId, at, id, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.atKey, row.id],
      ({ atKey: _atKey, at: when, ...row }) => ({ ...row, at: when.toISOString() }),
    );
  }
}
