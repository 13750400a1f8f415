import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { KeptAnswers, sendKept } from '../../platform/kept-answers.ts';
import type { FeedText } from './read-feed.query.ts';

/** Feeds as they go out: many readers ask for few of them, so that each is made once and kept until something public changes. */
@Injectable()
export class KeptFeeds {
  constructor(private readonly kept: KeptAnswers) {}

  /** Readers may keep an answer a little, and ask with its tag whether it still stands. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: () => Promise<FeedText>,
  ): Promise<void> {
    const answer = await this.kept.obtain(key, async () => {
      const { mediaType, text, policy } = await make();
      return { status: 200, headers: headersOf(mediaType, policy), text, isKept: true };
    });
    sendKept(request, reply, answer);
  }
}

const headersOf = (mediaType: string, policy: string | undefined): Record<string, string> => ({
  'content-type': mediaType,
  'cache-control': 'public, max-age=300',
  vary: 'accept-encoding',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  ...(policy !== undefined && { 'content-security-policy': policy }),
});
