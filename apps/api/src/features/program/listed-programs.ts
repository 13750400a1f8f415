import { foldForSearch } from '@guyub/domain/kernel/search';
import type { ListPrograms } from '@guyub/domain/program';

import { type Caller, mayActFor } from '../../platform/caller.ts';
import type { Parameters } from '../../platform/parameters.ts';

/** `p.id` is one of these. Looked up before anything else, so that PostgreSQL begins at them. */
const isAmong = (programs: string) => `p.id = any (array(${programs}))`;
const isHost = `h.state in ('owner', 'accepted')`;

export const wordsOf = (search: string | undefined): string[] =>
  (search ?? '').split(/\s+/).map(foldForSearch).filter(Boolean);

/** What a list of `program p` is narrowed to. */
export function conditionsFor(asked: ListPrograms, caller: Caller, parameters: Parameters): string[] {
  const { organization, kind, search, state } = asked;
  const conditions = [state === undefined ? `p.state <> 'draft'` : `p.state = ${parameters.add(state)}`];
  if (organization !== undefined)
    conditions.push(
      isAmong(`select h.program_id from program_host h join organization o on o.id = h.organization_id
                where o.slug = ${parameters.add(organization)} and ${isHost}`),
    );
  if (kind !== undefined) conditions.push(`p.kinds @> array[${parameters.add(kind)}]::text[]`);
  for (const word of wordsOf(search)) conditions.push(`p.search_text like ${parameters.add(`%${word}%`)}`);
  if (state === 'draft' && !(caller.kind === 'account' && caller.isOverseer))
    conditions.push(
      isAmong(`select h.program_id from program_host h
                where h.organization_id = any (${parameters.add(actingFor(caller))}::uuid[]) and ${isHost}`),
    );
  return conditions;
}

/** Drafts are shown to those who may act for one of their hosts. */
const actingFor = (caller: Caller): string[] =>
  caller.kind === 'account'
    ? caller.memberships
        .map(({ organizationId }) => organizationId)
        .filter((organizationId) => mayActFor(caller, organizationId))
    : [];

/** A page of `program p`: `id` and the `key` that it is ordered by, then by `id`. */
interface PageOf {
  conditions: readonly string[];
  limit: number;
}

/** A program with the mask of its title, if the office hid it. */
export const listed = `program p left join program_moderation m on m.program_id = p.id and m.field = 'title'`;

/** What it is listed under; a hidden title stands first and says nothing. */
const shownTitle = `case when m.field is null then lower(p.title) else '' end`;

/** The title of the last page's last program, and its id. */
const titleOf = (after: string) =>
  `(select ${shownTitle} from ${listed} where p.id = ${after}), ${after}::uuid`;

/** Few programs by their title. `after` names an id. */
export const fewByTitle = ({ conditions, limit }: PageOf, after: string | null): string => `
  few as materialized (select p.id, ${shownTitle} as key from ${listed} where ${conditions.join(' and ')}),
  page as materialized (
    select * from few ${after === null ? '' : `where (key, id) > (${titleOf(after)})`} order by key, id limit ${limit})`;

/** Hidden titles are few, and are looked up; all others are read along an index of titles. */
export function manyByTitle({ conditions, limit }: PageOf, after: string | null): string {
  const beyond = (key: string) => (after === null ? [] : [`(${key}, p.id) > (${titleOf(after)})`]);
  return `
    page as materialized (
      (select p.id, '' as key from program_moderation m join program p on p.id = m.program_id
        where m.field = 'title' and ${[...conditions, ...beyond(`''`)].join(' and ')} order by p.id limit ${limit})
      union all
      (select p.id, lower(p.title) from program p
        where not exists (select from program_moderation m where m.program_id = p.id and m.field = 'title')
          and ${[...conditions, ...beyond('lower(p.title)')].join(' and ')} order by lower(p.title), p.id limit ${limit})
      order by key, id limit ${limit})`;
}

/** Dates that are still to come to an end; none lasts longer than eight days, so that what began before needs no look. */
const isOpen = (event: string, now: string) =>
  `${event}.status = 'scheduled' and ${event}.ends_at > ${now} and ${event}.starts_at > ${now} - interval '8 days'`;

/** The next date of `program p`, if it has one. */
export const nextEvent = (now: string) => `
  left join lateral (
    select e.id, e.slug, e.starts_local, e.starts_at, e.time_zone from event e
     where e.program_id = p.id and ${isOpen('e', now)} order by e.starts_at, e.id limit 1) next on true`;

const never = `'infinity'::timestamptz`;

/** Where a page by next date begins: after a program, and after its date unless it had none. */
interface SoonFrom {
  now: string;
  after: { id: string; nextAt: string | null; isAhead: boolean } | null;
}

/** Few programs by their next date: each one's is looked up. */
export function fewBySoon({ conditions, limit }: PageOf, { now, after }: SoonFrom): string {
  const key = `coalesce(next.starts_at, ${never})`;
  const beyond = after ? `where (${key}, p.id) > (${after.nextAt ?? never}, ${after.id}::uuid)` : '';
  return `
    few as materialized (select p.id from program p where ${conditions.join(' and ')}),
    page as materialized (
      select p.id, ${key} as key from few p ${nextEvent(now)} ${beyond} order by key, p.id limit ${limit})`;
}

/**
 * Programs by their next date, read along the dates: what is under way by its period, what comes by its start, each only
 * if its program has none before it. When the dates are at an end come the programs without one.
 */
export function manyBySoon({ conditions, limit }: PageOf, { now, after }: SoonFrom): string {
  // as values that are asked for row by row: joined, PostgreSQL would read all dates at once
  const isNext = `(
    select x.id = e.id from event x where x.program_id = e.program_id and ${isOpen('x', now)}
     order by x.starts_at, x.id limit 1)`;
  const hasNone = `(
    select count(*) = 0 from (select from event x where x.program_id = p.id and ${isOpen('x', now)} limit 1) any_)`;
  const isDate = (when: string) => `e.status = 'scheduled' and ${when} and ${isNext}`;
  const beyond = (key: string) => (after?.nextAt ? [`(${key}) > (${after.nextAt}, ${after.id}::uuid)`] : []);
  // `offset 0` and the lateral limit keep apart what PostgreSQL would join by reading all programs
  const underWay = `(
    select p.id, w.key from (
      select e.program_id, e.starts_at as key from event e
       where ${isDate(`tstzrange(e.starts_at, e.ends_at) @> ${now}`)} offset 0) w
     cross join lateral (
       select p.id from program p where ${['p.id = w.program_id', ...conditions].join(' and ')} limit 1) p
     where ${['true', ...beyond('w.key, p.id')].join(' and ')} order by w.key, p.id limit ${limit})`;
  const ahead = `(
    select p.id, e.starts_at as key from event e join program p on p.id = e.program_id
     where ${[isDate(`e.starts_at > ${now}`), ...conditions, ...beyond('e.starts_at, e.program_id')].join(' and ')}
     order by e.starts_at, e.program_id limit ${limit})`;
  const soon = after?.isAhead ? ahead : `${underWay} union all ${ahead} order by key, id limit ${limit}`;
  const isDated = after === null || after.nextAt !== null;
  const begin = isDated ? `(select count(*) from dated) < ${limit}` : `p.id > ${after.id}::uuid`;
  const without = `
    select p.id, ${never} as key from program p
     where ${[begin, ...conditions, hasNone].join(' and ')} order by p.id limit ${limit}`;
  return isDated
    ? `
    dated as materialized (${soon}),
    page as materialized (select * from dated union all (${without}) order by key, id limit ${limit})`
    : `page as materialized (${without})`;
}
