import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { platformProblem } from '../../platform/problem.ts';
import { sessionTokenOf } from '../../platform/session-reader.ts';
import {
  deviceCookie,
  endedSessionCookie,
  endedStepCookie,
  sessionCookie,
  stepCookie,
  tokenOf,
} from './session-cookie.ts';
import type { OpenedSession, Origin } from './session-opening.ts';

const DEVICE_CHARACTERS = 200;

/** Where the request comes from, for counting tries, for the list of sessions and for telling a new device. */
export const RequestOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const device = (request.headers['user-agent'] ?? '').slice(0, DEVICE_CHARACTERS);
  return { address: request.ip, device, deviceToken: tokenOf(request, 'device') };
});

/** The token of the sign-in that waits in this browser for its second step. */
export const WaitingSignIn = createParamDecorator((_: unknown, context: ExecutionContext): string | null =>
  tokenOf(context.switchToHttp().getRequest<FastifyRequest>(), 'step'),
);

/** The token of the session that the request came with; for operations whose rule needs one. */
export const SessionToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = sessionTokenOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (token === null) throw platformProblem('sign-in-needed');
  return token;
});

export function giveSession(reply: FastifyReply, token: string): void {
  const header = sessionCookie(reply.request, token);
  if (header !== null) void reply.header('set-cookie', header);
}

/** A session, and what tells its browser from others. */
export function giveOpened(reply: FastifyReply, opened: OpenedSession): void {
  giveSession(reply, opened.token);
  void reply.header('set-cookie', deviceCookie(reply.request, opened.deviceToken));
}

export function giveStep(reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', stepCookie(reply.request, token));
}

export function takeStep(reply: FastifyReply): void {
  void reply.header('set-cookie', endedStepCookie(reply.request));
}

export function takeSession(reply: FastifyReply): void {
  void reply.header('set-cookie', endedSessionCookie(reply.request));
}
