import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OversightRow, oversightQuerySchema } from '@guyub/domain/event';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { Parameters } from '../../platform/parameters.ts';
import { daysDue, type DaysDue, EventSettings, organizationBrief, wallTime } from '../event/index.ts';
import { oversightPage } from './oversight-page.ts';

const cursorSchema = z.tuple([z.number().int(), z.number().int(), z.string(), z.uuid()]);

interface ProgramLine {
  overdue: number;
  open: number;
  name: string;
  id: string;
  row: OversightRow;
}

/** Which programs, and in what order, stands in `oversight-page.ts`; what a row tells is read for the page's own programs only. */
@Injectable()
export class OversightProgramsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run({ limit, cursor, ...filter }: z.infer<typeof oversightQuerySchema>): Promise<Page<OversightRow>> {
    const after = readCursor(cursorSchema, cursor, filter);
    const parameters = new Parameters();
    const now = `${parameters.add(toTimestamp(this.clock.now()))}::timestamptz`;
    const { from, values } = await this.settings.reportDueDays();
    const due = daysDue(parameters.add(from), parameters.add(values));
    const page = oversightPage({ filter, after, limit: limit + 1, parameters, now, due });
    const lines = await this.db.query<ProgramLine[]>(
      `with ${page}
       select l.overdue, l.open, l.name, l.id, ${rowOf(now, due)} as row
       from page l
       join program p on p.id = l.id
       join organization w on w.id = p.owner_organization_id
       left join lateral (
         select e.slug, e.starts_local from event e
         where e.program_id = p.id and e.status = 'scheduled' and e.ends_at > ${now} and not e.is_reported order by e.starts_at limit 1) next on true
       left join lateral (
         select e.id, e.slug, e.starts_local, e.is_reported from event e
         where e.program_id = p.id and e.status = 'scheduled' and (e.ends_at <= ${now} or e.is_reported) order by e.starts_at desc limit 1) last on true
       order by -l.overdue, -l.open, l.name, l.id`,
      parameters.values,
    );
    return toPage(
      lines,
      limit,
      filter,
      ({ overdue, open, name, id }) => [overdue, open, name, id],
      ({ row }) => row,
    );
  }
}

const rowOf = (now: string, due: DaysDue) => `json_build_object(
  'programId', p.id, 'programSlug', p.slug,
  'title', case when exists (
    select from program_moderation m where m.program_id = p.id and m.field = 'title') then '' else p.title end,
  'state', p.state, 'kinds', p.kinds, 'owner', ${organizationBrief('w')},
  'hosts', (
    select json_agg(${organizationBrief('o')} order by lower(o.name), o.id)
    from program_host h join organization o on o.id = h.organization_id
    where h.program_id = p.id and h.state in ('owner', 'accepted')),
  'nextStartsLocal', ${wallTime('next.starts_local')}, 'nextEventSlug', next.slug,
  'lastEventSlug', last.slug, 'lastStartsLocal', ${wallTime('last.starts_local')}, 'lastReported', last.is_reported,
  'lastResults', (
    select coalesce(json_agg(json_build_object('kind', a.kind, 'amount', a.result_amount, 'unit', a.unit) order by a.position), '[]')
    from activity a where a.event_id = last.id and last.is_reported),
  'heldCount', (
    select count(*) from event e where e.program_id = p.id and e.status = 'scheduled' and (e.ends_at <= ${now} or e.is_reported)),
  'notReportedCount', l.open, 'overdueCount', l.overdue,
  'oldestOverdueDays', (${now} at time zone p.time_zone)::date - (l.oldest::date + ${due('l.oldest')}),
  'openFlags', (select count(*) from program_flag f where f.program_id = p.id and f.resolved_at is null))`;
