import type { Socket } from 'node:net';

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ProblemBody } from '@guyub/domain/kernel/problem';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';

import { type PlatformProblem, Problem, platformProblem, platformProblems } from './problem.ts';
import { callerLeft } from './request-context.ts';

const byStatus = new Map<number, PlatformProblem>(
  (Object.keys(platformProblems) as PlatformProblem[])
    .filter((code) => code !== 'cross-origin')
    .map((code) => [platformProblems[code].status, code]),
);

/** What PostgreSQL says of text with a NUL or half a character, and of dates and numbers beyond its own. */
const unstorable = new Set(['22021', '22P05', '22P02', '22007', '22008', '22009', '22003', '22023']);
const isUnstorable = (error: unknown): boolean => unstorable.has(sqlStateOf(error));

/** What PostgreSQL and the network say when a connection is lost or cannot be had: asking again soon will do. */
const unreachable = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
const DISK_FULL = '53100';
/** what PostgreSQL says of a statement that took longer than it may (`connectionSettings`) */
const OUT_OF_TIME = '57014';

/** The same in the words of the driver and of TypeORM, whose transactions meet a connection that is gone. */
const lost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released|Database connection provided by a query runner was already released)/;
const isUnreachable = (error: unknown): boolean =>
  unreachable.test(sqlStateOf(error) || readText(error, 'code')) || lost.test(readText(error, 'message'));

const sqlStateOf = (error: unknown): string =>
  error instanceof QueryFailedError ? readText(error.driverError, 'code') : '';

function readText(error: unknown, field: 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : null;
  return typeof value === 'string' ? value : '';
}

/** The status that Nest or Fastify gave an error of theirs; 500 for what nobody foresaw. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (isUnstorable(error)) return 422;
  if (isUnreachable(error)) return 503;
  if (sqlStateOf(error) === DISK_FULL) return 507;
  if (sqlStateOf(error) === OUT_OF_TIME) return 503;
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : null;
  // a name too long to be one names nothing
  if (status === 414) return 404;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** Reads anything thrown into the problem that its caller sees; details of a fault stay in the log. */
export function readProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // TypeORM wraps what the connection throws for a caller who has left
  if (error instanceof QueryFailedError && error.driverError instanceof Problem) return error.driverError;
  const status = statusOf(error);
  const known = byStatus.get(status);
  if (known) return platformProblem(known);
  if (status >= 400 && status < 500) return new Problem(status, 'refused', 'The request was refused');
  return platformProblem('internal');
}

export function toBody(problem: Problem, url: string): ProblemBody {
  return {
    type: `/api/docs#problem-${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    instance: url.split('?', 1)[0] ?? '/',
    ...problem.extra,
  };
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json')
    .send(JSON.stringify(toBody(problem, request.url)));
}

/** For what is not even HTTP: there is no request to answer, only a socket. */
export function answerUnreadable(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify(toBody(platformProblem('unreadable'), '/'));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** What the machine lacks is told in a line, a fault of ours with its stack. */
export function tellLog(log: FastifyBaseLogger, { status }: Problem, error: unknown): void {
  if (status === 507) log.error('The disk of the database is full');
  else if (sqlStateOf(error) === OUT_OF_TIME) log.error({ err: error }, 'A statement ran out of time');
  else if (status === 503) log.warn('The database is away');
  else if (status >= 500) log.error({ err: error }, 'fault');
}

/** The one place that writes refusals and faults (RFC 9457), Fastify's and Nest's own included. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // a body that breaks off says the same as a connection to the database
    const isGone = request.raw.socket.destroyed && isUnreachable(error);
    const problem = isGone ? callerLeft() : readProblem(error);
    if (!isGone && !(error instanceof Problem)) tellLog(request.log, problem, error);
    sendProblem(http.getResponse<FastifyReply>(), request, problem);
  }
}
