import { type AccessRule, anyone } from '../../platform/access.ts';

/** Feeds tell what everyone may read. */
export const feedAccess = {
  'feed.calendar': anyone,
  'feed.group-calendar': anyone,
  'feed.program-calendar': anyone,
  'feed.kind-calendar': anyone,
  'feed.event-calendar': anyone,
  'feed.atom': anyone,
  'feed.json': anyone,
  'feed.group-atom': anyone,
  'feed.group-json': anyone,
  'feed.embed': anyone,
} as const satisfies Record<string, AccessRule>;
