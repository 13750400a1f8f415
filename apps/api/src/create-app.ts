import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';

import { AppModule } from './app.module.ts';
import type { Config } from './platform/config.ts';
import { addRequestLog, createLog, NestLog } from './platform/log.ts';
import { answerUnreadable, readProblem, sendProblem } from './platform/problem.filter.ts';
import { requestContext } from './platform/request-context.ts';
import { addSameOriginGuard } from './platform/same-origin.ts';
import { addSecurityHeaders } from './platform/security-headers.ts';

const BODY_LIMIT = 256 * 1024;
/** a photo, as phones make them */
const IMAGE_LIMIT = 5 * 1024 * 1024;

/** A number is how many proxies stand before this server. */
const toTrust = (trust: Config['trustProxy']) =>
  typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust;

export interface AppOptions {
  /** where the log goes instead of standard output */
  logStream?: DestinationStream;
  /** beside the slices; tests try the platform on routes and jobs of their own */
  modules?: readonly Type[];
}

/** The application with everything that tests meet too; what only the real server has is added in main.ts. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const log = createLog(config.logLevel, options.logStream);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    trustProxy: toTrust(config.trustProxy),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 300 },
    multipart: false,
    disableRequestLogging: true,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, request, readProblem(error)),
    clientErrorHandler: answerUnreadable,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, _reply, done) =>
    requestContext.run({ requestId: request.id }, () => done()),
  );
  addRequestLog(fastify);
  addSecurityHeaders(fastify);
  addSameOriginGuard(fastify, () => config.publicUrl);

  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for(config, options.modules),
    adapter,
    {
      abortOnError: false,
      logger: new NestLog(log),
    },
  );
  await app.register(fastifyCookie);
  fastify.addContentTypeParser(
    ['image/jpeg', 'image/png', 'image/webp'],
    { parseAs: 'buffer', bodyLimit: IMAGE_LIMIT },
    (_request, body, done) => done(null, body),
  );
  return app;
}
