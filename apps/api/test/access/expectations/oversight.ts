import type { Allowed, SliceExpectations } from '../expectation.ts';

const overseers: Allowed = { 'communication-office': ['officer', 'head'] };

export const oversight: SliceExpectations = {
  rows: {
    'oversight.list-programs': { allowed: overseers },
    'oversight.download-programs': { allowed: overseers },
    'oversight.read-summary': { allowed: overseers },
  },
};
