import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ActivityKind } from '@guyub/domain/program';
import { DataSource } from 'typeorm';

/** Whose dates a feed tells. */
export interface FeedFilter {
  group?: string;
  program?: string;
  kind?: ActivityKind;
  event?: string;
  /** a kecamatan's code */
  area?: string;
}

/** A date as feeds tell it. Local times are `YYYY-MM-DDTHH:mm`, instants ISO 8601. */
export interface FeedEvent {
  id: string;
  slug: string;
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
  sequence: number;
  changedAt: string;
  createdAt: string;
  location: string;
  lat: number | null;
  lng: number | null;
  onlineUrl: string | null;
  purpose: string;
  hosts: string[];
  isReported: boolean;
  program: {
    id: string;
    slug: string;
    title: string;
    dtstart: string;
    rrule: string | null;
    durationMinutes: number;
  };
}

/** What a feed is about, for its name; null when there is no such group, program or event. */
export interface FeedSubject {
  name: string;
  timeZone: string;
}

const local = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

@Injectable()
export class FeedEventsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Published dates of `filter` that start between two instants, in their order; at most `limit`. */
  async run(filter: FeedFilter, from: Date, until: Date, limit: number): Promise<FeedEvent[]> {
    const { where, values } = this.conditions(filter, [from, until]);
    return this.dataSource.query<FeedEvent[]>(
      `select e.id, e.slug, e.kinds,
              case when m.title is null then e.title else '' end as title,
              ${local('e.recurrence_id')} as "recurrenceId",
              ${local('e.starts_local')} as "startsLocal", ${local('e.ends_local')} as "endsLocal",
              ${instant('e.starts_at')} as "startsAt", ${instant('e.ends_at')} as "endsAt", e.time_zone as "timeZone",
              e.status = 'cancelled' as "isCancelled", e.cancel_reason as "cancelReason", e.sequence,
              ${instant('e.changed_at')} as "changedAt", ${instant('e.created_at')} as "createdAt",
              coalesce(concat_ws(', ', v.name, nullif(v.address, ''), a.label), '') as location,
              v.lat, v.lng, e.online_url as "onlineUrl",
              case when m.purpose is null then p.purpose else '' end as purpose,
              coalesce(h.names, '{}') as hosts, e.is_reported as "isReported",
              json_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'dtstart', ${local('p.dtstart')},
                'rrule', p.rrule, 'durationMinutes', p.duration_minutes) as program
         from event e
         join program p on p.id = e.program_id
         left join place_venue v on v.id = e.venue_id
         left join place_area a on a.code = v.area_code
         left join lateral (
           select array_agg(o.name order by lower(o.name)) as names
             from event_host eh join organization o on o.id = eh.organization_id where eh.event_id = e.id) h on true
         left join lateral (
           select max(field) filter (where field = 'title') as title, max(field) filter (where field = 'purpose') as purpose
             from program_moderation where program_id = p.id) m on true
        where e.status <> 'draft' and p.state <> 'draft' and e.starts_at >= $1 and e.starts_at < $2 ${where}
        order by e.starts_at, e.id
        limit ${Math.trunc(limit)}`,
      values,
    );
  }

  /** The name of what the feed tells, by which a calendar lists it. */
  async subject(filter: FeedFilter): Promise<FeedSubject | null> {
    const named = filter.group
      ? [`select name from organization where slug = $1 and status = 'active'`, filter.group]
      : filter.program
        ? [`select title as name from program where slug = $1 and state <> 'draft'`, filter.program]
        : filter.event
          ? [
              `select e.title as name from event e join program p on p.id = e.program_id
                where e.slug = $1 and e.status <> 'draft' and p.state <> 'draft'`,
              filter.event,
            ]
          : null;
    const [region] = await this.dataSource.query<{ name: string; timeZone: string }[]>(
      `select name, time_zone as "timeZone" from place_region`,
    );
    if (!region) return null;
    if (!named) return region;
    const [found] = await this.dataSource.query<{ name: string }[]>(named[0] as string, [named[1]]);
    return found ? { name: found.name, timeZone: region.timeZone } : null;
  }

  private conditions(filter: FeedFilter, values: unknown[]): { where: string; values: unknown[] } {
    const parts: string[] = [];
    const add = (sql: (parameter: string) => string, value: unknown) => {
      values.push(value);
      parts.push(`and ${sql(`$${values.length}`)}`);
    };
    if (filter.group)
      add(
        (p) => `exists (select 1 from event_host eh join organization o on o.id = eh.organization_id
                         where eh.event_id = e.id and o.slug = ${p})`,
        filter.group,
      );
    if (filter.program) add((p) => `p.slug = ${p}`, filter.program);
    if (filter.event) add((p) => `e.slug = ${p}`, filter.event);
    if (filter.kind) add((p) => `e.kinds @> array[${p}]`, filter.kind);
    if (filter.area) add((p) => `(e.area_code = ${p} or e.area_code like ${p} || '.%')`, filter.area);
    return { where: parts.join(' '), values };
  }
}
