import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import findMyWay from 'find-my-way';

import { forVisitors } from './access.guard.ts';
import { anyone } from './access.ts';
import { type Config, InjectConfig } from './config.ts';
import { serialize } from './json-text.ts';
import { type KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { KeptRoutes } from './kept-routes.ts';
import { Limits } from './limits.ts';
import { assertDescribed } from './response-check.interceptor.ts';
import { type Asked, listRoutes, type ReadyCall, type Route } from './routes.ts';

/** Longer ones are asked by nobody who means well. */
const LONGEST_ADDRESS = 1_000;

/** An address that says plainly what it asks; any other has the framework's care. */
const plainAddress =
  /^(?<path>(?:\/[a-z0-9.-]+)+)(?:\?(?<query>[A-Za-z]+=[\w.~:-]*(?:&[A-Za-z]+=[\w.~:-]*)*))?$/;

const headers = {
  ...forVisitors,
  vary: 'accept-encoding, cookie',
  'content-type': 'application/json; charset=utf-8',
};

/** A reading that is ready to be made. */
export interface VisitorRead {
  /** its path as Fastify writes it: `/api/events/:slug` */
  route: string;
  /** Throws what the handler throws, and where the network of the address has read too much. */
  answerTo(address: string): Promise<KeptAnswer>;
}

/**
 * What every visitor may read as JSON, made without the framework, whose hooks, guards, pipes and interceptors find a visitor who
 * may read it and take as long as the reading does. Handlers, schemas, limits and memory are the same.
 */
@Injectable()
export class VisitorReads implements OnApplicationBootstrap {
  private readonly router = findMyWay({ maxParamLength: 300 });

  constructor(
    private readonly kept: KeptAnswers,
    private readonly keptRoutes: KeptRoutes,
    private readonly limits: Limits,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @InjectConfig() private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    // every one of them, so that an address leads where the framework would lead it
    for (const route of listRoutes(this.discovery, this.scanner))
      if (route.method === 'GET') this.router.on('GET', route.path, () => undefined, route);
  }

  /** Null for what is left to the framework: what is spelled oddly, or does not fit, and what is not the same for every visitor. */
  find(url: string): VisitorRead | null {
    if (url.length > LONGEST_ADDRESS) return null;
    const { path, query = '' } = plainAddress.exec(url)?.groups ?? {};
    const found = path === undefined ? null : this.router.find('GET', path);
    const route: Route | undefined = found?.store;
    if (!found || route?.operation.keep === undefined || route.operation.access !== anyone) return null;
    const asked = { params: found.params as Record<string, string>, query: readQuery(query) };
    const call = route.prepareForVisitor?.(asked);
    return call
      ? { route: route.path, answerTo: (address) => this.answer(route, asked, { call, address }) }
      : null;
  }

  private async answer(
    { path, operation }: Route,
    asked: Asked,
    { call, address }: { call: ReadyCall; address: string },
  ): Promise<KeptAnswer> {
    const make = async (isKept: boolean) => {
      await this.limits.takeReadFrom(address);
      const value = await call();
      if (this.config.testClock) assertDescribed(operation, value);
      return { status: 200, headers, text: serialize(value), isKept };
    };
    const key = this.keptRoutes.addressAt(path, asked);
    return key === null ? this.kept.finish(await make(false)) : this.kept.obtain(key, () => make(true));
  }
}

/** Plain keys and values, as any reader of queries reads them. */
function readQuery(text: string): Asked['query'] {
  const query: Asked['query'] = Object.create(null);
  for (const pair of text === '' ? [] : text.split('&')) {
    const [key = '', value = ''] = pair.split('=', 2);
    const before = query[key];
    if (Array.isArray(before)) before.push(value);
    else query[key] = before === undefined ? value : [before, value];
  }
  return query;
}
