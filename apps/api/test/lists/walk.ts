import type { Person } from '../person.ts';

export type Query = Record<string, string>;
export type Item = Record<string, unknown>;

/** All combinations of one value, or none, of each. */
export const combinations = (values: Record<string, readonly (string | undefined)[]>): Query[] =>
  Object.entries(values).reduce<Query[]>(
    (queries, [name, each]) =>
      queries.flatMap((query) =>
        each.map((value) => (value === undefined ? query : { ...query, [name]: value })),
      ),
    [{}],
  );

/** Everything that a list has, page after page. */
export async function walk(person: Person, address: string, query: Query, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const asked = new URLSearchParams({
      ...query,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    });
    const answer = await person.get(`${address}?${asked.toString()}`);
    if (answer.status !== 200) throw new Error(`${address}?${asked.toString()}: ${answer.text}`);
    items.push(...(answer.body['items'] as Item[]));
    cursor = (answer.body['nextCursor'] as string | null) ?? null;
  } while (cursor !== null);
  return items;
}
