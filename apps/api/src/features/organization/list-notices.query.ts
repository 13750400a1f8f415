import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { noticeSchema } from '@guyub/domain/event';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';

const keySchema = z.string().regex(/^\d{1,19}$/);

type Notice = z.infer<typeof noticeSchema>;
type NoticeRow = Omit<Notice, 'at'> & { at: Date; seq: string };

@Injectable()
export class ListNoticesQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What an organization was told, newest first. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<Notice>> {
    const filter = ['organization-notices', organizationId];
    const rows = await this.db.query<NoticeRow[]>(
      `select seq, id, at, kind, params, program_slug as "programSlug", event_slug as "eventSlug"
         from organization_notice
        where organization_id = $1 and ($2::bigint is null or seq < $2)
        order by seq desc limit $3`,
      [organizationId, readCursor(keySchema, cursor, filter), limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ seq }) => seq,
      ({ seq: _seq, at, ...notice }) => ({ ...notice, at: at.toISOString() }),
    );
  }
}
