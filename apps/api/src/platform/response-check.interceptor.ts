import { isDeepStrictEqual } from 'node:util';

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

import { isMedia, OPERATION, type OperationOptions } from './operation.ts';

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** In test mode: an answer that is not exactly what its operation describes, no field more, is a fault. */
@Injectable()
export class ResponseCheckInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation: OperationOptions | undefined = Reflect.getMetadata(OPERATION, context.getHandler());
    return next.handle().pipe(
      map((value: unknown) => {
        if (!operation?.response || isMedia(operation.response)) return value;
        const parsed = operation.response.safeParse(asSent(value));
        if (!parsed.success)
          throw new Error(`${operation.id} answers what it does not describe: ${parsed.error}`);
        if (!isDeepStrictEqual(asSent(parsed.data), asSent(value)))
          throw new Error(`${operation.id} answers fields that it does not describe`);
        return value;
      }),
    );
  }
}
