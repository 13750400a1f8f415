import { Module } from '@nestjs/common';

import { FeedController } from './feed.controller.ts';
import { FeedEventsQuery } from './feed-events.query.ts';
import { ReadFeedQuery } from './read-feed.query.ts';

@Module({ controllers: [FeedController], providers: [FeedEventsQuery, ReadFeedQuery] })
export class FeedModule {}
