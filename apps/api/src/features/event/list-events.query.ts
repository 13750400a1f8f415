import { Injectable } from '@nestjs/common';
import type { EventBrief, listEventsSchema } from '@guyub/domain/event';
import type { Page } from '@guyub/domain/kernel/page.schema';
import { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { JsonText } from '../../platform/json-text.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { Reads } from '../../platform/reads.ts';
import { eventBrief, eventFrom } from './event-brief.ts';
import { sqlFor, isPublic, Parameters, withinDays } from './event-filter.ts';
import { EventSettings } from './event-settings.query.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

interface EventLine {
  id: string;
  at: Date;
  /** an `EventBrief` as JSON */
  brief: string;
}

/** The few shapes that most people ask for are prepared; every other combination is planned anew. */
function nameOf({ order, search, ...filter }: Omit<ListEvents, 'limit' | 'cursor'>, isLater: boolean) {
  const set = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (search !== undefined || set.length > 1) return {};
  return { name: ['events', order, ...set, ...(isLater ? ['later'] : [])].join('-') };
}

export type ListEvents = z.infer<typeof listEventsSchema>;

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
    const statement = await this.statement(filter, limit, after);
    const lines = await this.reads.run<EventLine>({ ...statement, ...nameOf(filter, after !== null) });
    const { items, nextCursor } = toPage(
      lines,
      limit,
      filter,
      ({ at, id }) => [at.toISOString(), id],
      ({ brief }) => brief,
    );
    return new JsonText(`{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`);
  }

  /** The statement apart from its run, so that a test can ask PostgreSQL how it would go about it. */
  async statement(
    filter: Omit<ListEvents, 'limit' | 'cursor'>,
    limit: number,
    after: z.infer<typeof cursorSchema> | null,
  ): Promise<{ sql: string; values: unknown[] }> {
    const reportDueDays = await this.settings.reportDueDays();
    const parameters = new Parameters();
    const now = parameters.add(toTimestamp(this.clock.now()));
    const due = parameters.add(reportDueDays);
    const { joins, conditions, starts, id } = sqlFor(filter, parameters);
    conditions.push(...this.window(filter, parameters, now, starts));
    if (after)
      conditions.push(
        `(${starts}, ${id}) ${filter.order === 'past' ? '<' : '>'} (${parameters.add(after[0])}::timestamptz, ${parameters.add(after[1])}::uuid)`,
      );
    const direction = filter.order === 'past' ? 'desc' : 'asc';
    return {
      sql: `
        select e.id, e.starts_at as at, (${eventBrief({ now, due })})::text as brief
        from ${eventFrom} ${joins}
        where ${conditions.join(' and ')}
        order by ${starts} ${direction}, ${id} ${direction}
        limit ${parameters.add(limit + 1)}`,
      values: parameters.values,
    };
  }

  private window(
    filter: Omit<ListEvents, 'limit' | 'cursor'>,
    parameters: Parameters,
    now: string,
    starts: string,
  ): string[] {
    const conditions: string[] = [];
    if (filter.order === 'past')
      conditions.push(
        `e.status = 'scheduled'`,
        `e.ends_at <= ${now}::timestamptz`,
        `${starts} < ${now}::timestamptz`,
      );
    else conditions.push(isPublic(now));
    conditions.push(...withinDays(filter, starts, parameters, filter.order === 'past' ? null : now));
    return conditions;
  }
}
