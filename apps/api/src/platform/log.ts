import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import pino, { type DestinationStream, type Logger } from 'pino';

/** 32 random bytes as base64url and anything longer: never written, wherever in a path it stands. */
const secretPart = /^(?=.*[A-Z0-9_])[A-Za-z0-9_-]{43,}$/;

/** A request's path without its query, in which a search or a token may stand. */
export const pathForLog = (url: string): string =>
  (url.split('?', 1)[0] ?? '')
    .split('/')
    .map((part) => (secretPart.test(part) ? ':secret' : part))
    .join('/');

/** JSON lines with the request's id; no bodies, headers, cookies, queries or addresses of people. */
export const createLog = (level: string, stream?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['err.parameters', 'err.driverError', 'err.query', 'err.detail', 'err.where'],
        remove: true,
      },
    },
    stream ?? standardOutput(),
  );

/** Lines go out some at a time and within a second, since a write for each takes as long as the answer; pino flushes at the end. */
function standardOutput(): DestinationStream {
  const lines = pino.destination({ dest: 1, sync: false, minLength: 4_096 });
  setInterval(() => lines.flush(), 500).unref();
  return lines;
}

/** One line for every answer, with the request's id. */
export function addRequestLog(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: pathForLog(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}

/** Parts of Nest that log an error and throw it as well: whoever starts the server tells it in one line. */
const thrownToo = new Set<unknown>(['ExceptionHandler', 'NestApplication', 'TypeOrmModule']);

/** Nest's own lines in the same log; its start-up chatter is left out. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Logger) {}

  log(message: unknown, context?: string): void {
    this.lines.debug({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.lines.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.lines.trace({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.lines.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (thrownToo.has(context)) this.lines.debug({ context }, String(message));
    else this.lines.error({ context }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.lines.fatal({ context }, String(message));
  }
}
