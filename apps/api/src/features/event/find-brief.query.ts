import { Injectable } from '@nestjs/common';
import type { EventBrief } from '@guyub/domain/event';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Reads } from '../../platform/reads.ts';
import { eventBySlug } from '../program/index.ts';
import { daysDue, eventBrief, eventFrom } from './event-brief.ts';
import { EventSettings } from './event-settings.query.ts';

/** One date as its line in a list, for whoever may see it without a name: no drafts. */
@Injectable()
export class FindBriefQuery {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(slug: string): Promise<EventBrief | null> {
    const { from, values } = await this.settings.reportDueDays();
    const [row] = await this.reads.run<{ brief: EventBrief }>({
      name: 'event-brief',
      sql: `select ${eventBrief({ now: '$1', due: daysDue('$2', '$3') })} as brief from ${eventFrom}
            where e.id = ${eventBySlug('$4')} and e.status <> 'draft'`,
      values: [toTimestamp(this.clock.now()), from, values, slug],
    });
    return row?.brief ?? null;
  }
}
