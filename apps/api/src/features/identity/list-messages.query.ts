import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { messageViewSchema } from '@guyub/domain/identity';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

type MessageView = z.infer<typeof messageViewSchema>;

interface Row extends Omit<MessageView, 'createdAt'> {
  createdAt: Date;
  createdKey: string;
}

/** What was sent, or is kept for want of a mail server; newest first. */
@Injectable()
export class ListMessagesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run({ limit, cursor }: PageQuery): Promise<Page<MessageView>> {
    const filter = ['messages'];
    const [at, afterId] = readCursor(
      z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]),
      cursor,
      filter,
    ) ?? [null, null];
    const rows = await this.dataSource.query<Row[]>(
      `select id, to_masked as "toMasked", kind, subject, case when state = 'kept' then text end as text, state,
              created_at as "createdAt", to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdKey"
         from message where $1::timestamptz is null or (created_at, id) < ($1::timestamptz, $2::uuid)
        order by created_at desc, id desc limit $3`,
      [at, afterId, limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      (row) => [row.createdKey, row.id],
      ({ id, toMasked, kind, subject, text, state, createdAt }) => ({
        id,
        toMasked,
        kind,
        subject,
        text,
        state,
        createdAt: createdAt.toISOString(),
      }),
    );
  }
}
