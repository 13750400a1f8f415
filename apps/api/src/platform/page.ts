import { createHash } from 'node:crypto';

import type { Page } from '@guyub/domain/kernel/page.schema';
import type { z } from 'zod';

import { Problem, platformProblem } from './problem.ts';

const fingerprint = (filter: unknown) =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 8);

const badCursor = (): Problem =>
  platformProblem('invalid-request', {
    errors: [{ pointer: '#/cursor', code: 'cursor', detail: 'This cursor belongs to another list' }],
  });

/** Where the last page of a list ended: its sort key, parsed like any input and bound to the list's filter. */
export function readCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
  filter: unknown,
): z.infer<Schema> | null {
  if (cursor === undefined) return null;
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
  if (!Array.isArray(content) || content[0] !== fingerprint(filter)) throw badCursor();
  const key = schema.safeParse(content[1]);
  if (!key.success) throw badCursor();
  return key.data;
}

export const writeCursor = (key: unknown, filter: unknown): string =>
  Buffer.from(JSON.stringify([fingerprint(filter), key])).toString('base64url');

/** Makes a page of rows that were read with `limit + 1`; the row too many says that there is a next page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  filter: unknown,
  keyOf: (row: Row) => unknown,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(keyOf(last), filter) : null,
  };
}
