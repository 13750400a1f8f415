import { Controller, Get, Query } from '@nestjs/common';
import {
  kindCountsSchema,
  listEventsSchema,
  similarEventsQuerySchema,
  similarEventsSchema,
} from '@guyub/domain/event';
import type { z } from 'zod';

import { Operation } from '../../platform/operation.ts';
import { eventAccess } from './event.access.ts';
import { KindCountsQuery } from './kind-counts.query.ts';
import { type SimilarEvents, SimilarEventsQuery } from './similar-events.query.ts';

const countFilterSchema = listEventsSchema.omit({ order: true, limit: true, cursor: true });

/** What helps who searches: how much each choice would find, and what is nearly what was sought. */
@Controller('api/events')
export class EventSearchController {
  constructor(
    private readonly kindCounts: KindCountsQuery,
    private readonly similarEvents: SimilarEventsQuery,
  ) {}

  @Get('kind-counts')
  @Operation({
    id: 'event.count-kinds',
    summary: 'How many upcoming dates each kind has, and the chosen kinds together',
    access: eventAccess.countKinds,
    keep: ['area', 'from', 'group', 'kind', 'program', 'to'],
    response: kindCountsSchema,
  })
  countKinds(@Query({ schema: countFilterSchema }) filter: z.infer<typeof countFilterSchema>) {
    return this.kindCounts.run(filter);
  }

  @Get('similar')
  @Operation({
    id: 'event.list-similar',
    summary: 'Dates whose words are nearly those that were sought, for a search that found nothing',
    access: eventAccess.listSimilar,
    response: similarEventsSchema,
  })
  async similar(@Query({ schema: similarEventsQuerySchema }) query: SimilarEvents) {
    return { items: await this.similarEvents.run(query) };
  }
}
