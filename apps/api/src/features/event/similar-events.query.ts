import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventBrief, similarEventsQuerySchema } from '@guyub/domain/event';
import { DataSource } from 'typeorm';
import type { z } from 'zod';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { Parameters } from '../../platform/parameters.ts';
import { daysDue, eventBrief, eventFrom } from './event-brief.ts';
import { isPublic, sqlFor } from './event-filter.ts';
import { EventSettings } from './event-settings.query.ts';

export type SimilarEvents = z.infer<typeof similarEventsQuerySchema>;

/** How alike each sought word must be to one that is there; below it people find what they did not mean. */
const LIKENESS = '0.35';
/** Shorter words are like too many others to tell anything. */
const SHORTEST_WORD = 3;
const WORDS_AT_MOST = 5;
/** Rows of each kind that are compared, the most alike first; and programs that are offered. */
const COMPARED_AT_MOST = 50;
const OFFERED_AT_MOST = 8;

/**
 * For words that found nothing: the programs that are called nearly so, or that are held at a place called nearly so, each by
 * its next date or else by its last. Programs are compared rather than their dates, which all have the same words.
 */
@Injectable()
export class SimilarEventsQuery {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: EventSettings,
  ) {}

  async run(query: SimilarEvents): Promise<EventBrief[]> {
    const { sql, values } = await this.statement(query);
    return this.db.transaction(async (tx) => {
      // the index operator `<%` reads its threshold from the transaction
      await tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [LIKENESS]);
      const lines = await tx.query<{ brief: EventBrief }[]>(sql, values);
      return lines.map(({ brief }) => brief);
    });
  }

  /** The statement apart from its run, so that a test can ask PostgreSQL how it would go about it. */
  async statement({ search, ...filter }: SimilarEvents): Promise<{ sql: string; values: unknown[] }> {
    const reportDue = await this.settings.reportDueDays();
    const parameters = new Parameters();
    const now = parameters.add(toTimestamp(this.clock.now()));
    const due = daysDue(parameters.add(reportDue.from), parameters.add(reportDue.values));
    const sought = search
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length >= SHORTEST_WORD)
      .slice(0, WORDS_AT_MOST);
    // with short words only, all of them together
    const words = (sought.length > 0 ? sought : [search.toLowerCase()]).map((word) => parameters.add(word));
    const { joins, conditions, starts } = sqlFor(filter, parameters);
    const near = (id: string, from: string, text: string, condition = 'true') => `(
      select ${id} as id, ${words.map((word) => `word_similarity(${word}, lower(${text}))`).join(' + ')} as likeness
      from ${from}
      where ${[condition, ...words.map((word) => `${word} <% lower(${text})`)].join(' and ')}
      order by likeness desc, 1 limit ${COMPARED_AT_MOST})`;
    const dateOf = (condition: string, direction: string) => `(
      select e.id from event e ${joins}
      where e.program_id = near.id and ${[...conditions, condition].join(' and ')}
      order by ${starts} ${direction} limit 1)`;
    const ahead = `${isPublic(now)} and e.ends_at > ${now}::timestamptz`;
    const past = `e.status = 'scheduled' and e.ends_at <= ${now}::timestamptz`;
    return {
      sql: `
        with alike as materialized (
          ${near('p.id', 'program p', 'p.title')}
          union all ${near('a.program_id', 'program_activity a', 'a.title', 'a.removed_at is null')}
          union all select p.id, v.likeness
            from ${near('v.id', 'place_venue v', 'v.name')} v join program p on p.venue_id = v.id),
        near as (
          select alike.id, max(alike.likeness) as likeness from alike
          where not exists (
            select from program_moderation m where m.program_id = alike.id and m.field = 'title')
          group by alike.id order by likeness desc, alike.id limit ${COMPARED_AT_MOST}),
        offered as (
          select near.likeness, coalesce(${dateOf(ahead, 'asc')}, ${dateOf(past, 'desc')}) as id from near)
        select ${eventBrief({ now, due })} as brief
        from offered join ${eventFrom} on e.id = offered.id
        order by offered.likeness desc, e.ends_at <= ${now}::timestamptz, e.starts_at, e.id
        limit ${OFFERED_AT_MOST}`,
      values: parameters.values,
    };
  }
}
