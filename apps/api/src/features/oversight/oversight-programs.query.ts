import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OversightRow, oversightQuerySchema } from '@guyub/domain/event';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import {
  EventSettings,
  organizationBrief,
  overdueFrom,
  Parameters,
  searchWords,
  wallTime,
} from '../event/index.ts';

const cursorSchema = z.tuple([z.number().int(), z.number().int(), z.string(), z.uuid()]);

interface ProgramLine {
  overdue: number;
  open: number;
  name: string;
  id: string;
  row: OversightRow;
}

/** A program without a date this long before and after today has gone quiet. */
export const QUIET_DAYS = 30;

/** Counts are taken from what is open, which is little; the rest is read for the page's own programs only. */
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
    const due = `${parameters.add(await this.settings.reportDueDays())}::int`;
    const conditions = this.conditions(filter, parameters, now);
    const key = after?.map((part) => parameters.add(part));
    const beyond = key
      ? `where (-overdue, -open, name, id) > (-(${key[0]}::int), -(${key[1]}::int), ${key[2]}, ${key[3]}::uuid)`
      : '';
    const lines = await this.db.query<ProgramLine[]>(
      `with late as (
         select program_id, count(*)::int as open,
                count(*) filter (where ${now} >= ${overdueFrom('ends_local', 'time_zone', due)})::int as overdue,
                min(ends_local) filter (where ${now} >= ${overdueFrom('ends_local', 'time_zone', due)}) as oldest
         from event where status = 'scheduled' and not is_reported and ends_at <= ${now} group by program_id),
       flagged as (
         select program_id, count(*)::int as flags from program_flag where resolved_at is null group by program_id),
       line as (
         select p.id, lower(p.title) as name, coalesce(l.overdue, 0) as overdue, coalesce(l.open, 0) as open,
                l.oldest, coalesce(f.flags, 0) as flags
         from program p left join late l on l.program_id = p.id left join flagged f on f.program_id = p.id
         where ${conditions.join(' and ')}),
       page as (
         select * from line ${beyond} order by -overdue, -open, name, id limit ${parameters.add(limit + 1)})
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

  private conditions(
    filter: Pick<z.infer<typeof oversightQuerySchema>, 'organization' | 'kind' | 'search' | 'show'>,
    parameters: Parameters,
    now: string,
  ): string[] {
    // what its hosts have not published yet is theirs alone
    const conditions = [`p.state <> 'draft'`];
    if (filter.organization !== undefined)
      conditions.push(`exists (
        select from program_host h join organization o on o.id = h.organization_id
        where h.program_id = p.id and h.state in ('owner', 'accepted') and o.slug = ${parameters.add(filter.organization)})`);
    if (filter.kind !== undefined) conditions.push(`${parameters.add(filter.kind)} = any (p.kinds)`);
    for (const word of searchWords(filter.search ?? ''))
      conditions.push(`p.search_text like ${parameters.add(`%${word}%`)}`);
    const shown = {
      all: 'true',
      'not-reported': 'coalesce(l.open, 0) > 0',
      overdue: 'coalesce(l.overdue, 0) > 0',
      flagged: 'coalesce(f.flags, 0) > 0',
      quiet: `p.state = 'active' and not exists (
        select from event e where e.program_id = p.id and e.status = 'scheduled'
          and e.starts_at between ${now} - interval '${QUIET_DAYS} days' and ${now} + interval '${QUIET_DAYS} days')`,
    };
    return [...conditions, shown[filter.show]];
  }
}

const rowOf = (now: string, due: string) => `json_build_object(
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
  'oldestOverdueDays', (${now} at time zone p.time_zone)::date - (l.oldest::date + ${due}),
  'openFlags', l.flags)`;
