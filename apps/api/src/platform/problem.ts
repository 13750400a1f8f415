import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import type { ProblemBody } from '@guyub/domain/kernel/problem';

/** A refusal on its way to the caller. Slices make it with `toProblem`; nothing else throws it but the platform. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly extra: Pick<ProblemBody, 'params' | 'errors' | 'detail'> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(title);
  }
}

export interface ProblemAnswer {
  status: number;
  title: string;
}

/** A slice's table from each refusal it can give to the HTTP problem it becomes; the compiler asks for every code. */
export type ProblemTable<Refusal extends { code: string }> = { [Code in Refusal['code']]: ProblemAnswer };

/** Answers that every slice shares; spread into a slice's own table. */
export const commonProblems: ProblemTable<CommonRefusal> = {
  'id-reused': { status: 409, title: 'That id was used for something else' },
  'edited-meanwhile': { status: 409, title: 'Somebody else changed this meanwhile' },
};

export const platformProblems = {
  unreadable: { status: 400, title: 'The request cannot be read' },
  'sign-in-needed': { status: 401, title: 'Sign in first' },
  'proof-needed': { status: 403, title: 'Show your password once more first' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'cross-origin': { status: 403, title: 'Writes are taken only from this site itself' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'too-large': { status: 413, title: 'The request is too large' },
  'media-type-unsupported': { status: 415, title: 'The body must be application/json' },
  'too-many-requests': { status: 429, title: 'Too many requests at once; wait a little' },
  'invalid-request': { status: 422, title: 'The request does not match what this operation accepts' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'not-ready': { status: 503, title: 'The server is not ready' },
  'storage-full': { status: 507, title: 'The server has no space left' },
} as const satisfies Record<string, ProblemAnswer>;
export type PlatformProblem = keyof typeof platformProblems;

export function platformProblem(code: PlatformProblem, extra: Problem['extra'] = {}): Problem {
  const { status, title } = platformProblems[code];
  return new Problem(status, code, title, extra);
}

export function toProblem<Refusal extends { code: string }>(
  table: ProblemTable<Refusal>,
  refusal: Refusal,
): Problem {
  const { code, ...params } = refusal;
  const { status, title } = table[code as Refusal['code']];
  const retryAfter = 'retryAfterSeconds' in params ? { 'retry-after': String(params.retryAfterSeconds) } : {};
  return new Problem(status, code, title, Object.keys(params).length > 0 ? { params } : {}, retryAfter);
}

/** The value of a result, or the slice's problem for its refusal: a controller's last line. */
export function unwrap<T, Refusal extends { code: string }>(
  result: { ok: true; value: T } | { ok: false; error: Refusal },
  table: ProblemTable<Refusal>,
): T {
  if (!result.ok) throw toProblem(table, result.error);
  return result.value;
}
