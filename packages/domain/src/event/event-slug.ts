import { dateOf } from '../kernel/local-time.ts';

/**
 * The address part of a new date: the program's, then the day that it was first planned for. It stays when the date moves,
 * since posters carry it. Where it is taken a number follows.
 */
export function eventSlug(
  programSlug: string,
  startsLocal: string,
  isTaken: (slug: string) => boolean,
): string {
  const base = `${programSlug.slice(0, 64).replace(/-+$/, '')}-${dateOf(startsLocal)}`;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
