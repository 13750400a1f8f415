/**
 * The id behind an address, as SQL: by the one it has now, or by the one it had before its title was hidden. `slug` is a
 * parameter, so that each is looked up once in a statement, by its index, and the second only where the first is none. A
 * function of the database would be asked once for each row wherever a planner cannot see into it.
 */
export const programBySlug = (slug: string) => `coalesce(
  (select id from program where slug = ${slug}),
  (select program_id from former_slug where slug = ${slug} and event_id is null))`;

export const eventBySlug = (slug: string) => `coalesce(
  (select id from event where slug = ${slug}),
  (select event_id from former_slug where slug = ${slug} and event_id is not null))`;
