import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { foldForSearch } from '@guyub/domain/kernel/search';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { Temporal } from '@guyub/domain/kernel/temporal';
import type { GroupWithoutAdmin, ListWithoutAdmin, OrganizationBrief } from '@guyub/domain/organization';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { briefOf } from './organization-brief.query.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';

const keySchema = z.tuple([z.string(), z.uuid()]);

interface Listed extends Omit<GroupWithoutAdmin, keyof OrganizationBrief | 'adminsLastSeenAt'> {
  brief: OrganizationBrief;
  adminsLastSeenAt: Date | null;
  sortName: string;
}

/** Groups in which no admin is there, by name, for the office that can hand them over. */
@Injectable()
export class WithoutAdminQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settling: SettleSuccessionUseCase,
  ) {}

  async run({ limit, cursor, search }: ListWithoutAdmin): Promise<Page<GroupWithoutAdmin>> {
    const { nowMs, goneDays } = await this.settling.readClock();
    const filter = ['without-admin', search];
    const [afterName, afterId] = readCursor(keySchema, cursor, filter) ?? [null, null];
    const rows = await this.db.query<Listed[]>(
      `select ${briefOf('o')} as brief, o.about, area.label as "areaLabel", o.name_verified as "nameVerified", o.status,
              lower(o.name) as "sortName", seen.admins > 0 as "hasAdmin", seen.last_at as "adminsLastSeenAt",
              exists (select from organization_succession v where v.organization_id = o.id and v.state = 'open'
                      and v.ends_at > $5) as "hasOpenVote"
         from organization o
         left join place_area area on area.code = o.area_code
         cross join lateral (
           select count(*) as admins, max(greatest(m.joined_at, s.last_at)) as last_at
             from membership m join account a on a.id = m.account_id and a.disabled_at is null
             left join account_presence s on s.account_id = m.account_id
            where m.organization_id = o.id and m.ended_at is null and m.roles && array['admin', 'head']) seen
        where o.kind = 'group'
          and ($1::text is null or o.search_text like '%' || $1 || '%')
          and ($2::text is null or (lower(o.name), o.id) > ($2, $3::uuid))
          and (seen.last_at is null or seen.last_at <= $5::timestamptz - make_interval(hours => 24 * $6::int))
        order by lower(o.name), o.id limit $4`,
      [
        search ? foldForSearch(search) : null,
        afterName,
        afterId,
        limit + 1,
        toTimestamp(Temporal.Instant.fromEpochMilliseconds(nowMs)),
        goneDays,
      ],
    );
    return toPage(
      rows,
      limit,
      filter,
      ({ sortName, brief }) => [sortName, brief.id],
      ({ sortName: _sortName, brief, adminsLastSeenAt, ...line }) => ({
        ...brief,
        ...line,
        adminsLastSeenAt: adminsLastSeenAt?.toISOString() ?? null,
      }),
    );
  }
}
