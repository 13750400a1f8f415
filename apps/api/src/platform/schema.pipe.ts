import { StandardSchemaValidationPipe } from '@nestjs/common';

import { platformProblem } from './problem.ts';

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** RFC 6901, as a fragment: where in the request a fault lies. */
export function toPointer(path: readonly (PropertyKey | { key: PropertyKey })[] = []): string {
  const parts = path.map((part) => escapePointer(String(typeof part === 'object' ? part.key : part)));
  return ['#', ...parts].join('/');
}

/** Parses every parameter that names a schema; a bad request becomes one problem listing each fault. */
export const schemaPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    platformProblem('invalid-request', {
      errors: issues.slice(0, 100).map((issue) => ({
        pointer: toPointer(issue.path),
        code: 'code' in issue ? String(issue.code) : 'invalid',
        detail: issue.message,
      })),
    }),
});
