import type { SliceExpectations } from '../expectation.ts';

export const setting: SliceExpectations = {
  rows: {
    'setting.list': { allowed: { 'communication-office': ['officer', 'head', 'auditor', 'sysadmin'] } },
    'setting.read-planning': { allowed: 'signed-in' },
    'setting.set': { allowed: { 'communication-office': ['sysadmin'] } },
  },
};
