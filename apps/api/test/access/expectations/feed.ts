import type { SliceExpectations, Expectation } from '../expectation.ts';
import type { Things } from '../holders.ts';

const everyone: Expectation = { allowed: 'everyone' };
const of = (name: string): Expectation => ({
  ...everyone,
  path: (things: Things) => ({ slug: things[name] ?? '' }),
});

export const feed: SliceExpectations = {
  rows: {
    'feed.calendar': everyone,
    'feed.group-calendar': of('organizationSlug'),
    'feed.program-calendar': of('programSlug'),
    'feed.kind-calendar': { ...everyone, path: () => ({ kind: 'blood-drive' }) },
    'feed.event-calendar': of('eventSlug'),
    'feed.atom': everyone,
    'feed.json': everyone,
    'feed.group-atom': of('organizationSlug'),
    'feed.group-json': of('organizationSlug'),
    'feed.embed': everyone,
  },
};
