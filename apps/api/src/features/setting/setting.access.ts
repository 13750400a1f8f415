import { type AccessRule, callersWho, signedIn } from '../../platform/access.ts';

export const settingAccess = {
  'setting.list': callersWho((caller) => caller.isSysadmin || caller.isOverseer || caller.isAuditor),
  'setting.read-planning': signedIn,
  'setting.set': callersWho((caller) => caller.isSysadmin),
} as const satisfies Record<string, AccessRule>;
