import type { ActivityKind } from '@guyub/domain/program';
import { foldForSearch } from '@guyub/domain/kernel/search';

import type { Parameters } from '../../platform/parameters.ts';
import { programBySlug } from '../program/index.ts';

export interface EventFilter {
  kind?: ActivityKind | ActivityKind[] | undefined;
  area?: string | undefined;
  group?: string | undefined;
  program?: string | undefined;
  search?: string | undefined;
}

/** Local midnight of a date in the regency's zone. */
export const midnight = (date: string) =>
  `(${date}::date::timestamp at time zone (select time_zone from place_region))`;

/** No event lasts longer (a check of the table), so what still goes on has begun since. */
export const longestEvent = `interval '8 days'`;

/** Goes on beyond the day of its start; an end at midnight still belongs to the day before. Word for word as its index says it. */
export const lasting = `(e.ends_local - interval '1 minute')::date > e.starts_local::date`;

/** What everybody sees: no drafts, and what was cancelled only while people might still come. */
export const isPublic = (now: string) =>
  `e.status <> 'draft' and (e.status = 'scheduled' or e.ends_at > ${now}::timestamptz)`;

/** Each word, folded, is somewhere in the event's own folded words. */
export const searchWords = (search: string): string[] =>
  search
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word.length > 0)
    .slice(0, 8);

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What a filter asks of `event e`: conditions, and what is read besides. */
export interface FilterSql {
  joins: string;
  conditions: string[];
  /** The columns to read along: start and id, of the dates or of a group's own index of them. */
  starts: string;
  id: string;
}

/** SQL for the filters that are set. A group's dates are read along its own index, in the order of their start. */
export function sqlFor(filter: EventFilter, parameters: Parameters): FilterSql {
  const conditions: string[] = [];
  if (filter.kind !== undefined) conditions.push(`e.kinds && ${parameters.add(listOf(filter.kind))}::text[]`);
  if (filter.area !== undefined) conditions.push(`e.area_code = ${parameters.add(filter.area)}`);
  if (filter.program !== undefined)
    conditions.push(`e.program_id = ${programBySlug(parameters.add(filter.program))}`);
  if (filter.group !== undefined)
    conditions.push(
      `g.organization_id = (select id from organization where slug = ${parameters.add(filter.group)})`,
    );
  const words = searchWords(filter.search ?? '');
  for (const word of words) conditions.push(`e.search_text like ${parameters.add(`%${word}%`)}`);
  // a title that is hidden is not found by its words either
  if (words.length > 0)
    conditions.push(`not exists (
      select from program_moderation m where m.program_id = e.program_id and m.field = 'title')`);
  return filter.group === undefined
    ? { joins: '', conditions, starts: 'e.starts_at', id: 'e.id' }
    : {
        joins: 'join event_host g on g.event_id = e.id',
        conditions,
        starts: 'g.starts_at',
        id: 'g.event_id',
      };
}

/** Days that are asked for, both included. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** Not after the last day. */
export const untilDay = ({ to }: Days, { starts }: FilterSql, parameters: Parameters): string[] =>
  to === undefined ? [] : [`${starts} < ${midnight(`(${parameters.add(to)}::date + 1)`)}`];

/** An ordered piece of an index of dates. */
export interface DatesSql extends FilterSql {
  order: 'asc' | 'desc';
  limit: number;
  /** columns to read besides `id` and `starts` */
  also?: string;
}

/** At most `limit` dates for which all conditions hold, in their order. The limit stands in the text: plans depend on it. */
export const datesWhere = ({ joins, conditions, starts, id, order, limit, also = '' }: DatesSql): string => `(
  select ${id} as id, ${starts} as starts ${also} from event e ${joins}
   where ${conditions.join(' and ')} order by ${starts} ${order}, ${id} ${order} limit ${limit})`;

/**
 * The soonest dates that are under way at an instant or begin after it: each of the two along its own index, since
 * among all that began in the last days only a few still go on.
 */
export function datesFrom(since: string, dates: Omit<DatesSql, 'order'>): string {
  const { joins, conditions, starts, id, limit, also = '' } = dates;
  // a group's own index of dates knows starts alone
  const ofGroup = joins === '' ? [] : [`${starts} <= ${since}`, `${starts} > ${since} - ${longestEvent}`];
  const isUnderWay = [...conditions, `tstzrange(e.starts_at, e.ends_at) @> ${since}`, ...ofGroup].join(
    ' and ',
  );
  // `offset 0` keeps the order apart: else PostgreSQL may go along all the starts, looking for what is under way
  const underWay = `(
    select * from (select ${id} as id, ${starts} as starts ${also} from event e ${joins} where ${isUnderWay} offset 0) w
     order by starts, id limit ${limit})`;
  const ahead = datesWhere({ ...dates, order: 'asc', conditions: [...conditions, `${starts} > ${since}`] });
  return `(${underWay} union all ${ahead} order by starts, id limit ${limit})`;
}
