import type { IncomingMessage } from 'node:http';

import { photoMediaTypes } from '@guyub/domain/event';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { accountOf } from '../../platform/caller.ts';
import { tooMany } from '../../platform/limits.ts';
import { networkOf } from '../../platform/network.ts';
import { platformProblem, toProblem } from '../../platform/problem.ts';
import { eventProblems } from './event.problems.ts';
import { UnfinishedPhotos } from './unfinished-photos.ts';

export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;

/** Of all some 20 of the largest, or a hundred as phones send them; one account holds 15 MB at most, one network 40 MB. */
const ROOM = { mostOfAccount: 3, mostOfNetwork: 8, mostBytes: 96 * 1024 * 1024 };
const RETRY_AFTER_SECONDS = 5;

async function readAll(stream: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw platformProblem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Lets pictures in as a body, on the one path that takes them; everywhere else they are refused unread. */
export function addPhotoBody(fastify: FastifyInstance): void {
  const unfinished = new UnfinishedPhotos(ROOM);
  fastify.addContentTypeParser(
    [...photoMediaTypes],
    {},
    async (request: FastifyRequest, stream: IncomingMessage) => {
      if (request.url.split('?', 1)[0] !== '/api/photos') throw platformProblem('media-type-unsupported');
      // who does not say how much may send as much as anybody
      const bytes = Number(request.headers['content-length'] ?? MOST_PHOTO_BYTES);
      if (bytes > MOST_PHOTO_BYTES) throw platformProblem('too-large');
      // the guard has judged who sends it before this reads its first byte
      const sender = { accountId: accountOf(request).accountId, network: networkOf(request.ip) };
      const body = await unfinished.read(sender, bytes, () => readAll(stream, bytes));
      if (body.ok) return body.value;
      if (body.error.of !== 'all') throw tooMany(RETRY_AFTER_SECONDS);
      throw toProblem(eventProblems, { code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    },
  );
}
