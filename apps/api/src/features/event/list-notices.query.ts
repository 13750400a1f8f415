import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { noticeSchema } from '@guyub/domain/event';
import type { Page, PageQuery } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { readCursor, toPage } from '../../platform/page.ts';
import { eventBySlug, programBySlug } from '../program/index.ts';

const keySchema = z.string().regex(/^\d{1,19}$/);

type Notice = z.infer<typeof noticeSchema>;
type NoticeRow = Omit<Notice, 'at'> & { at: Date; seq: string; isTitleGone: boolean };

/**
 * What the office hid is not read in old news either, and stays so when hosts have put another title in its place: once a
 * title was hidden, only the one that is shown today is named.
 */
const isTitleGone = `(exists (select from former_slug f where f.program_id = p.id) and (
  p.title is distinct from n.params ->> 'title'
  or exists (select from program_moderation m where m.program_id = p.id and m.field = 'title')))`;

@Injectable()
export class ListNoticesQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What an organization was told, newest first. */
  async run(organizationId: string, { limit, cursor }: PageQuery): Promise<Page<Notice>> {
    const filter = ['organization-notices', organizationId];
    // each looks up its own (`limit 1`): a join might as well read all programs there are
    const rows = await this.db.query<NoticeRow[]>(
      `select n.seq, n.id, n.at, n.kind, n.params, ${isTitleGone} as "isTitleGone",
              coalesce(p.slug, n.program_slug) as "programSlug", coalesce(e.slug, n.event_slug) as "eventSlug"
         from (
           select * from organization_notice
            where organization_id = $1 and ($2::bigint is null or seq < $2)
            order by seq desc limit $3) n
         left join lateral (
           select id, slug, title from program where id = ${programBySlug('n.program_slug')} limit 1) p on true
         left join lateral (select slug from event where id = ${eventBySlug('n.event_slug')} limit 1) e on true
        order by n.seq desc`,
      [organizationId, readCursor(keySchema, cursor, filter), limit + 1],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ seq }) => seq,
      ({ seq: _seq, at, params, isTitleGone: isGone, ...notice }) => ({
        ...notice,
        params: isGone ? { ...params, title: '' } : params,
        at: at.toISOString(),
      }),
    );
  }
}
