import type { Allowed, SliceExpectations } from '../expectation.ts';

const sysadmins: Allowed = { 'communication-office': ['sysadmin'] };
const someHoliday = '01936d5e-7a3c-7b1e-8f00-000000000002';

export const holiday: SliceExpectations = {
  rows: {
    'holiday.list': { allowed: 'everyone', query: () => ({ from: '2026-01-01', to: '2026-12-31' }) },
    'holiday.list-years': { allowed: 'everyone' },
    'holiday.add': { allowed: sysadmins },
    'holiday.edit': { allowed: sysadmins, path: () => ({ holidayId: someHoliday }) },
    'holiday.remove': { allowed: sysadmins, path: () => ({ holidayId: someHoliday }) },
    'holiday.set-year': { allowed: sysadmins, path: () => ({ year: '2027' }) },
    'holiday.set-ramadan': { allowed: sysadmins, path: () => ({ hijriYear: '1449' }) },
  },
};
