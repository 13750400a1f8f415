import type { SliceExpectations } from '../expectation.ts';

export const poster: SliceExpectations = {
  rows: {
    // an invented version leads to the date's own
    'poster.read': {
      allowed: 'everyone',
      path: ({ eventSlug = '' }) => ({ slug: eventSlug, file: '0123456789abcdef.id.png' }),
      whenAllowed: [302],
    },
  },
};
