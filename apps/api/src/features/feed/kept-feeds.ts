import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { chooseEncoding, encodeAll } from '../../platform/content-encoding.ts';
import { type KeptAnswer, KeptAnswers } from '../../platform/kept-answers.ts';
import type { FeedText } from './read-feed.query.ts';

/** Feeds as they go out: many readers ask for few of them, so that each is made once and kept until something public changes. */
@Injectable()
export class KeptFeeds {
  private readonly underWay = new Map<string, Promise<KeptAnswer>>();

  constructor(private readonly kept: KeptAnswers) {}

  /** Readers may keep an answer a little, and ask with its tag whether it still stands. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: () => Promise<FeedText>,
  ): Promise<void> {
    const answer = this.kept.find(key) ?? (await this.make(key, make));
    reply.headers(answer.headers).header('etag', answer.etag);
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(answer.etag) || known?.includes('*')) return void reply.status(304).send();
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return void reply.status(answer.status).send(answer.bodies[encoding]);
  }

  private async make(key: string, make: () => Promise<FeedText>): Promise<KeptAnswer> {
    const making = this.underWay.get(key) ?? this.makeAnswer(key, make);
    this.underWay.set(key, making);
    try {
      return await making;
    } finally {
      this.underWay.delete(key);
    }
  }

  private async makeAnswer(key: string, make: () => Promise<FeedText>): Promise<KeptAnswer> {
    const begun = this.kept.begin();
    const { mediaType, text, policy } = await make();
    const answer: KeptAnswer = {
      status: 200,
      headers: {
        'content-type': mediaType,
        'cache-control': 'public, max-age=300',
        vary: 'accept-encoding',
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
        ...(policy !== undefined && { 'content-security-policy': policy }),
      },
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
      bodies: await encodeAll(text),
    };
    this.kept.keep(key, begun, answer);
    return answer;
  }
}
