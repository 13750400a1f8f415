import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import {
  type EmbedQuery,
  embedQuerySchema,
  type FeedQuery,
  feedKindSchema,
  feedQuerySchema,
} from '@guyub/domain/feed';
import { slugSchema } from '@guyub/domain/kernel/id';
import type { ActivityKind } from '@guyub/domain/program';
import type { FastifyReply } from 'fastify';

import { Operation } from '../../platform/operation.ts';
import { platformProblems } from '../../platform/problem.ts';
import { feedAccess } from './feed.access.ts';
import type { FeedFilter } from './feed-events.query.ts';
import { type FeedAddress, ReadFeedQuery } from './read-feed.query.ts';
import { sendFeed } from './send-feed.ts';

const CALENDAR = { mediaType: 'text/calendar' };
const ATOM = { mediaType: 'application/atom+xml' };
const JSON_FEED = { mediaType: 'application/feed+json' };

/** Subscriptions: calendars, news and the list for other sites. They stand outside `/api`, at addresses people can read. */
@Controller()
export class FeedController {
  constructor(private readonly feeds: ReadFeedQuery) {}

  @Get('calendar.ics')
  @Operation({
    id: 'feed.calendar',
    summary: 'All dates of the regency as iCalendar, from 90 days back to 18 months ahead',
    access: feedAccess['feed.calendar'],
    keep: ['lang'],
    response: CALENDAR,
  })
  calendar(@Query({ schema: feedQuerySchema }) query: FeedQuery, @Res() reply: FastifyReply) {
    return this.sendCalendar({}, '/calendar.ics', query, reply);
  }

  @Get('groups/:slug/calendar.ics')
  @Operation({
    id: 'feed.group-calendar',
    summary: 'The dates that a group hosts, as iCalendar',
    access: feedAccess['feed.group-calendar'],
    keep: ['lang'],
    response: CALENDAR,
  })
  groupCalendar(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ group }, `/groups/${group}/calendar.ics`, query, reply);
  }

  @Get('programs/:slug/calendar.ics')
  @Operation({
    id: 'feed.program-calendar',
    summary: 'The dates of a program, as iCalendar',
    access: feedAccess['feed.program-calendar'],
    keep: ['lang'],
    response: CALENDAR,
  })
  programCalendar(
    @Param('slug', { schema: slugSchema }) program: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ program }, `/programs/${program}/calendar.ics`, query, reply);
  }

  @Get('kinds/:kind/calendar.ics')
  @Operation({
    id: 'feed.kind-calendar',
    summary: 'The dates with an activity of one kind, as iCalendar',
    access: feedAccess['feed.kind-calendar'],
    keep: ['lang'],
    response: CALENDAR,
  })
  kindCalendar(
    @Param('kind', { schema: feedKindSchema }) kind: ActivityKind,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ kind }, `/kinds/${kind}/calendar.ics`, query, reply);
  }

  @Get('events/:slug.ics')
  @Operation({
    id: 'feed.event-calendar',
    summary: 'One date as iCalendar, to add to a calendar',
    access: feedAccess['feed.event-calendar'],
    keep: ['lang'],
    response: CALENDAR,
  })
  eventCalendar(
    @Param('slug', { schema: slugSchema }) event: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ event }, `/events/${event}.ics`, query, reply);
  }

  @Get('feed.atom')
  @Operation({
    id: 'feed.atom',
    summary: 'What is next in the regency, as Atom',
    access: feedAccess['feed.atom'],
    keep: ['lang'],
    response: ATOM,
  })
  async atom(@Query({ schema: feedQuerySchema }) query: FeedQuery, @Res() reply: FastifyReply) {
    await this.sendAtom({}, '/feed.atom', query, reply);
  }

  @Get('feed.json')
  @Operation({
    id: 'feed.json',
    summary: 'What is next in the regency, as JSON Feed',
    access: feedAccess['feed.json'],
    keep: ['lang'],
    response: JSON_FEED,
  })
  async json(@Query({ schema: feedQuerySchema }) query: FeedQuery, @Res() reply: FastifyReply) {
    await this.sendJson({}, '/feed.json', query, reply);
  }

  @Get('groups/:slug/feed.atom')
  @Operation({
    id: 'feed.group-atom',
    summary: 'What a group hosts next, as Atom',
    access: feedAccess['feed.group-atom'],
    keep: ['lang'],
    response: ATOM,
  })
  async groupAtom(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    await this.sendAtom({ group }, `/groups/${group}/feed.atom`, query, reply);
  }

  @Get('groups/:slug/feed.json')
  @Operation({
    id: 'feed.group-json',
    summary: 'What a group hosts next, as JSON Feed',
    access: feedAccess['feed.group-json'],
    keep: ['lang'],
    response: JSON_FEED,
  })
  async groupJson(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Res() reply: FastifyReply,
  ) {
    await this.sendJson({ group }, `/groups/${group}/feed.json`, query, reply);
  }

  @Get('embed/events')
  @Operation({
    id: 'feed.embed',
    summary: 'A list of what is next, for a frame in another site',
    access: feedAccess['feed.embed'],
    keep: ['area', 'group', 'kind', 'lang', 'limit'],
    response: { mediaType: 'text/html' },
    problems: { 'not-found': platformProblems['not-found'] },
  })
  async embed(@Query({ schema: embedQuerySchema }) query: EmbedQuery, @Res() reply: FastifyReply) {
    const { lang, limit, group, kind, area } = query;
    const filter: FeedFilter = { ...(group && { group }), ...(kind && { kind }), ...(area && { area }) };
    await sendFeed(reply, await this.feeds.embed({ filter, language: lang }, limit));
  }

  private async sendCalendar(filter: FeedFilter, path: string, query: FeedQuery, reply: FastifyReply) {
    await sendFeed(reply, await this.feeds.calendar(addressOf(filter, path, query)));
  }

  private async sendAtom(filter: FeedFilter, path: string, query: FeedQuery, reply: FastifyReply) {
    await sendFeed(reply, await this.feeds.atom(addressOf(filter, path, query)));
  }

  private async sendJson(filter: FeedFilter, path: string, query: FeedQuery, reply: FastifyReply) {
    await sendFeed(reply, await this.feeds.json(addressOf(filter, path, query)));
  }
}

const addressOf = (filter: FeedFilter, path: string, { lang }: FeedQuery): FeedAddress => ({
  filter,
  path,
  language: lang,
});
