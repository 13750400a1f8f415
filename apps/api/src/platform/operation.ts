import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

import type { AccessRequest, AccessRule } from './access.ts';
import type { ProblemAnswer } from './problem.ts';

/** An answer that is no JSON: a calendar, a picture, a page. */
export interface MediaAnswer {
  /** several where the address or the caller decides */
  mediaType: string | readonly string[];
}

export interface OperationOptions {
  /** `<slice>.<verb>`: unique, and the operationId of the description */
  id: string;
  summary: string;
  access: AccessRule;
  /**
   * Asks for the password anew unless it was shown within the last minutes: for what somebody who found an open page must
   * not do. A function where it depends on what is asked; judged after the access rule, before the body is parsed.
   */
  needsProof?: true | ((request: AccessRequest) => boolean);
  /** null answers without a body (204) */
  response: z.ZodType | MediaAnswer | null;
  status?: number;
  /**
   * The answer is the same for every visitor and may be given from memory until something public changes: the query
   * keys that make another answer. With another key, as a search or a cursor, nothing is kept.
   */
  keep?: readonly string[];
  /** media types of a body that is no JSON */
  takes?: readonly string[];
  /** the slice's own refusals; the platform's are added by what the operation takes */
  problems?: Readonly<Record<string, ProblemAnswer>>;
  /** false: works, but is not part of the described API (test mode, health) */
  isDescribed?: boolean;
}

export const OPERATION = 'guyub:operation';

export const isMedia = (response: OperationOptions['response']): response is MediaAnswer =>
  response !== null && 'mediaType' in response;

/** Status of a success where the operation names none. */
export const successStatus = (options: OperationOptions): number =>
  options.status ?? (options.response === null ? 204 : 200);

/** Stands on every route: names, describes and guards it. The server does not start with a route that lacks it. */
export const Operation = (options: OperationOptions): MethodDecorator =>
  applyDecorators(SetMetadata(OPERATION, options), HttpCode(successStatus(options)));
