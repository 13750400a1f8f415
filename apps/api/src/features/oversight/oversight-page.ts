import type { oversightQuerySchema } from '@guyub/domain/event';
import type { z } from 'zod';

import type { Parameters } from '../../platform/parameters.ts';
import { type DaysDue, overdueFrom, searchWords } from '../event/index.ts';

export type OversightFilter = Omit<z.infer<typeof oversightQuerySchema>, 'limit' | 'cursor'>;

/** A program without a date this long before and after today has gone quiet. */
export const QUIET_DAYS = 30;

/** Where the last page ended: late results, awaited results, name, id. */
export type OversightKey = readonly [overdue: number, open: number, name: string, id: string];

interface PageOf {
  filter: OversightFilter;
  after: OversightKey | null;
  limit: number;
  parameters: Parameters;
  /** SQL of the clock's instant, and of the days after which a result is awaited */
  now: string;
  due: DaysDue;
}

/** `p.id` is one of these. Looked up before anything else, so that PostgreSQL begins at them. */
const isAmong = (programs: string) => `p.id = any (array(${programs}))`;

function conditionsFor({ filter, parameters, now }: PageOf): string[] {
  const { organization, kind, search, show } = filter;
  // what its hosts have not published yet is theirs alone
  const conditions = [`p.state <> 'draft'`];
  if (organization !== undefined)
    conditions.push(
      isAmong(`select h.program_id from program_host h join organization o on o.id = h.organization_id
                where h.state in ('owner', 'accepted') and o.slug = ${parameters.add(organization)}`),
    );
  if (kind !== undefined) conditions.push(`p.kinds @> array[${parameters.add(kind)}]::text[]`);
  for (const word of searchWords(search ?? ''))
    conditions.push(`p.search_text like ${parameters.add(`%${word}%`)}`);
  if (show === 'flagged')
    conditions.push(isAmong('select program_id from program_flag where resolved_at is null'));
  if (show === 'quiet')
    // a value asked for row by row: joined, PostgreSQL would read two months of dates at once
    conditions.push(`p.state = 'active' and (
      select count(*) = 0 from (
        select from event e where e.program_id = p.id and e.status = 'scheduled'
           and e.starts_at between ${now} - interval '${QUIET_DAYS} days' and ${now} + interval '${QUIET_DAYS} days'
         limit 1) near)`);
  return conditions;
}

/** Shorter words are in too many programs to begin at them. */
const TELLING_WORD = 3;

/** One organization's programs, those with a word and those with a flag are few enough to look at each. */
const areFew = ({ organization, search, show }: OversightFilter) =>
  organization !== undefined ||
  show === 'flagged' ||
  searchWords(search ?? '').some((word) => word.length >= TELLING_WORD);

const order = 'order by -overdue, -open, name, id';

/**
 * The CTE `page`: `id`, `name`, `overdue`, `open` and `oldest` of a page of programs, those with late and awaited results
 * first. Counts are taken from what is open, which is little.
 */
export function oversightPage(asked: PageOf): string {
  const { filter, after, parameters, now, due } = asked;
  const isLate = `${now} >= ${overdueFrom('ends_local', 'time_zone', due)}`;
  const late = `
    late as materialized (
      select program_id, count(*)::int as open, count(*) filter (where ${isLate})::int as overdue,
             min(ends_local) filter (where ${isLate}) as oldest
        from event where status = 'scheduled' and not is_reported and ends_at <= ${now} group by program_id)`;
  const conditions = conditionsFor(asked);
  const isOthers = after?.[1] === 0 && filter.show !== 'not-reported' && filter.show !== 'overdue';
  if (isOthers && !areFew(filter)) return `${late}, page as materialized (${others(asked, conditions)})`;
  const key = after?.map((part) => parameters.add(part));
  const shown = { 'not-reported': ['open > 0'], overdue: ['overdue > 0'], all: [], flagged: [], quiet: [] };
  const beyond = key
    ? [
        `(-overdue, -open, name, id) > (-(${key[0]}::int), -(${key[1]}::int), ${key[2]}::text, ${key[3]}::uuid)`,
      ]
    : [];
  const where = ['true', ...shown[filter.show], ...beyond].join(' and ');
  return areFew(filter)
    ? `${late}, ${ofFew(conditions)}, page as materialized (
        select * from line where ${where} ${order} limit ${asked.limit})`
    : `${late}, open as materialized (
        select * from (${ofOpen(conditions)}) line where ${where} ${order} limit ${asked.limit}),
       page as materialized (${
         filter.show === 'not-reported' || filter.show === 'overdue'
           ? 'select * from open'
           : `select * from (select * from open union all (${others({ ...asked, after: null }, conditions)})) line
              ${order} limit ${asked.limit}`
       })`;
}

const ofFew = (conditions: readonly string[]) => `
  few as materialized (select p.id, lower(p.title) as name from program p where ${conditions.join(' and ')}),
  line as (
    select p.id, p.name, coalesce(l.overdue, 0) as overdue, coalesce(l.open, 0) as open, l.oldest
      from few p left join late l on l.program_id = p.id)`;

/** Each program that has something open is looked up by its id; joined at once, PostgreSQL would read all programs. */
const ofOpen = (conditions: readonly string[]) => `
  select p.id, p.name, l.overdue, l.open, l.oldest from late l
   cross join lateral (
     select p.id, lower(p.title) as name from program p
      where ${['p.id = l.program_id', ...conditions].join(' and ')} limit 1) p`;

/** When what is open is at an end, the others follow by name, along an index. */
function others({ after, limit, parameters }: PageOf, conditions: readonly string[]): string {
  const begin = after
    ? `(lower(p.title), p.id) > (${parameters.add(after[2])}::text, ${parameters.add(after[3])}::uuid)`
    : `(select count(*) from open) < ${limit}`;
  return `
    select p.id, lower(p.title) as name, 0 as overdue, 0 as open, null::timestamp as oldest from program p
     where ${[begin, ...conditions, 'p.id not in (select program_id from late)'].join(' and ')}
     order by lower(p.title), p.id limit ${limit}`;
}
