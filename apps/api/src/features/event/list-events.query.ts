import { Injectable } from '@nestjs/common';
import type { EventBrief, listEventsSchema } from '@guyub/domain/event';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JsonText } from '../../platform/json-text.ts';
import { readCursor, writeCursor } from '../../platform/page.ts';
import { type ReadStatement, Reads } from '../../platform/reads.ts';
import { Parameters } from '../../platform/parameters.ts';
import { daysDue, eventBrief, eventFrom } from './event-brief.ts';
import {
  datesFrom,
  datesWhere,
  type DatesSql,
  isPublic,
  longestEvent,
  midnight,
  sqlFor,
  untilDay,
} from './event-filter.ts';
import { EventSettings } from './event-settings.query.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

type Cursor = z.infer<typeof cursorSchema>;

/** A page as PostgreSQL writes it. */
interface StoredPage {
  /** `EventBrief`s as JSON, with commas between them */
  items: string | null;
  /** the cursor of the last one when there are more */
  last: Cursor | null;
}

/** The few shapes that most people ask for are prepared; every other combination is planned anew. */
function nameOf({ order, search, ...filter }: ListFilter, limit: number, place: string) {
  const set = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (search !== undefined || set.length > 1 || !preparedLimits.has(limit)) return {};
  return { name: ['events', order, limit, ...set, place].join('-') };
}

/** Lines a page, as our own screens ask for them. */
const preparedLimits = new Set([6, 20]);

export type ListEvents = z.infer<typeof listEventsSchema>;
type ListFilter = Omit<ListEvents, 'limit' | 'cursor'>;

/** Events near and soon, or what has been: a page of lines, read along an index whatever the filter. */
@Injectable()
export class ListEventsQuery {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run({ limit, cursor, ...filter }: ListEvents): Promise<JsonText<Page<EventBrief>>> {
    const after = readCursor(cursorSchema, cursor, filter);
    const [page] = await this.reads.run<StoredPage>(await this.statement(filter, limit, after));
    const next = page?.last ? JSON.stringify(writeCursor(page.last, filter)) : 'null';
    return new JsonText(`{"items":[${page?.items ?? ''}],"nextCursor":${next}}`);
  }

  /** The statement apart from its run, so that a test can ask PostgreSQL how it would go about it. */
  async statement(filter: ListFilter, limit: number, after: Cursor | null): Promise<ReadStatement> {
    const { from, values } = await this.settings.reportDueDays();
    const parameters = new Parameters();
    const [at, isPast] = [toTimestamp(this.clock.now()), filter.order === 'past'];
    const now = parameters.add(at);
    const due = daysDue(parameters.add(from), parameters.add(values));
    const found = sqlFor(filter, parameters);
    const { conditions, starts, id } = found;
    conditions.push(...untilDay(filter, found, parameters));
    if (after)
      conditions.push(
        `(${starts}, ${id}) ${isPast ? '<' : '>'} (${parameters.add(after[0])}::timestamptz, ${parameters.add(after[1])}::uuid)`,
      );
    const first = filter.from === undefined ? null : midnight(parameters.add(filter.from));
    const dates = { ...found, limit: limit + 1 };
    const isAhead = after !== null && first === null && after[0] > at.toISOString();
    const chosen = isPast ? past(dates, now, first) : soon(dates, now, { first, isAhead });
    const direction = isPast ? 'desc' : 'asc';
    return {
      ...nameOf(filter, limit, after === null ? 'first' : isAhead ? 'ahead' : 'later'),
      sql: `
        select string_agg(brief, ',' order by n) as items,
               case when count(*) > ${limit} then max(last) filter (where n = ${limit}) end::json as last
        from (select d.n, case when d.n <= ${limit} then (${eventBrief({ now, due })})::text end as brief,
                     case when d.n = ${limit} then json_build_array(${cursorTime}, e.id)::text end as last
              from ${eventFrom} join (
                select id, row_number() over (order by starts ${direction}, id ${direction}) as n from ${chosen} c
              ) d on d.id = e.id) line`,
      values: parameters.values,
    };
  }
}

const cursorTime = `to_char(e.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type Dates = Omit<DatesSql, 'order'>;

/** A page that begins after now need not look for what is under way. */
function soon(dates: Dates, now: string, from: { first: string | null; isAhead: boolean }): string {
  const asked = { ...dates, conditions: [...dates.conditions, isPublic(now)] };
  return from.isAhead
    ? datesWhere({ ...asked, order: 'asc' })
    : datesFrom(from.first ?? `${now}::timestamptz`, asked);
}

const past = (dates: Dates, now: string, first: string | null): string =>
  datesWhere({
    ...dates,
    order: 'desc',
    conditions: [
      ...dates.conditions,
      `e.status = 'scheduled'`,
      `e.ends_at <= ${now}::timestamptz`,
      `${dates.starts} < ${now}::timestamptz`,
      ...(first === null ? [] : [`e.ends_at > ${first}`, `${dates.starts} > ${first} - ${longestEvent}`]),
    ],
  });
