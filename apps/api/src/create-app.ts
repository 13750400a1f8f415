import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { DestinationStream } from 'pino';

import { AppModule } from './app.module.ts';
import { AccessGuard } from './platform/access.guard.ts';
import type { Config } from './platform/config.ts';
import { isInner } from './platform/inner-request.ts';
import { serialize } from './platform/json-text.ts';
import { KeptAnswers } from './platform/kept-answers.ts';
import { KeptDoor, toTrust } from './platform/kept-door.ts';
import { KeptRoutes } from './platform/kept-routes.ts';
import { Limits } from './platform/limits.ts';
import { addRequestLog, createLog, NestLog } from './platform/log.ts';
import { Metrics } from './platform/metrics.ts';
import { answerUnreadable, readProblem, sendProblem } from './platform/problem.filter.ts';
import { callerLeaving, leavingOf, requestContext } from './platform/request-context.ts';
import { addSameOriginGuard } from './platform/same-origin.ts';
import { addSecurityHeaders } from './platform/security-headers.ts';
import { VisitorReads } from './platform/visitor-reads.ts';

const BODY_LIMIT = 256 * 1024;

export interface AppOptions {
  /** where the log goes instead of standard output */
  logStream?: DestinationStream;
  /** beside the slices; tests try the platform on routes and jobs of their own */
  modules?: readonly Type[];
}

/** What a page asks of this process serves the page's caller. */
const leavingFrom = (request: FastifyRequest, reply: FastifyReply): AbortSignal =>
  (isInner(request) ? callerLeaving() : null) ?? leavingOf(request.raw, reply.raw);

/** While the server leaves, answers end their connections, so that it need not wait for callers who keep them. */
function partWithCallers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (_request, reply) => {
    if (!fastify.server.listening) reply.header('connection', 'close');
  });
}

/** The application with everything that tests meet too; what only the real server has is added in server.ts. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const log = createLog(config.logLevel, options.logStream);
  const door = new KeptDoor();
  const adapter = new FastifyAdapter({
    serverFactory: door.makeServer,
    loggerInstance: log,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy === false ? false : toTrust(config.trustProxy),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 300 },
    multipart: false,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, request, readProblem(error)),
    clientErrorHandler: answerUnreadable,
  });
  const fastify = adapter.getInstance();
  fastify.setReplySerializer(serialize);
  fastify.addHook('onRequest', (request, reply, done) =>
    requestContext.run({ requestId: request.id, left: leavingFrom(request, reply) }, () => done()),
  );
  addRequestLog(fastify);
  partWithCallers(fastify);
  addSecurityHeaders(fastify, config);
  fastify.addHook('preClose', async () => door.close());
  addSameOriginGuard(fastify, () => config.publicUrl);

  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(config, options.modules),
    adapter,
    {
      abortOnError: false,
      // Fastify's own for JSON; no forms and no plain text, which other sites' pages could send without asking
      bodyParser: false,
      logger: new NestLog(log),
    },
  );
  app.get(Metrics).attach(fastify);
  app.get(KeptRoutes).attach(fastify);
  door.open({
    config,
    kept: app.get(KeptAnswers),
    reads: app.get(VisitorReads),
    metrics: app.get(Metrics),
    log,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  app.get(Limits).attach(fastify);
  app.get(AccessGuard).attach(fastify);
  fastify.removeContentTypeParser('text/plain');
  return app;
}
