import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModuleRef } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { AccessRequest, AccessRule } from './access.ts';
import { type Caller, keepCaller, visitor } from './caller.ts';
import { Limits } from './limits.ts';
import { platformProblem } from './problem.ts';
import { listRoutes, type Route } from './routes.ts';
import { SessionReader, sessionTokenOf } from './session-reader.ts';

/**
 * Judges every operation by its rule before its body is parsed: whoever may not do a thing learns nothing of what
 * it would take. Unknown things and things hidden from the caller are both 404.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  private routes: ReadonlyMap<object, Route> = new Map();
  /** those that take files: bodies worth waiting for only from who may send them */
  private takingFiles: ReadonlyMap<string, Route> = new Map();
  private readonly counted = new WeakSet<FastifyRequest>();

  constructor(
    private readonly moduleRef: ModuleRef,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly limits: Limits,
  ) {}

  /** Throws for a route without an operation, and so keeps the server from starting with it. */
  onApplicationBootstrap(): void {
    const routes = listRoutes(this.discovery, this.scanner);
    this.routes = new Map(routes.map((route) => [route.handler, route]));
    this.takingFiles = new Map(
      routes
        .filter(({ operation }) => operation.takes)
        .map((route) => [`${route.method} ${route.path}`, route]),
    );
  }

  /** Judges who sends a file before the first byte of it is read, so that strangers fill no memory; and again after, as all. */
  attach(fastify: FastifyInstance): void {
    fastify.addHook('preParsing', async (request, _reply, payload) => {
      const route = this.takingFiles.get(`${request.method} ${request.routeOptions.url}`);
      if (route) await this.judge(request, route);
      return payload;
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.judge(request, this.routeOf(context.getHandler()));
    sayWhoMayKeep(context, request, caller);
    return true;
  }

  private async judge(request: FastifyRequest, route: Route): Promise<Caller> {
    const rule = route.operation.access;
    const caller = await this.readCaller(request);
    keepCaller(request, caller);
    await this.count(request, caller);
    if (rule.needsSession && caller.kind === 'visitor') throw platformProblem('sign-in-needed');

    const params = this.readParams(request, route);
    const asked: AccessRequest = {
      params: params ?? {},
      query: (request.query ?? {}) as Record<string, unknown>,
      body: request.body,
    };
    // a malformed id names nothing; without a relation to read, the schema pipe tells what is wrong with it
    if (params === null && rule.relation) throw platformProblem('not-found');
    const relation = await this.readRelation(rule, asked, caller);
    if (!rule.allow(caller, relation, asked)) throw platformProblem(rule.hide ? 'not-found' : 'not-allowed');
    const { needsProof = false } = route.operation;
    const isProofNeeded = needsProof === true || (needsProof !== false && needsProof(asked));
    if (isProofNeeded && caller.kind === 'account' && !caller.isProven) throw platformProblem('proof-needed');
    return caller;
  }

  /** Once, however often it is judged. */
  private async count(request: FastifyRequest, caller: Caller): Promise<void> {
    if (this.counted.has(request)) return;
    this.counted.add(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    await (isRead ? this.limits.takeRead(request) : this.limits.takeWrite(request, caller));
  }

  private routeOf(handler: object): Route {
    const route = this.routes.get(handler);
    if (!route) throw new Error('A route was called that nobody listed');
    return route;
  }

  private async readCaller(request: FastifyRequest): Promise<Caller> {
    const token = sessionTokenOf(request);
    return token === null ? visitor : this.moduleRef.get(SessionReader, { strict: false }).readCaller(token);
  }

  /** The path's parameters, parsed; null when one of them cannot name anything. */
  private readParams(request: FastifyRequest, route: Route): Record<string, string> | null {
    const params = { ...(request.params as Record<string, string>) };
    for (const { in: location, name, schema } of route.inputs) {
      if (location !== 'path' || name === null || schema === null) continue;
      const parsed = schema.safeParse(params[name]);
      if (!parsed.success) return null;
      params[name] = String(parsed.data);
    }
    return params;
  }

  private async readRelation(rule: AccessRule, asked: AccessRequest, caller: Caller): Promise<unknown> {
    if (!rule.relation) return null;
    const relation = await this.moduleRef.get(rule.relation, { strict: false }).read(asked, caller);
    if (relation === null) throw platformProblem('not-found');
    return relation;
  }
}

/** What says that a visitor's answer may be kept. */
export const forVisitors = { 'cache-control': 'public, no-cache', vary: 'cookie' };

/** What a visitor reads may be kept, on a phone for reading without a network too; what somebody signed in reads may not. */
function sayWhoMayKeep(context: ExecutionContext, request: FastifyRequest, caller: Caller): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return;
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  reply.headers(
    caller.kind === 'visitor' ? forVisitors : { ...forVisitors, 'cache-control': 'private, no-store' },
  );
}
