import { type AccessRule, anyone, callersRelated, callersWho, signedIn } from '../../platform/access.ts';
import { rolesIn } from '../../platform/caller.ts';
import { MemberAccountQuery } from './member-account.query.ts';

export const identityAccess = {
  'identity.sign-in': anyone,
  'identity.sign-out': signedIn,
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
