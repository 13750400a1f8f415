import type { IncomingMessage } from 'node:http';

import { photoMediaTypes } from '@guyub/domain/event';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { tooMany } from '../../platform/limits.ts';
import { networkOf } from '../../platform/network.ts';
import { platformProblem } from '../../platform/problem.ts';

export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;

/**
 * So many unfinished uploads of one network, which are kept in memory until they are whole: each page sends one photo at a
 * time, and a hall full of helpers may share one network.
 */
const MOST_UNFINISHED = 8;
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

/** Lets so many read at once for each network; the others are asked to come again. */
class Unfinished {
  private readonly count = new Map<string, number>();

  async read<T>(network: string, read: () => Promise<T>): Promise<T> {
    const before = this.count.get(network) ?? 0;
    if (before >= MOST_UNFINISHED) throw tooMany(RETRY_AFTER_SECONDS);
    this.count.set(network, before + 1);
    try {
      return await read();
    } finally {
      const left = (this.count.get(network) ?? 1) - 1;
      if (left > 0) this.count.set(network, left);
      else this.count.delete(network);
    }
  }
}

/** Lets pictures in as a body, on the one path that takes them; everywhere else they are refused unread. */
export function addPhotoBody(fastify: FastifyInstance): void {
  const unfinished = new Unfinished();
  fastify.addContentTypeParser(
    [...photoMediaTypes],
    {},
    async (request: FastifyRequest, stream: IncomingMessage) => {
      if (request.url.split('?', 1)[0] !== '/api/photos') throw platformProblem('media-type-unsupported');
      if (Number(request.headers['content-length'] ?? 0) > MOST_PHOTO_BYTES)
        throw platformProblem('too-large');
      return unfinished.read(networkOf(request.ip), () => readAll(stream, MOST_PHOTO_BYTES));
    },
  );
}
