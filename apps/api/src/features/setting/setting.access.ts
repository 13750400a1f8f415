import { type AccessRule, callersWho } from '../../platform/access.ts';

export const settingAccess = {
  'setting.list': callersWho((caller) => caller.isSysadmin || caller.isOverseer || caller.isAuditor),
  'setting.set': callersWho((caller) => caller.isSysadmin),
} as const satisfies Record<string, AccessRule>;
