import { Injectable } from '@nestjs/common';

import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Config, InjectConfig, publicOrigin } from '../../platform/config.ts';
import { platformProblem } from '../../platform/problem.ts';
import { contentSecurityPolicy } from '../../platform/security-headers.ts';
import { calendarFeed } from './calendar.feed.ts';
import { embeddedList, embedStyleHash } from './embed.feed.ts';
import { type FeedFilter, type FeedSubject, FeedEventsQuery } from './feed-events.query.ts';
import { feedWords } from './feed.words.ts';
import { atomFeed, jsonFeed, type NewsFeed } from './news.feed.ts';

export interface FeedText {
  mediaType: string;
  text: string;
  /** another than every answer's, where it may stand in a frame */
  policy?: string;
}

/** Which feed is asked for. */
export interface FeedAddress {
  filter: FeedFilter;
  /** its path, as links to it are written */
  path: string;
  language: 'id' | 'en';
}

/** A subscription looks this far back and ahead, in days; occurrences are stored 18 months ahead. */
const DAYS_BACK = 90;
const DAYS_AHEAD = 550;
const MOST_DATES = 5_000;
const MOST_NEWS = 50;

/** An event of its own may be downloaded however long ago it was, and however far ahead. */
const WHOLE_HISTORY_DAYS = 365 * 100;

@Injectable()
export class ReadFeedQuery {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    private readonly events: FeedEventsQuery,
  ) {}

  async calendar(address: FeedAddress): Promise<FeedText> {
    const { filter } = address;
    const { timeZone, ...told } = await this.told(address);
    const [back, ahead] = filter.event ? [WHOLE_HISTORY_DAYS, WHOLE_HISTORY_DAYS] : [DAYS_BACK, DAYS_AHEAD];
    const events = await this.read(filter, back, ahead, MOST_DATES);
    return {
      mediaType: 'text/calendar; charset=utf-8',
      text: calendarFeed({ ...told, timeZone, events }),
    };
  }

  async atom(address: FeedAddress): Promise<FeedText> {
    return { mediaType: 'application/atom+xml; charset=utf-8', text: atomFeed(await this.news(address)) };
  }

  async json(address: FeedAddress): Promise<FeedText> {
    const text = JSON.stringify(jsonFeed(await this.news(address)));
    return { mediaType: 'application/feed+json; charset=utf-8', text };
  }

  async embed({ filter, language }: Omit<FeedAddress, 'path'>, limit: number): Promise<FeedText> {
    const { name } = await this.subjectOf(filter);
    const words = feedWords[language];
    const events = await this.read(filter, 0, DAYS_AHEAD, limit);
    const publicUrl = publicOrigin(this.config);
    return {
      mediaType: 'text/html; charset=utf-8',
      policy: contentSecurityPolicy({ styleHashes: [embedStyleHash], mayBeFramed: true }),
      text: embeddedList({ publicUrl, language, words, title: `${words.upcoming} · ${name}`, events }),
    };
  }

  private async news(address: FeedAddress): Promise<NewsFeed> {
    const { filter, language } = address;
    const { name, publicUrl, feedUrl, words } = await this.told(address);
    const home = language === 'en' ? `${publicUrl}/en` : publicUrl;
    return {
      name,
      publicUrl,
      feedUrl,
      homeUrl: filter.group ? `${home}/grup/${filter.group}` : language === 'en' ? home : `${home}/`,
      language,
      words,
      events: await this.read(filter, 0, DAYS_AHEAD, MOST_NEWS),
    };
  }

  private async told({ filter, path, language }: FeedAddress) {
    const { name: given, timeZone } = await this.subjectOf(filter);
    const words = feedWords[language];
    const name = filter.kind ? words.kinds[filter.kind] : given || words.hiddenTitle;
    const isRegion = Object.keys(filter).length === 0;
    const publicUrl = publicOrigin(this.config);
    return {
      name: isRegion ? words.region(name) : words.calendarOf(name),
      timeZone,
      publicUrl,
      feedUrl: `${publicUrl}${path}${language === 'en' ? '?lang=en' : ''}`,
      language,
      words,
    };
  }

  private async subjectOf(filter: FeedFilter): Promise<FeedSubject> {
    const subject = await this.events.subject(filter);
    if (!subject) throw platformProblem('not-found');
    return subject;
  }

  private read(filter: FeedFilter, daysBack: number, daysAhead: number, limit: number) {
    const now = this.clock.now();
    const at = (days: number) => toTimestamp(now.add({ hours: 24 * days }));
    return this.events.run(filter, { from: at(-daysBack), now: at(0), until: at(daysAhead) }, limit);
  }
}
