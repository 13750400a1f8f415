import { type AccessRule, anyone, callersRelated, callersWho, signedIn } from '../../platform/access.ts';
import { rolesIn } from '../../platform/caller.ts';
import { MemberAccountQuery } from './member-account.query.ts';

export const identityAccess = {
  'identity.sign-in': anyone,
  'identity.sign-out': signedIn,
  'identity.confirm-password': signedIn,
  // who holds a token of the ended session is told; others hear of none
  'identity.find-ending': anyone,
  'identity.list-sessions': signedIn,
  'identity.end-session': signedIn,
  'identity.end-other-sessions': signedIn,
  'identity.sign-up': anyone,
  'identity.confirm-sign-up': anyone,
  'identity.ask-password-reset': anyone,
  'identity.reset-password': anyone,
  'identity.me': anyone,
  'identity.edit-me': signedIn,
  'identity.change-password': signedIn,
  // who holds the token may: it went to one contact
  'identity.read-link': anyone,
  'identity.answer-link': anyone,
  // who holds the cookie of a right password may
  'identity.ask-passkey': anyone,
  'identity.finish-sign-in': anyone,
  'identity.list-second-factors': signedIn,
  'identity.begin-second-factor': signedIn,
  'identity.add-second-factor': signedIn,
  'identity.remove-second-factor': signedIn,
  'identity.make-recovery-codes': signedIn,
  'identity.list-security-notices': signedIn,
  // people and their contacts, masked
  'identity.list-accounts': callersWho((caller) => caller.isSysadmin),
  // and with a second factor of one's own, which the rule asks for
  'identity.end-sessions-of': callersWho((caller) => caller.isSysadmin),
  'identity.end-every-session': callersWho((caller) => caller.isSysadmin),
  'identity.disable-account': callersWho((caller) => caller.isSysadmin),
  'identity.enable-account': callersWho((caller) => caller.isSysadmin),
  // and with a second factor of one's own, which the rule asks for
  'identity.remove-factors-of': callersWho((caller) => caller.isSysadmin),
  // kept messages hold links, and whom they went to
  'identity.list-messages': callersWho((caller) => caller.isSysadmin),
  // who is a member is known to the organization's admins alone
  'identity.make-reset-code': callersRelated(
    MemberAccountQuery,
    (caller, { organizationId }) =>
      rolesIn(caller, organizationId).some((role) => role === 'admin' || role === 'head'),
    { hide: true },
  ),
} as const satisfies Record<string, AccessRule>;
