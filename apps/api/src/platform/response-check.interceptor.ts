import { isDeepStrictEqual } from 'node:util';

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';

import { serialize } from './json-text.ts';
import { isMedia, OPERATION, type OperationOptions } from './operation.ts';

const asSent = (value: unknown): unknown => JSON.parse(serialize(value ?? null));

/** Throws for an answer that is not exactly what its operation describes, no field more. */
export function assertDescribed({ id, response }: OperationOptions, value: unknown): void {
  if (response === null || isMedia(response)) return;
  const sent = asSent(value);
  const parsed = response.safeParse(sent);
  if (!parsed.success) throw new Error(`${id} answers what it does not describe: ${parsed.error}`);
  if (!isDeepStrictEqual(asSent(parsed.data), sent))
    throw new Error(`${id} answers fields that it does not describe`);
}

/** In test mode: an answer that is not what its operation describes is a fault. */
@Injectable()
export class ResponseCheckInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation: OperationOptions | undefined = Reflect.getMetadata(OPERATION, context.getHandler());
    return next.handle().pipe(tap((value: unknown) => operation && assertDescribed(operation, value)));
  }
}
