import type { IncomingMessage } from 'node:http';

import { photoMediaTypes } from '@guyub/domain/event';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { platformProblem } from '../../platform/problem.ts';

export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;

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
  fastify.addContentTypeParser(
    [...photoMediaTypes],
    {},
    async (request: FastifyRequest, stream: IncomingMessage) => {
      if (request.url.split('?', 1)[0] !== '/api/photos') throw platformProblem('media-type-unsupported');
      if (Number(request.headers['content-length'] ?? 0) > MOST_PHOTO_BYTES)
        throw platformProblem('too-large');
      return readAll(stream, MOST_PHOTO_BYTES);
    },
  );
}
