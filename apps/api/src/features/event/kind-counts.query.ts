import { Injectable } from '@nestjs/common';
import { type kindCountsSchema, MOST_COUNTED } from '@guyub/domain/event';
import { activityKinds, type ActivityKind } from '@guyub/domain/program';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Reads } from '../../platform/reads.ts';
import { Parameters } from '../../platform/parameters.ts';
import { datesFrom, type Days, type EventFilter, midnight, sqlFor, untilDay } from './event-filter.ts';

/**
 * How many upcoming events each kind has under the other filters, and how many there are of the chosen kinds; among the
 * soonest only, so that it costs the same however many there are. An event of two kinds counts for both, once in all.
 */
@Injectable()
export class KindCountsQuery {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async run({ kind, from, to, ...filter }: EventFilter & Days): Promise<z.infer<typeof kindCountsSchema>> {
    const parameters = new Parameters();
    const found = sqlFor(filter, parameters);
    found.conditions.push(`e.status = 'scheduled'`, ...untilDay({ to }, found, parameters));
    const since =
      from === undefined
        ? `${parameters.add(toTimestamp(this.clock.now()))}::timestamptz`
        : midnight(parameters.add(from));
    const upcoming = datesFrom(since, { ...found, also: ', e.kinds', limit: MOST_COUNTED + 1 });
    const isChosen = kind === undefined ? '' : `where kinds && ${parameters.add([kind].flat())}::text[]`;
    const isPlain = [kind, from, to, ...Object.values(filter)].every((value) => value === undefined);
    const rows = await this.reads.run<{ of: ActivityKind | 'all' | 'chosen'; events: number }>({
      ...(isPlain ? { name: 'kind-counts' } : {}),
      sql: `with upcoming as materialized ${upcoming}
       select kind as of, count(*)::int as events from upcoming, unnest(kinds) as kind group by kind
       union all select 'all', count(*)::int from upcoming
       union all select 'chosen', count(*)::int from upcoming ${isChosen}`,
      values: parameters.values,
    });
    const counted = new Map(rows.map((row) => [row.of, row.events]));
    const countOf = (what: ActivityKind | 'all' | 'chosen') => Math.min(counted.get(what) ?? 0, MOST_COUNTED);
    const counts = Object.fromEntries(activityKinds.map((one) => [one, countOf(one)]));
    return {
      counts: counts as Record<ActivityKind, number>,
      total: countOf('chosen'),
      hasMore: (counted.get('all') ?? 0) > MOST_COUNTED,
    };
  }
}
