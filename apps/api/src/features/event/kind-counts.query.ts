import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { kindCountsSchema } from '@guyub/domain/event';
import { activityKinds, type ActivityKind } from '@guyub/domain/program';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { sqlFor, type EventFilter, isPublic, Parameters, withinDays } from './event-filter.ts';

/** Above it nobody reads the number any more, and the start page must not wait for it. */
const COUNT_AT_MOST = 10_000;

/**
 * How many upcoming events each kind has under the other filters, and how many there are of the chosen kinds. An event of two
 * kinds counts for both, once in all.
 */
@Injectable()
export class KindCountsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({
    kind,
    from,
    to,
    ...filter
  }: EventFilter & { from?: string | undefined; to?: string | undefined }): Promise<
    z.infer<typeof kindCountsSchema>
  > {
    const parameters = new Parameters();
    const now = parameters.add(toTimestamp(this.clock.now()));
    const { joins, conditions, starts, id } = sqlFor(filter, parameters);
    conditions.push(
      isPublic(now),
      `e.status = 'scheduled'`,
      ...withinDays({ from, to }, starts, parameters, now),
    );
    const isChosen = kind === undefined ? '' : `where kinds && ${parameters.add([kind].flat())}::text[]`;
    const rows = await this.db.query<{ kind: ActivityKind | null; events: number }[]>(
      `with upcoming as (
         select e.kinds from event e ${joins} where ${conditions.join(' and ')}
         order by ${starts}, ${id} limit ${COUNT_AT_MOST})
       select kind, count(*)::int as events from upcoming, unnest(kinds) as kind group by kind
       union all select null, count(*)::int from upcoming ${isChosen}`,
      parameters.values,
    );
    const found = new Map(rows.map((row) => [row.kind, row.events]));
    const counts = Object.fromEntries(activityKinds.map((one) => [one, found.get(one) ?? 0]));
    return { counts: counts as Record<ActivityKind, number>, total: found.get(null) ?? 0 };
  }
}
