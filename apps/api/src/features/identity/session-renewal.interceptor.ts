import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

import { callerOf } from '../../platform/caller.ts';
import { sessionCookie } from './session-cookie.ts';
import { SessionQuery } from './session-reader.query.ts';

/** A session whose holder's rights have changed gets a new token with the next answer. */
@Injectable()
export class SessionRenewalInterceptor implements NestInterceptor {
  constructor(private readonly sessions: SessionQuery) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const token = await this.sessions.renewToken(callerOf(request));
    const header = token === null ? null : sessionCookie(request, token);
    if (header !== null) http.getResponse<FastifyReply>().header('set-cookie', header);
    return next.handle();
  }
}
