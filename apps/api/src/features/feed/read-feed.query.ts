import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { Temporal } from '@guyub/domain/kernel/temporal';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig, publicOrigin } from '../../platform/config.ts';
import { platformProblem } from '../../platform/problem.ts';
import { calendarFeed } from './calendar.feed.ts';
import { embeddedList } from './embed.feed.ts';
import { type FeedFilter, type FeedSubject, FeedEventsQuery } from './feed-events.query.ts';
import { feedWords } from './feed.words.ts';
import { atomFeed, jsonFeed, type NewsFeed } from './news.feed.ts';

export interface FeedText {
  mediaType: string;
  text: string;
  /** of the text, for If-None-Match */
  etag: string;
}

type Language = 'id' | 'en';

/** A subscription looks this far back and ahead, in days; occurrences are stored 18 months ahead. */
const DAYS_BACK = 90;
const DAYS_AHEAD = 550;
const MOST_DATES = 5_000;
const MOST_NEWS = 50;

/** An event of its own may be downloaded however long ago it was. */
const WHOLE_HISTORY_DAYS = 365 * 100;

@Injectable()
export class ReadFeedQuery {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    private readonly events: FeedEventsQuery,
  ) {}

  async calendar(filter: FeedFilter, language: Language, path: string): Promise<FeedText> {
    const subject = await this.subjectOf(filter);
    const back = filter.event ? WHOLE_HISTORY_DAYS : DAYS_BACK;
    const { from, until, events } = await this.read(filter, back, MOST_DATES);
    const words = feedWords[language];
    return toText(
      'text/calendar; charset=utf-8',
      calendarFeed({
        name: isRegion(filter) ? words.region(subject.name) : words.calendarOf(subject.name),
        timeZone: subject.timeZone,
        publicUrl: publicOrigin(this.config),
        feedUrl: publicOrigin(this.config) + path,
        language,
        words,
        // the whole history needs no zone rules of before its only event
        from: events[0] && filter.event ? Temporal.Instant.from(events[0].startsAt) : from,
        until,
        events,
      }),
    );
  }

  async atom(filter: FeedFilter, language: Language, path: string): Promise<FeedText> {
    return toText('application/atom+xml; charset=utf-8', atomFeed(await this.news(filter, language, path)));
  }

  async json(filter: FeedFilter, language: Language, path: string): Promise<FeedText> {
    return toText(
      'application/feed+json; charset=utf-8',
      JSON.stringify(jsonFeed(await this.news(filter, language, path))),
    );
  }

  async embed(filter: FeedFilter, language: Language, limit: number): Promise<FeedText> {
    const subject = await this.subjectOf(filter);
    const { events } = await this.read(filter, 0, limit);
    const words = feedWords[language];
    return toText(
      'text/html; charset=utf-8',
      embeddedList({
        publicUrl: publicOrigin(this.config),
        language,
        words,
        title: `${words.upcoming} · ${subject.name}`,
        events,
      }),
    );
  }

  private async news(filter: FeedFilter, language: Language, path: string): Promise<NewsFeed> {
    const subject = await this.subjectOf(filter);
    const { events } = await this.read(filter, 0, MOST_NEWS);
    const words = feedWords[language];
    return {
      name: isRegion(filter) ? words.region(subject.name) : words.calendarOf(subject.name),
      publicUrl: publicOrigin(this.config),
      feedUrl: publicOrigin(this.config) + path,
      language,
      words,
      events,
    };
  }

  private async subjectOf(filter: FeedFilter): Promise<FeedSubject> {
    const subject = await this.events.subject(filter);
    if (!subject) throw platformProblem('not-found');
    return subject;
  }

  private async read(filter: FeedFilter, daysBack: number, limit: number) {
    const now = this.clock.now();
    const from = now.subtract({ hours: 24 * daysBack });
    const until = now.add({ hours: 24 * DAYS_AHEAD });
    return {
      from,
      until,
      events: await this.events.run(filter, toTimestamp(from), toTimestamp(until), limit),
    };
  }
}

const isRegion = (filter: FeedFilter) => Object.keys(filter).length === 0;

function toText(mediaType: string, text: string): FeedText {
  return { mediaType, text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
}
