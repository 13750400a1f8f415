import type { SliceExpectations } from '../expectation.ts';

export const platform: SliceExpectations = {
  rows: {
    'api.describe': { allowed: 'everyone' },
    'api.docs': { allowed: 'everyone' },
    'health.live': { allowed: 'everyone' },
    'health.ready': { allowed: 'everyone' },
  },
};
