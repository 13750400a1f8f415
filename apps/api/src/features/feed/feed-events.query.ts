import { Injectable } from '@nestjs/common';
import { placeLine } from '@guyub/domain/feed';
import type { ActivityKind } from '@guyub/domain/program';

import { Reads } from '../../platform/reads.ts';
import { instant, wallTime } from '../event/index.ts';
import { eventBySlug, programBySlug } from '../program/index.ts';

/** Whose dates a feed tells. */
export interface FeedFilter {
  group?: string;
  program?: string;
  kind?: ActivityKind;
  event?: string;
  /** a kecamatan's code */
  area?: string;
}

/** From when to when a feed looks, and its now: where there are more dates than it may hold, it keeps those to come. */
export interface FeedWindow {
  from: Date;
  now: Date;
  until: Date;
}

/** A date as feeds tell it. Local times are `YYYY-MM-DDTHH:mm`, instants ISO 8601. */
export interface FeedEvent {
  id: string;
  slug: string;
  /** empty when the communication office hid it */
  title: string;
  kinds: ActivityKind[];
  recurrenceId: string;
  startsLocal: string;
  endsLocal: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  isCancelled: boolean;
  cancelReason: string | null;
  /** changed by hand, other than its series */
  isDetached: boolean;
  sequence: number;
  changedAt: string;
  createdAt: string;
  /** on one line; empty when it is online only */
  location: string;
  lat: number | null;
  lng: number | null;
  onlineUrl: string | null;
  purpose: string;
  hosts: string[];
  program: {
    id: string;
    slug: string;
    /** grows with every change of the program, its rule included */
    version: number;
    dtstart: string;
    rrule: string | null;
    timeZone: string;
  };
}

type StoredEvent = Omit<FeedEvent, 'location'> & { place: (string | null)[] };

/** What a feed is about, for its name. */
export interface FeedSubject {
  /** the region's own name when the feed tells all of it; empty when the communication office hid it */
  name: string;
  timeZone: string;
}

const isHidden = (program: string, field: string) =>
  `exists (select from program_moderation m where m.program_id = ${program} and m.field = '${field}')`;

@Injectable()
export class FeedEventsQuery {
  constructor(private readonly reads: Reads) {}

  /** Published dates of `filter` in a window, in their order; at most `limit`. */
  async run(filter: FeedFilter, window: FeedWindow, limit: number): Promise<FeedEvent[]> {
    const set = Object.keys(filter);
    // what most subscribe to is prepared; combinations are planned anew
    const name = set.length > 1 ? {} : { name: ['feed', limit, ...set].join('-') };
    const rows = await this.reads.run<StoredEvent>({ ...this.statement(filter, window, limit), ...name });
    return rows.map(({ place, ...event }) => ({ ...event, location: placeLine(...place) }));
  }

  /** Each side of now is read along an index of starts, and only what is kept is looked up further. */
  statement(filter: FeedFilter, window: FeedWindow, limit: number): { sql: string; values: unknown[] } {
    const values: unknown[] = [window.from, window.now, window.until];
    const { source, starts, id, where } = this.source(filter, values);
    const dates = (from: string, until: string, order: 'asc' | 'desc') => {
      const within = (column: string) => `${column} >= ${from} and ${column} < ${until}`;
      return `
      (select e.*, e.starts_at < $2 as is_past from ${source}
        where e.status <> 'draft' and ${[...new Set([starts, 'e.starts_at'])].map(within).join(' and ')} ${where}
          and exists (select from program p where p.id = e.program_id and p.state <> 'draft')
        order by ${starts} ${order}, ${id} ${order} limit ${limit})`;
    };
    const sql = `
      with chosen as (${dates('$2', '$3', 'asc')} union all ${dates('$1', 'least($2, $3)', 'desc')}),
      kept as (select * from chosen order by is_past, case when is_past then $2 - starts_at else starts_at - $2 end limit ${limit})
      select e.id, e.slug, e.kinds,
             case when ${isHidden('p.id', 'title')} then '' else e.title end as title,
             ${wallTime('e.recurrence_id')} as "recurrenceId",
             ${wallTime('e.starts_local')} as "startsLocal", ${wallTime('e.ends_local')} as "endsLocal",
             ${instant('e.starts_at')} as "startsAt", ${instant('e.ends_at')} as "endsAt", e.time_zone as "timeZone",
             e.status = 'cancelled' as "isCancelled", e.cancel_reason as "cancelReason", e.is_detached as "isDetached",
             e.sequence, ${instant('e.changed_at')} as "changedAt", ${instant('e.created_at')} as "createdAt",
             json_build_array(v.name, v.address, a.label) as place, v.lat, v.lng, e.online_url as "onlineUrl",
             case when ${isHidden('p.id', 'purpose')} then '' else p.purpose end as purpose,
             array(select o.name from event_host h join organization o on o.id = h.organization_id
                    where h.event_id = e.id order by lower(o.name), o.id) as hosts,
             json_build_object('id', p.id, 'slug', p.slug, 'version', p.version, 'dtstart', ${wallTime('p.dtstart')},
               'rrule', p.rrule, 'timeZone', p.time_zone) as program
        from kept e
        join program p on p.id = e.program_id
        left join place_venue v on v.id = e.venue_id
        left join place_area a on a.code = v.area_code
       order by e.starts_at, e.id`;
    return { sql, values };
  }

  /** What the feed tells, with the region's zone; null when there is no such group, program or event. */
  async subject(filter: FeedFilter): Promise<FeedSubject | null> {
    const [named, slug] = this.nameOf(filter);
    const [found] = await this.reads.run<FeedSubject>({
      sql: `select s.name, r.time_zone as "timeZone" from place_region r cross join lateral (${named}) s`,
      values: slug === null ? [] : [slug],
    });
    return found ?? null;
  }

  private nameOf({ group, program, event }: FeedFilter): [sql: string, slug: string | null] {
    if (group) return [`select name from organization where slug = $1 and status = 'active'`, group];
    if (program)
      return [
        `select case when ${isHidden('p.id', 'title')} then '' else p.title end as name
           from program p where p.id = ${programBySlug('$1')} and p.state <> 'draft'`,
        program,
      ];
    if (event)
      return [
        `select case when ${isHidden('p.id', 'title')} then '' else e.title end as name
           from event e join program p on p.id = e.program_id
          where e.id = ${eventBySlug('$1')} and e.status <> 'draft' and p.state <> 'draft'`,
        event,
      ];
    return ['select r.name', null];
  }

  private source(filter: FeedFilter, values: unknown[]) {
    const conditions: string[] = [];
    const add = (value: unknown) => `$${values.push(value)}`;
    if (filter.group)
      conditions.push(`g.organization_id = (select id from organization where slug = ${add(filter.group)})`);
    if (filter.program) conditions.push(`e.program_id = ${programBySlug(add(filter.program))}`);
    if (filter.event) conditions.push(`e.id = ${eventBySlug(add(filter.event))}`);
    if (filter.kind) conditions.push(`e.kinds @> array[${add(filter.kind)}]`);
    if (filter.area) conditions.push(`e.area_code = ${add(filter.area)}`);
    const where = conditions.map((condition) => `and ${condition}`).join(' ');
    return filter.group
      ? {
          source: 'event_host g join event e on e.id = g.event_id',
          starts: 'g.starts_at',
          id: 'g.event_id',
          where,
        }
      : { source: 'event e', starts: 'e.starts_at', id: 'e.id', where };
  }
}
