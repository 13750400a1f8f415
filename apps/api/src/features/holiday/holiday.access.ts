import { type AccessRule, anyone, callersWho } from '../../platform/access.ts';

const sysadmins = callersWho((caller) => caller.isSysadmin);

export const holidayAccess = {
  'holiday.list': anyone,
  'holiday.list-years': anyone,
  'holiday.add': sysadmins,
  'holiday.edit': sysadmins,
  'holiday.remove': sysadmins,
  'holiday.set-year': sysadmins,
  'holiday.set-ramadan': sysadmins,
} as const satisfies Record<string, AccessRule>;
