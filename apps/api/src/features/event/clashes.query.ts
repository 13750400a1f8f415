import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { clashBetween, type ClashKind, type clashSchema, type EventForClash } from '@guyub/domain/event';
import { addDays, dateOf, toInstant } from '@guyub/domain/kernel/local-time';
import type { ActivityKind } from '@guyub/domain/program';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

import { districtOf, hostsOf, shownTitle, wallTime } from './event-brief.ts';
import { longestEvent } from './event-filter.ts';
import { EventSettings } from './event-settings.query.ts';

export type Clash = z.infer<typeof clashSchema>;

/** What is planned, as a planner or a change knows it. */
export interface PlannedMeeting {
  startsLocal: string;
  endsLocal: string;
  venueId: string | null;
  kinds: readonly ActivityKind[];
  hostIds: readonly string[];
  /** Events that move along, or the one that is moved itself. */
  except: readonly string[];
  /** Its program: what belongs together does not get in its own way. */
  programId: string | null;
}

interface Neighbour extends EventForClash {
  id: string;
  shown: Clash['event'];
}

/** As many as a person reads before saving. */
const SHOWN = 12;
const urgency: readonly ClashKind[] = ['same-venue', 'same-host', 'same-kecamatan', 'blood-interval'];

/** Looks for events that meet what is planned: at its time, and for blood drives within the donors' rest around it. */
@Injectable()
export class ClashesQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: EventSettings,
  ) {}

  async run(planned: PlannedMeeting): Promise<Clash[]> {
    const donorIntervalDays = await this.settings.donorIntervalDays();
    const [region] = await this.db.query<{ time_zone: string; district: string | null }[]>(
      `select r.time_zone,
              (select ${districtOf('a')} from place_venue v join place_area a on a.code = v.area_code where v.id = $1) as district
       from place_region r`,
      [planned.venueId],
    );
    if (!region) return [];
    const meeting: EventForClash = {
      startsLocal: planned.startsLocal,
      startsAt: toInstant(planned.startsLocal, region.time_zone),
      endsAt: toInstant(planned.endsLocal, region.time_zone),
      venueId: planned.venueId,
      districtCode: region.district,
      kinds: planned.kinds,
      hostIds: planned.hostIds,
    };
    const days = planned.kinds.includes('blood-drive') ? donorIntervalDays : 0;
    const near = await this.eventsNear(meeting, region.time_zone, days, planned);
    return near
      .flatMap((other) => {
        const clash = clashBetween(meeting, other, donorIntervalDays);
        return clash ? [{ ...clash, event: other.shown }] : [];
      })
      .sort(
        (one, other) =>
          urgency.indexOf(one.kind) - urgency.indexOf(other.kind) ||
          Math.abs(one.days) - Math.abs(other.days),
      )
      .slice(0, SHOWN);
  }

  private eventsNear(
    meeting: EventForClash,
    timeZone: string,
    days: number,
    { except, programId }: Pick<PlannedMeeting, 'except' | 'programId'>,
  ): Promise<Neighbour[]> {
    return this.db.query<Neighbour[]>(
      `select e.id, ${wallTime('e.starts_local')} as "startsLocal",
              to_json(e.starts_at) #>> '{}' as "startsAt", to_json(e.ends_at) #>> '{}' as "endsAt",
              e.venue_id as "venueId", e.area_code as "districtCode", e.kinds,
              array(select h.organization_id::text from event_host h where h.event_id = e.id) as "hostIds",
              json_build_object(
                'slug', e.slug, 'title', ${shownTitle('e')}, 'startsLocal', ${wallTime('e.starts_local')},
                'areaLabel', (select a.label from place_area a where a.code = e.area_code),
                'hosts', (select coalesce(json_agg(host ->> 'name'), '[]') from json_array_elements(${hostsOf('e')}) host)
              ) as shown
       from event e
       where e.status = 'scheduled' and e.id <> all ($5::uuid[]) and e.program_id is distinct from $10::uuid
         and e.starts_at > least($1::timestamptz - ${longestEvent}, $3::timestamptz)
         and e.starts_at < greatest($2::timestamptz, $4::timestamptz)
         and ((e.starts_at < $2 and e.ends_at > $1
               and (e.venue_id = $6 or e.area_code = $7
                    or exists (select from event_host h where h.event_id = e.id and h.organization_id = any ($8::uuid[]))))
              or ($9 and e.kinds @> array['blood-drive'] and e.starts_at > $3 and e.starts_at < $4
                  and (e.area_code = $7
                       or exists (select from event_host h where h.event_id = e.id and h.organization_id = any ($8::uuid[])))))
       order by e.starts_at, e.id limit 200`,
      [
        meeting.startsAt,
        meeting.endsAt,
        toInstant(`${addDays(dateOf(meeting.startsLocal), -days)}T00:00`, timeZone),
        toInstant(`${addDays(dateOf(meeting.startsLocal), days + 1)}T00:00`, timeZone),
        except,
        meeting.venueId,
        meeting.districtCode,
        meeting.hostIds,
        days > 0,
        programId,
      ],
    );
  }
}
