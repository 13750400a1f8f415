import { Injectable } from '@nestjs/common';
import { type calendarQuerySchema, type calendarSchema, MOST_ON_A_DAY } from '@guyub/domain/event';
import { activityKinds } from '@guyub/domain/program';
import { daysBetween } from '@guyub/domain/kernel/local-time';
import type { z } from 'zod';

import { JsonText } from '../../platform/json-text.ts';
import { Reads } from '../../platform/reads.ts';
import { Parameters } from '../../platform/parameters.ts';
import { datesWhere, lasting, longestEvent, midnight, sqlFor } from './event-filter.ts';

export type CalendarAnswer = z.infer<typeof calendarSchema>;

export const LONGEST_CALENDAR = 62;
export const isTooLong = ({ from, to }: { from: string; to: string }): boolean =>
  from > to || daysBetween(from, to) >= LONGEST_CALENDAR;

/** The kinds of a group of rows, in their order. */
const kindsOf = (row: string) =>
  `array_to_json(array_remove(array[${activityKinds
    .map((kind) => `case when bool_or('${kind}' = any(${row}.kinds)) then '${kind}' end`)
    .join(', ')}], null))`;

type CalendarFilter = z.infer<typeof calendarQuerySchema>;

/**
 * The days of a month or two with what is on them, put together by PostgreSQL. Of each day no more is read than is
 * counted, so that a month costs the same however full it is.
 */
@Injectable()
export class CalendarQuery {
  constructor(private readonly reads: Reads) {}

  async run(asked: CalendarFilter): Promise<JsonText<CalendarAnswer>> {
    const { from: _from, to: _to, ...filter } = asked;
    const isPlain = Object.values(filter).every((value) => value === undefined);
    const [row] = await this.reads.run<{ answer: string }>({
      ...(isPlain ? { name: 'calendar' } : {}),
      ...this.statement(asked),
    });
    return new JsonText(row?.answer ?? '{"days":[],"holidays":[],"undecidedYears":[]}');
  }

  /** The statement apart from its run, so that a test can ask PostgreSQL how it would go about it. */
  statement({ from, to, ...filter }: CalendarFilter): { sql: string; values: unknown[] } {
    const parameters = new Parameters();
    const [first, last] = [parameters.add(from), parameters.add(to)];
    const found = sqlFor(filter, parameters);
    const { conditions, starts } = found;
    const onDay = (...more: string[]) =>
      datesWhere({
        ...found,
        conditions: [...conditions, `e.status = 'scheduled'`, ...more],
        also: ', e.kinds',
        order: 'asc',
        limit: MOST_ON_A_DAY + 1,
      });
    return {
      sql: `with day as materialized (
         select date::date, ${midnight('date')} as begins, ${midnight('(date + 1)')} as ends
           from (select generate_series(${first}::date, ${last}::date, interval '1 day')::date as date) d),
       full_day as (
         select day.date, json_build_object(
             'date', day.date, 'count', least(count(*), ${MOST_ON_A_DAY}),
             'hasMore', count(*) > ${MOST_ON_A_DAY}, 'kinds', ${kindsOf('x')}) as line
           from day cross join lateral (
             ${onDay(`${starts} >= day.begins`, `${starts} < day.ends`)}
             union all
             ${onDay(
               lasting,
               `${starts} < day.begins`,
               `${starts} > day.begins - ${longestEvent}`,
               `e.ends_at > day.begins`,
             )}
           ) x
          group by day.date)
       select json_build_object(
         'days', (select coalesce(json_agg(line order by date), '[]') from full_day),
         'holidays', (select coalesce(json_agg(json_build_object('date', date, 'name', name, 'kind', kind) order by date, name), '[]')
          from holiday where date between ${first}::date and ${last}::date),
         'undecidedYears', (select coalesce(json_agg(year order by year), '[]')
          from generate_series(extract(year from ${first}::date)::int, extract(year from ${last}::date)::int) as year
          where not exists (select from holiday_year d where d.year = year.year and d.status = 'decided')))::text as answer`,
      values: parameters.values,
    };
  }
}
