import { Injectable } from '@nestjs/common';
import type { calendarQuerySchema, calendarSchema } from '@guyub/domain/event';
import { daysBetween } from '@guyub/domain/kernel/local-time';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JsonText } from '../../platform/json-text.ts';
import { Reads } from '../../platform/reads.ts';
import { shownTitle, stateOf, wallTime } from './event-brief.ts';
import { sqlFor, isPublic, longestEvent, midnight, Parameters } from './event-filter.ts';

export type CalendarAnswer = z.infer<typeof calendarSchema>;

export const LONGEST_CALENDAR = 62;
export const isTooLong = ({ from, to }: { from: string; to: string }): boolean =>
  from > to || daysBetween(from, to) >= LONGEST_CALENDAR;

/** The days of a month or two with what is on them, put together by PostgreSQL. An event stands on each of its days. */
@Injectable()
export class CalendarQuery {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async run({ from, to, ...filter }: z.infer<typeof calendarQuerySchema>): Promise<JsonText<CalendarAnswer>> {
    const parameters = new Parameters();
    const now = parameters.add(toTimestamp(this.clock.now()));
    const [first, last] = [parameters.add(from), parameters.add(to)];
    const { joins, conditions, starts } = sqlFor(filter, parameters);
    conditions.push(
      isPublic(now),
      `e.ends_at > ${midnight(first)}`,
      `${starts} > ${midnight(first)} - ${longestEvent}`,
      `${starts} < ${midnight(`(${last}::date + 1)`)}`,
    );
    const isPlain = Object.values(filter).every((value) => value === undefined);
    const [row] = await this.reads.run<{ answer: string }>({
      ...(isPlain ? { name: 'calendar' } : {}),
      sql: `with line as (
         select day::date as date, e.starts_at, e.id, json_build_object(
           'slug', e.slug, 'title', ${shownTitle('e')}, 'kinds', e.kinds,
           'startsLocal', ${wallTime('e.starts_local')}, 'endsLocal', ${wallTime('e.ends_local')},
           'state', ${stateOf('e', now)}, 'venueName', v.name) as event
         from event e ${joins}
         left join place_venue v on v.id = e.venue_id,
         generate_series(greatest(e.starts_local::date, ${first}::date),
                         least((e.ends_local - interval '1 minute')::date, ${last}::date), interval '1 day') as day
         where ${conditions.join(' and ')}),
       day as (select date, json_agg(event order by starts_at, id) as events from line group by date)
       select json_build_object(
         'days', (select coalesce(json_agg(json_build_object('date', date, 'events', events) order by date), '[]') from day),
         'holidays', (select coalesce(json_agg(json_build_object('date', date, 'name', name, 'kind', kind) order by date, name), '[]')
          from holiday where date between ${first}::date and ${last}::date),
         'undecidedYears', (select coalesce(json_agg(year order by year), '[]')
          from generate_series(extract(year from ${first}::date)::int, extract(year from ${last}::date)::int) as year
          where not exists (select from holiday_year d where d.year = year.year and d.status = 'decided')))::text as answer`,
      values: parameters.values,
    });
    return new JsonText(row?.answer ?? '{"days":[],"holidays":[],"undecidedYears":[]}');
  }
}
