import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type Claim, KeptAnswers, putKept, sendKept } from './kept-answers.ts';
import { callerLeaving } from './request-context.ts';
import { type Asked, listRoutes } from './routes.ts';
import { sessionTokenOf } from './session-reader.ts';

/** Belong to one request, or are made anew from the kept bytes. */
const ofOneRequest = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'content-encoding',
  'transfer-encoding',
]);

interface KeptRoute {
  path: string;
  /** query keys that make another answer, in order; with any other key that the operation reads nothing is kept */
  keys: readonly string[];
  known: ReadonlyMap<string, ValueSchema>;
}

/** How a key's value is read. */
interface ValueSchema {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

/** `limit=020` asks what `limit=20` does, in one of very many ways: such an answer is given, and never kept beside the other. */
function isPlainValue(schema: ValueSchema | undefined, value: string | string[]): boolean {
  const read = schema?.safeParse(value);
  return read?.success === true && String(read.data) === String(value);
}

/**
 * Answers operations that say so from memory, for visitors. An address is spelled from the route, its parsed parameters
 * and the query keys that the operation reads, so that no other word of a caller can be kept or asked for.
 */
@Injectable()
export class KeptRoutes implements OnApplicationBootstrap {
  private readonly routes = new Map<string, KeptRoute>();
  private readonly claims = new WeakMap<FastifyRequest, Claim>();

  constructor(
    private readonly kept: KeptAnswers,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Throws for an operation that needs a session, and so keeps the server from starting with it. */
  onApplicationBootstrap(): void {
    for (const { method, path, operation, inputs } of listRoutes(this.discovery, this.scanner)) {
      if (method !== 'GET' || operation.keep === undefined) continue;
      if (operation.access.needsSession) throw new Error(`${operation.id} is personal and must not be kept`);
      const known = inputs.flatMap(({ in: place, schema }) =>
        place === 'query' && schema && 'shape' in schema
          ? Object.entries(schema.shape as Record<string, ValueSchema>)
          : [],
      );
      this.routes.set(path, { path, keys: [...operation.keep].sort(), known: new Map(known) });
    }
  }

  /** The one spelling of what is asked of a route, as Fastify writes its path; null for what is not kept. */
  addressAt(path: string, asked: Asked): string | null {
    const route = this.routes.get(path);
    return route ? addressOf(route, asked) : null;
  }

  attach(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request, reply) => {
      const address = this.addressOf(request);
      if (address === null) return;
      const found = await this.kept.findOrClaim(address);
      if (!('settle' in found)) return sendKept(request, reply, found);
      this.claims.set(request, found);
    });
    fastify.addHook('onSend', async (request, reply, payload) => {
      const claim = this.claims.get(request);
      if (!claim) return payload;
      this.claims.delete(request);
      const mayKeep = reply.statusCode === 200 && reply.getHeader('set-cookie') === undefined;
      if (!mayKeep || typeof payload !== 'string') {
        if (callerLeaving()?.aborted) claim.handOn();
        else claim.drop();
        return payload;
      }
      const answer = claim.settle({
        status: 200,
        headers: lasting(reply),
        text: payload,
        isKept: true,
      });
      return putKept(request, reply, answer);
    });
    // where the caller left before there was an answer
    fastify.addHook('onResponse', async (request) => this.claims.get(request)?.handOn());
  }

  /** Null for what is not kept or not asked by a visitor. */
  private addressOf(request: FastifyRequest): string | null {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || sessionTokenOf(request) !== null) return null;
    return this.addressAt(request.routeOptions.url ?? '', request as Asked);
  }
}

function addressOf(route: KeptRoute, { params, query }: Asked): string | null {
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const asked = Object.keys(query).filter((key) => route.known.has(key));
  if (asked.some((key) => !route.keys.includes(key))) return null;
  if (asked.some((key) => !isPlainValue(route.known.get(key), query[key] ?? ''))) return null;
  const spelled = new URLSearchParams();
  for (const key of asked.sort()) for (const value of [query[key] ?? ''].flat()) spelled.append(key, value);
  return asked.length === 0 ? path : `${path}?${spelled.toString()}`;
}

const lasting = (reply: FastifyReply): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(reply.getHeaders())
      .filter(([name]) => !ofOneRequest.has(name))
      .map(([name, value]) => [name, String(value)]),
  ),
  vary: 'accept-encoding, cookie',
});
