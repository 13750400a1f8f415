import { Injectable } from '@nestjs/common';
import type { EventView } from '@guyub/domain/event';
import { directionsUrl } from '@guyub/domain/place';
import { maskModerated, type ModeratedField } from '@guyub/domain/program';

import type { Caller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JsonText } from '../../platform/json-text.ts';
import { Reads } from '../../platform/reads.ts';
import { eventBySlug } from '../program/index.ts';
import {
  daysDue,
  type DaysDue,
  eventFrom,
  instant,
  jsonRow,
  organizationBrief,
  sharedFields,
  stateOf,
  wallTime,
} from './event-brief.ts';
import { EventSettings } from './event-settings.query.ts';

/** The page as PostgreSQL writes it; what follows from its words alone is added here. */
interface StoredPage {
  /** JSON of an `EventView` without the fields below */
  page: string;
  venue: Omit<NonNullable<EventView['venue']>, 'directionsUrl'> | null;
  hidden: { field: ModeratedField; reason: string }[];
}

const neighbour = (side: 'previous' | 'next', now: string) => {
  const [compare, direction] = side === 'previous' ? ['<', 'desc'] : ['>', 'asc'];
  return `(
    select json_build_object('slug', n.slug, 'startsLocal', ${wallTime('n.starts_local')}, 'state', ${stateOf('n', now)})
    from event n
    where n.program_id = e.program_id and n.status = 'scheduled' and (n.starts_at, n.id) ${compare} (e.starts_at, e.id)
    order by n.starts_at ${direction}, n.id ${direction} limit 1)`;
};

const report = `(
  select json_build_object(
    'revision', r.revision, 'filedAt', ${instant('r.filed_at')}, 'filedBy', ${organizationBrief('f')},
    'peopleCame', r.people_came, 'note', r.note, 'handedOver', r.handed_over, 'photos', r.photos,
    'correctionReason', nullif(r.correction_reason, ''),
    'earlier', (
      select coalesce(json_agg(json_build_object(
        'revision', old.revision, 'filedAt', ${instant('old.filed_at')}, 'peopleCame', old.people_came,
        'correctionReason', old.correction_reason,
        'results', (
          select coalesce(json_agg(json_build_object('activityId', g.activity_id, 'amount', g.amount) order by x.position), '[]')
          from activity_result g join activity x on x.id = g.activity_id where g.report_id = old.id)
      ) order by old.revision desc), '[]')
      from event_report old where old.event_id = r.event_id and old.revision < r.revision))
  from event_report r join organization f on f.id = r.filed_by
  where r.event_id = e.id order by r.revision desc limit 1)`;

const activities = `(
  select coalesce(json_agg(json_build_object(
    'id', x.id, 'kind', x.kind, 'title', x.title, 'targetAmount', x.target_amount, 'unit', x.unit,
    'resultAmount', x.result_amount,
    'revisions', (select count(*) from activity_result g where g.activity_id = x.id)) order by x.position), '[]')
  from activity x where x.event_id = e.id)`;

const pageOf = (now: string, due: DaysDue) =>
  jsonRow(`
  ${sharedFields({ now, due })},
  p.purpose, e.online_url as "onlineUrl", p.contact_name as "contactName",
  (select c.address from organization_channel c
    where c.id = p.contact_channel_id and c.removed_at is null) as "contactUrl",
  (select coalesce(json_agg(json_build_object('organization', ${organizationBrief('o')}, 'role', t.role)
                            order by lower(o.name), t.role), '[]')
     from program_partner t join organization o on o.id = t.organization_id
    where t.program_id = e.program_id and t.state = 'confirmed') as partners,
  ${activities} as activities, case when e.is_reported then ${report} end as report,
  ${jsonRow('p.slug, p.title, p.recurrence')} as program,
  ${neighbour('previous', now)} as previous, ${neighbour('next', now)} as next,
  e.cancel_reason as "cancelReason", e.needs_decision as "needsDecision",
  (select coalesce(json_agg(json_build_object('at', ${instant('h.at')}, 'kind', h.kind,
      'fromLocal', ${wallTime('h.from_local')}, 'toLocal', ${wallTime('h.to_local')}, 'reason', h.reason) order by h.id), '[]')
     from event_history h where h.event_id = e.id) as history,
  p.historic_hosts as "historicHosts",
  case when e.status = 'scheduled' and not e.is_reported
       then to_char(e.ends_local::date + ${due('e.ends_local')}, 'YYYY-MM-DD') end as "reportDueOn",
  e.sequence, e.version`);
const venue = `case when v.id is not null then json_build_object(
  'id', v.id, 'name', v.name, 'address', v.address, 'areaCode', v.area_code, 'areaLabel', a.label,
  'lat', v.lat, 'lng', v.lng) end`;
const hidden = `(
  select coalesce(json_agg(json_build_object('field', m.field, 'reason', m.reason) order by m.field), '[]')
  from program_moderation m where m.program_id = e.program_id)`;

/** An event's page in one statement. Drafts are seen by the program's hosts and by overseers. */
@Injectable()
export class FindEventQuery {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(slug: string, caller: Caller): Promise<JsonText<EventView> | null> {
    const { from, values } = await this.settings.reportDueDays();
    const [row] = await this.reads.run<StoredPage>({
      name: 'event-page',
      sql: `select (${pageOf('$1', daysDue('$2', '$3'))})::text as page, ${venue} as venue, ${hidden} as hidden
       from ${eventFrom}
       where e.id = ${eventBySlug('$4')} and (e.status <> 'draft' or $5 or exists (
         select from program_host h
         where h.program_id = e.program_id and h.organization_id = any ($6::uuid[])
           and h.state in ('owner', 'accepted')))`,
      values: [
        toTimestamp(this.clock.now()),
        from,
        values,
        slug,
        mayOversee(caller),
        organizationsOf(caller),
      ],
    });
    return row ? toView(row) : null;
  }
}

const mayOversee = (caller: Caller) => caller.kind === 'account' && caller.isOverseer;
const organizationsOf = (caller: Caller) =>
  caller.kind === 'account' ? caller.memberships.map(({ organizationId }) => organizationId) : [];

function toView({ page, venue: stored, hidden: moderations }: StoredPage): JsonText<EventView> {
  const shown = stored && { ...stored, directionsUrl: directionsUrl(stored) };
  if (moderations.length === 0)
    return new JsonText(`${page.slice(0, -1)},"venue":${JSON.stringify(shown)},"moderated":[]}`);
  const masked = maskModerated(JSON.parse(page) as EventView, moderations);
  const isTitleHidden = moderations.some(({ field }) => field === 'title');
  const program = isTitleHidden ? { ...masked.program, title: '' } : masked.program;
  return new JsonText(JSON.stringify({ ...masked, program, venue: shown }));
}
