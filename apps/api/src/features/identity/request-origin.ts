import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { endedSessionCookie, sessionCookie } from './session-cookie.ts';
import type { Origin } from './sign-in.use-case.ts';

const DEVICE_CHARACTERS = 200;

/** Where the request comes from, for counting tries and for the list of sessions. */
export const RequestOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const device = (request.headers['user-agent'] ?? '').slice(0, DEVICE_CHARACTERS);
  return { address: request.ip, device };
});

export function giveSession(reply: FastifyReply, token: string): void {
  const header = sessionCookie(reply.request, token);
  if (header !== null) void reply.header('set-cookie', header);
}

export function takeSession(reply: FastifyReply): void {
  void reply.header('set-cookie', endedSessionCookie(reply.request));
}
