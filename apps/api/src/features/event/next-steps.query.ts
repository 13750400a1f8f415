import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type NextStep, type nextStepsSchema, orderNextSteps } from '@guyub/domain/event';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { daysDue, overdueFrom, wallTime } from './event-brief.ts';
import { EventSettings } from './event-settings.query.ts';
import { hostedPrograms, nextDateOf, programTitle, stepColumns, today } from './next-step.ts';

/** As many of one kind as a page shows. */
const OF_A_KIND = 30;
const DAYS_AHEAD = 14;
/** However far they are, so many are shown. */
const DATES_AHEAD = 5;
/** How long a refusal, and a program that has had its last date, are worth a step. */
const DAYS_OPEN = 60;

const isAhead = (kind: NextStep['kind']) => kind === 'coming-up' || kind === 'promised';

const due = daysDue('$3', '$4');

const datesWhere = (condition: string, order: string) => `(
  select case when $2 >= ${overdueFrom('e.ends_local', 'e.time_zone', due)} then 'report-overdue'
              when $2 >= e.ends_at then 'report-due'
              when e.starts_local::date = ${today} or $2 >= e.starts_at then 'happening-today'
              else 'coming-up' end as kind,
         p.id as "programId", p.slug as "programSlug", e.slug as "eventSlug", ${programTitle('e')} as title, e.kinds,
         ${wallTime('e.starts_local')} as "startsLocal", null::json as organization,
         case when $2 >= e.ends_at then e.ends_local::date + ${due('e.ends_local')} end as "dueOn",
         case when $2 >= e.ends_at then ${today} - (e.ends_local::date + ${due('e.ends_local')})
              else ${today} - e.starts_local::date end as "daysLate",
         null::int as count, (select v.name from place_venue v where v.id = e.venue_id) as detail
  from event_host h
  join event e on e.id = h.event_id
  join program p on p.id = e.program_id
  where h.organization_id = $1 and e.status = 'scheduled' and not e.is_reported and ${condition}
  order by ${order}, e.id limit ${OF_A_KIND * 2})`;

/** Results that are awaited, and what is on: from the dates that the organization hosts. */
const dateSteps = `
  ${datesWhere('e.ends_at <= $2', 'e.ends_at')}
  union all
  ${datesWhere('e.ends_at > $2', 'e.starts_at')}`;

/** Dates of others at which the organization helps, as it has promised. */
const promisedSteps = `
  select 'promised' as kind, ${stepColumns({
    organization: 'w',
    eventSlug: 'd.slug',
    startsLocal: wallTime('d.starts_local'),
    daysLate: `${today} - d.starts_local::date`,
    detail: 't.role',
  })}
  from (select distinct on (program_id) program_id, role from program_partner
        where organization_id = $1 and state = 'confirmed' order by program_id, since) t
  join program p on p.id = t.program_id and p.state in ('active', 'paused')
  join organization w on w.id = p.owner_organization_id
  cross join lateral (
    select e.slug, e.starts_local, e.starts_at from event e
    where e.program_id = p.id and e.status = 'scheduled' and e.ends_at > $2
    order by e.starts_at limit ${OF_A_KIND}) d
  where not exists (select from program_host h where h.program_id = p.id and h.organization_id = $1
                    and h.state in ('owner', 'accepted'))
  order by d.starts_at limit ${OF_A_KIND}`;

/** Asked of the organization itself: to host, to take part. */
const askedSteps = `
  select 'answer-host-invitation' as kind, ${stepColumns({ organization: 'w', startsLocal: nextDateOf('p') })}
  from program_host h
  join program p on p.id = h.program_id and p.state in ('draft', 'active', 'paused')
  join organization w on w.id = p.owner_organization_id
  where h.organization_id = $1 and h.state = 'invited'
  union all
  select 'answer-partner-request', ${stepColumns({ organization: 'w', startsLocal: nextDateOf('p'), detail: 't.role' })}
  from program_partner t
  join program p on p.id = t.program_id and p.state in ('draft', 'active', 'paused')
  join organization w on w.id = p.owner_organization_id
  where t.organization_id = $1 and t.state = 'asked'
  union all
  select 'answer-join-request',
         null::uuid, null, null, o.name, '{}'::text[], null, null::json, null::date, null::int,
         (select count(*)::int from join_request r where r.organization_id = o.id and r.state = 'open'), null
  from organization o
  where o.id = $1 and exists (select from join_request r where r.organization_id = o.id and r.state = 'open')
  union all
  select 'follow-succession',
         null::uuid, null, null, o.name, '{}'::text[], null, null::json,
         (s.ends_at at time zone (select time_zone from place_region))::date, null::int, null::int, null
  from organization o join organization_succession s on s.organization_id = o.id
  where o.id = $1 and s.state = 'open' and s.ends_at > $2`;

/** What waits in the programs that the organization hosts. */
const programSteps = `
  select 'answer-proposal' as kind, ${stepColumns({ organization: 'w', detail: 's.kind' })}
  from ${hostedPrograms} join program_proposal s on s.program_id = p.id and s.state = 'open'
  join organization w on w.id = s.asked_by
  where s.asked_by <> $1 and s.target_organization_id is distinct from $1
  union all
  select 'answer-flag', ${stepColumns({ detail: 'f.reason' })}
  from ${hostedPrograms} join program_flag f on f.program_id = p.id and f.resolved_at is null
  union all
  select 'publish-draft', ${stepColumns({ startsLocal: nextDateOf('p') })}
  from ${hostedPrograms} where p.state = 'draft'
  union all
  select 'add-venue', ${stepColumns({ startsLocal: nextDateOf('p') })}
  from ${hostedPrograms} where p.state = 'draft' and p.venue_id is null and p.online_url is null
  union all
  select 'decide-holiday', ${stepColumns({
    eventSlug: 'd.slug',
    startsLocal: wallTime('d.starts_local'),
    count: 'd.dates',
    detail: `(select string_agg(y.name, ', ' order by y.name) from holiday y where y.date = d.starts_local::date)`,
  })}
  from ${hostedPrograms}
  cross join lateral (
    select e.slug, e.starts_local, (count(*) over ())::int as dates from event e
    where e.program_id = p.id and e.needs_decision and e.status <> 'cancelled' and e.starts_at > $2
    order by e.starts_at limit 1) d
  where p.state in ('draft', 'active')
  union all
  select 'host-declined', ${stepColumns({ organization: 'w', startsLocal: nextDateOf('p') })}
  from ${hostedPrograms} join program_host x on x.program_id = p.id and x.state = 'declined'
  join organization w on w.id = x.organization_id
  where p.state in ('draft', 'active', 'paused') and x.since > $2::timestamptz - interval '${DAYS_OPEN} days'
    and not exists (select from program_host y where y.program_id = p.id and y.since > x.since
                    and y.state in ('invited', 'accepted'))
  union all
  select 'plan-next-date', ${stepColumns({})}
  from ${hostedPrograms}
  where p.state = 'active' and ${nextDateOf('p')} is null
    and exists (select from event n where n.program_id = p.id and n.is_reported
                and n.ends_at > $2::timestamptz - interval '${DAYS_OPEN} days')
    and not exists (select from event n where n.program_id = p.id and n.status = 'scheduled' and not n.is_reported)`;

const waitingSteps = `
  select 'waiting-for-host' as kind, ${stepColumns({ organization: 'w', startsLocal: nextDateOf('p'), count: 'i.asked' })}
  from ${hostedPrograms}
  cross join lateral (
    select x.organization_id, (count(*) over ())::int as asked from program_host x
    where x.program_id = p.id and x.state = 'invited' order by x.since limit 1) i
  join organization w on w.id = i.organization_id
  where p.state in ('draft', 'active', 'paused')
  union all
  select 'waiting-for-partner', ${stepColumns({ organization: 'w', startsLocal: nextDateOf('p'), count: 'i.asked', detail: 'i.role' })}
  from ${hostedPrograms}
  cross join lateral (
    select x.organization_id, x.role, (count(*) over ())::int as asked from program_partner x
    where x.program_id = p.id and x.state = 'asked' order by x.since limit 1) i
  join organization w on w.id = i.organization_id
  where p.state in ('draft', 'active', 'paused')`;

/** The workspace's first page. Everything is read from what there is; nothing is kept that would have to be ticked off. */
@Injectable()
export class NextStepsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(organizationId: string): Promise<z.infer<typeof nextStepsSchema>> {
    const now = toTimestamp(this.clock.now());
    const { from, values } = await this.settings.reportDueDays();
    const [dates, promised, asked, programs, waiting, done] = await Promise.all([
      this.db.query<NextStep[]>(dateSteps, [organizationId, now, from, values]),
      this.db.query<NextStep[]>(promisedSteps, [organizationId, now]),
      this.db.query<NextStep[]>(askedSteps, [organizationId, now]),
      this.db.query<NextStep[]>(programSteps, [organizationId, now]),
      this.db.query<NextStep[]>(waitingSteps, [organizationId, now]),
      this.doneThisMonth(organizationId, now),
    ]);
    const counts = new Map<string, number>();
    const steps = orderNextSteps([...dates, ...promised, ...asked, ...programs, ...waiting]).filter(
      ({ kind, daysLate }) => {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (isAhead(kind) && count > DATES_AHEAD && (daysLate ?? 0) < -DAYS_AHEAD) return false;
        return count <= OF_A_KIND;
      },
    );
    return { steps, doneThisMonth: done };
  }

  /** Results that were told for the first time this month, of dates that the organization hosted. */
  private async doneThisMonth(organizationId: string, now: Date): Promise<number> {
    const [row] = await this.db.query<{ done: number }[]>(
      `select count(*)::int as done
       from event_host h join event_report r on r.event_id = h.event_id and r.revision = 1
       cross join place_region g
       where h.organization_id = $1
         and r.filed_at >= date_trunc('month', $2::timestamptz at time zone g.time_zone) at time zone g.time_zone`,
      [organizationId, now],
    );
    return row?.done ?? 0;
  }
}
