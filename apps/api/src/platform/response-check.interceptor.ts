import { isDeepStrictEqual } from 'node:util';

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

import { serialize } from './json-text.ts';
import { isMedia, OPERATION, type OperationOptions } from './operation.ts';

const asSent = (value: unknown): unknown => JSON.parse(serialize(value ?? null));

/** In test mode: an answer that is not exactly what its operation describes, no field more, is a fault. */
@Injectable()
export class ResponseCheckInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation: OperationOptions | undefined = Reflect.getMetadata(OPERATION, context.getHandler());
    return next.handle().pipe(
      map((value: unknown) => {
        if (!operation?.response || isMedia(operation.response)) return value;
        const sent = asSent(value);
        const parsed = operation.response.safeParse(sent);
        if (!parsed.success)
          throw new Error(`${operation.id} answers what it does not describe: ${parsed.error}`);
        if (!isDeepStrictEqual(asSent(parsed.data), sent))
          throw new Error(`${operation.id} answers fields that it does not describe`);
        return value;
      }),
    );
  }
}
