import type { FastifyReply } from 'fastify';

import type { FeedText } from './read-feed.query.ts';

/** Readers may keep a feed a little, other sites may read it, and one with a policy of its own may stand in their frames. */
export async function sendFeed(reply: FastifyReply, { mediaType, text, policy }: FeedText): Promise<void> {
  reply.headers({
    'content-type': mediaType,
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
  if (policy !== undefined) reply.header('content-security-policy', policy).removeHeader('x-frame-options');
  await reply.send(text);
}
