import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { oversightSummarySchema } from '@guyub/domain/event';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { daysDue, EventSettings, organizationBrief, overdueFrom } from '../event/index.ts';
import { QUIET_DAYS } from './oversight-page.ts';

type Summary = z.infer<typeof oversightSummarySchema>;
type Exception = Summary['exceptions'][number];

/** Days that an organization has to answer before the office looks. */
const ANSWER_DAYS = 7;
const SHOWN = 50;

const shownTitle = (row: string) => `case when exists (
  select from program_moderation m where m.program_id = p.id and m.field = 'title') then '' else ${row}.title end`;

/** There is none, as a value that is asked for row by row: joined, PostgreSQL would read all of the table at once. */
const none = (from: string) => `(select count(*) = 0 from (select from ${from} limit 1) one)`;

/** A date that a group hosts these days, long before and after today. */
const nearDate = `event_host h join event e on e.id = h.event_id
  where h.organization_id = o.id and e.status = 'scheduled'
    and h.starts_at between $1::timestamptz - interval '${QUIET_DAYS} days' and $1::timestamptz + interval '${QUIET_DAYS} days'`;

/** Looked up one by one, since what needs a look is little; joined, PostgreSQL may read all programs. */
const programOf = (id: string) => `cross join lateral (select * from program where id = ${id} limit 1) p`;

/** `$1` is now, `$2` and `$3` the days after which a result is overdue. */
const due = daysDue('$2', '$3');
const exceptions = `
  with region as (select time_zone, ($1::timestamptz at time zone time_zone)::date as today from place_region),
  found as (
    select 'report-overdue' as kind, g.today - (e.ends_local::date + ${due('e.ends_local')}) as days, ${shownTitle('e')} as title, e.kinds,
           p.owner_organization_id as organization_id, p.slug as "programSlug", e.slug as "eventSlug", e.id
    from event e ${programOf('e.program_id')}, region g
    where e.status = 'scheduled' and not e.is_reported and e.ends_at <= $1::timestamptz
      and $1::timestamptz >= ${overdueFrom('e.ends_local', 'e.time_zone', due)}
    union all
    select 'invitation-unanswered', g.today - (h.since at time zone g.time_zone)::date, ${shownTitle('p')}, p.kinds,
           h.organization_id, p.slug, null, p.id
    from program_host h ${programOf('h.program_id')}, region g
    where h.state = 'invited' and p.state in ('active', 'paused') and h.since <= $1::timestamptz - interval '${ANSWER_DAYS} days'
    union all
    select 'partner-unanswered', g.today - (t.since at time zone g.time_zone)::date, ${shownTitle('p')}, p.kinds,
           t.organization_id, p.slug, null, p.id
    from program_partner t ${programOf('t.program_id')}, region g
    where t.state = 'asked' and p.state in ('active', 'paused') and t.since <= $1::timestamptz - interval '${ANSWER_DAYS} days'
    union all
    select 'flag-open', g.today - (f.flagged_at at time zone g.time_zone)::date, ${shownTitle('p')}, p.kinds,
           p.owner_organization_id, p.slug, null, p.id
    from program_flag f ${programOf('f.program_id')}, region g
    where f.resolved_at is null
    union all
    -- whom the office has not decided about yet; what it took back waits for the group
    select 'group-unverified', g.today - (o.created_at at time zone g.time_zone)::date,
           o.name, '{}'::text[], o.id, null, null, o.id
    from organization o, region g
    where o.kind = 'group' and o.status = 'active' and not o.is_verified
      and ${none(`organization_decision d where d.organization_id = o.id and d.kind = 'verification'`)}
    union all
    select 'group-quiet',
           g.today - (coalesce(
             (select max(h.starts_at) from event_host h join event e on e.id = h.event_id
              where h.organization_id = o.id and h.starts_at <= $1 and e.status = 'scheduled'),
             o.created_at) at time zone g.time_zone)::date,
           o.name, '{}'::text[], o.id, null, null, o.id
    from organization o, region g
    where o.kind = 'group' and o.status = 'active'
      and o.created_at <= $1::timestamptz - interval '${QUIET_DAYS} days'
      and ${none(nearDate)})
  select f.kind, f.days, f.title, f.kinds, ${organizationBrief('o')} as organization, f."programSlug", f."eventSlug",
         (count(*) over ())::int as total
  from found f join organization o on o.id = f.organization_id
  order by case f.kind when 'report-overdue' then 0 when 'flag-open' then 1 when 'group-unverified' then 2
                       when 'invitation-unanswered' then 3 when 'partner-unanswered' then 4 else 5 end, f.days desc, f.title, f.id
  limit ${SHOWN}`;

/** `$1` is now, `$2` a day of the month: what took place in it, by the regency's calendar. */
const month = `
  with region as (select time_zone from place_region),
  bounds as (
    select $2::date::timestamp at time zone time_zone as first,
           ($2::date + interval '1 month') at time zone time_zone as next from region),
  held as (
    select e.* from event e
    where e.status = 'scheduled' and (e.ends_at <= $1 or e.is_reported)
      and e.starts_at >= (select first from bounds) and e.starts_at < (select next from bounds))
  select
    (select count(*)::int from held) as held,
    (select count(*)::int from held where not is_reported) as "notReported",
    (select coalesce(sum(people_came), 0)::int from held) as "peopleCame",
    (select coalesce(json_agg(t order by t.kind, t.unit), '[]') from (
       select a.kind, a.unit, sum(a.result_amount)::bigint as amount, count(distinct h.id)::int as events
       from held h join activity a on a.event_id = h.id
       where h.is_reported and a.result_amount is not null group by a.kind, a.unit) t) as totals,
    (select coalesce(json_agg(json_build_object('organization', ${organizationBrief('o')}, 'held', g.held,
              'reported', g.reported) order by g.held desc, lower(o.name), o.id), '[]')
     from (select eh.organization_id, count(*)::int as held, count(*) filter (where h.is_reported)::int as reported
           from held h join event_host eh on eh.event_id = h.id group by eh.organization_id) g
     join organization o on o.id = g.organization_id) as groups,
    (select json_build_object(
       'events', (select count(*) from held where is_reported),
       'groups', (
         select count(*) from organization o where o.kind = 'group' and o.status = 'active' and not ${none(nearDate)}))) as fine`;

/** The office's start page. Figures of different units stand beside each other; what was not reported counts as not reported. */
@Injectable()
export class OversightSummaryQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(asked: string | undefined): Promise<Summary> {
    const now = toTimestamp(this.clock.now());
    const { from, values } = await this.settings.reportDueDays();
    const shown = asked ?? (await this.thisMonth(now));
    const [found, [totals]] = await Promise.all([
      this.db.query<(Exception & { total: number })[]>(exceptions, [now, from, values]),
      this.db.query<Omit<Summary, 'month' | 'exceptions' | 'exceptionsTotal'>[]>(month, [now, `${shown}-01`]),
    ]);
    if (!totals) throw new Error('No region is loaded');
    return {
      month: shown,
      exceptions: found.map(({ total: _total, ...exception }) => exception),
      exceptionsTotal: found[0]?.total ?? 0,
      ...totals,
    };
  }

  private async thisMonth(now: Date): Promise<string> {
    const [row] = await this.db.query<{ month: string }[]>(
      `select to_char($1::timestamptz at time zone time_zone, 'YYYY-MM') as month from place_region`,
      [now],
    );
    if (!row) throw new Error('No region is loaded');
    return row.month;
  }
}
