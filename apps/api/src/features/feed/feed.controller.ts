import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  type EmbedQuery,
  embedQuerySchema,
  type FeedQuery,
  feedKindSchema,
  feedQuerySchema,
} from '@guyub/domain/feed';
import { slugSchema } from '@guyub/domain/kernel/id';
import type { ActivityKind } from '@guyub/domain/program';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Operation } from '../../platform/operation.ts';
import { contentSecurityPolicy } from '../../platform/security-headers.ts';
import { embedStyleHash } from './embed.feed.ts';
import { feedAccess } from './feed.access.ts';
import type { FeedFilter } from './feed-events.query.ts';
import { type FeedText, ReadFeedQuery } from './read-feed.query.ts';

const CALENDAR = { mediaType: 'text/calendar' };
const ATOM = { mediaType: 'application/atom+xml' };
const JSON_FEED = { mediaType: 'application/feed+json' };

/** Readers may keep an answer a little, and ask with its tag whether it still stands. */
function answer(request: FastifyRequest, reply: FastifyReply, feed: FeedText): void {
  reply
    .header('etag', feed.etag)
    .header('cache-control', 'public, max-age=300')
    .header('vary', 'accept-encoding');
  reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(feed.etag)) void reply.status(304).send();
  else void reply.type(feed.mediaType).send(feed.text);
}

/** Subscriptions: calendars, news and the list for other sites. They stand outside `/api`, at addresses people can read. */
@Controller()
export class FeedController {
  constructor(private readonly feeds: ReadFeedQuery) {}

  @Get('calendar.ics')
  @Operation({
    id: 'feed.calendar',
    summary: 'All dates of the regency as iCalendar, from 90 days back to 18 months ahead',
    access: feedAccess['feed.calendar'],
    response: CALENDAR,
  })
  calendar(
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({}, query, request, reply);
  }

  @Get('groups/:slug/calendar.ics')
  @Operation({
    id: 'feed.group-calendar',
    summary: 'The dates that a group hosts, as iCalendar',
    access: feedAccess['feed.group-calendar'],
    response: CALENDAR,
  })
  groupCalendar(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ group }, query, request, reply);
  }

  @Get('programs/:slug/calendar.ics')
  @Operation({
    id: 'feed.program-calendar',
    summary: 'The dates of a program, as iCalendar',
    access: feedAccess['feed.program-calendar'],
    response: CALENDAR,
  })
  programCalendar(
    @Param('slug', { schema: slugSchema }) program: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ program }, query, request, reply);
  }

  @Get('kinds/:kind/calendar.ics')
  @Operation({
    id: 'feed.kind-calendar',
    summary: 'The dates with an activity of one kind, as iCalendar',
    access: feedAccess['feed.kind-calendar'],
    response: CALENDAR,
  })
  kindCalendar(
    @Param('kind', { schema: feedKindSchema }) kind: ActivityKind,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ kind }, query, request, reply);
  }

  @Get('events/:slug.ics')
  @Operation({
    id: 'feed.event-calendar',
    summary: 'One date as iCalendar, to add to a calendar',
    access: feedAccess['feed.event-calendar'],
    response: CALENDAR,
  })
  eventCalendar(
    @Param('slug', { schema: slugSchema }) event: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.sendCalendar({ event }, query, request, reply);
  }

  @Get('feed.atom')
  @Operation({
    id: 'feed.atom',
    summary: 'What is next in the regency, as Atom',
    access: feedAccess['feed.atom'],
    response: ATOM,
  })
  async atom(
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    answer(request, reply, await this.feeds.atom({}, query.lang, request.url));
  }

  @Get('feed.json')
  @Operation({
    id: 'feed.json',
    summary: 'What is next in the regency, as JSON Feed',
    access: feedAccess['feed.json'],
    response: JSON_FEED,
  })
  async json(
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    answer(request, reply, await this.feeds.json({}, query.lang, request.url));
  }

  @Get('groups/:slug/feed.atom')
  @Operation({
    id: 'feed.group-atom',
    summary: 'What a group hosts next, as Atom',
    access: feedAccess['feed.group-atom'],
    response: ATOM,
  })
  async groupAtom(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    answer(request, reply, await this.feeds.atom({ group }, query.lang, request.url));
  }

  @Get('groups/:slug/feed.json')
  @Operation({
    id: 'feed.group-json',
    summary: 'What a group hosts next, as JSON Feed',
    access: feedAccess['feed.group-json'],
    response: JSON_FEED,
  })
  async groupJson(
    @Param('slug', { schema: slugSchema }) group: string,
    @Query({ schema: feedQuerySchema }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    answer(request, reply, await this.feeds.json({ group }, query.lang, request.url));
  }

  @Get('embed/events')
  @Operation({
    id: 'feed.embed',
    summary: 'A list of what is next, for a frame in another site',
    access: feedAccess['feed.embed'],
    response: { mediaType: 'text/html' },
  })
  async embed(
    @Query({ schema: embedQuerySchema }) query: EmbedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { lang, limit, group, kind, area } = query;
    const filter: FeedFilter = { ...(group && { group }), ...(kind && { kind }), ...(area && { area }) };
    reply.header(
      'content-security-policy',
      contentSecurityPolicy({ styleHashes: [embedStyleHash], mayBeFramed: true }),
    );
    answer(request, reply, await this.feeds.embed(filter, lang, limit));
  }

  private async sendCalendar(
    filter: FeedFilter,
    query: FeedQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    answer(request, reply, await this.feeds.calendar(filter, query.lang, request.url));
  }
}
