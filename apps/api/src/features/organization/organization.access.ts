import { givesPower, mayAdminister, mayInvite, mayLookAfter } from '@guyub/domain/organization';

import {
  type AccessRequest,
  type AccessRule,
  anyone,
  callersRelated,
  callersWho,
  signedIn,
  textIn,
  textsIn,
} from '../../platform/access.ts';
import type { AccountCaller } from '../../platform/caller.ts';
import { type OrganizationRelation, OrganizationRelationQuery } from './organization-relation.query.ts';

type Rule = (caller: AccountCaller, relation: OrganizationRelation) => boolean;
const related = (allow: Rule) => callersRelated<OrganizationRelation>(OrganizationRelationQuery, allow);

const isAdmin: Rule = (_caller, { roles }) => mayAdminister(roles);

const isMember: Rule = (_caller, { roles }) => roles.length > 0;

const isSteward: Rule = (caller, relation) => mayLookAfter(relation, relation.roles, caller);

const isInviter: Rule = ({ isOverseer, isSysadmin }, relation) =>
  mayInvite(relation, { roles: relation.roles, isOverseer, isSysadmin });

const makesOfficesAndPartners = (caller: AccountCaller) => caller.isOverseer || caller.isSysadmin;

/** Whether roles are given that have power over people, money or what is private: the giver's password is asked for anew. */
export const rolesGivePower = ({ body }: AccessRequest): boolean => givesPower(textsIn(body, 'roles'));

/** Whether who leaves makes somebody else the admin: that gives the group away. */
export const namesSuccessor = ({ body }: AccessRequest): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'successorMembershipId' in body &&
  body.successorMembershipId !== null;

/** Who may do what with organizations and their members. */
export const organizationAccess = {
  'organization.list': anyone,
  'organization.get': anyone,
  'organization.get-office': anyone,
  'organization.create': callersWho((caller, { body }) => {
    const kind = textIn(body, 'kind');
    return (kind !== 'office' && kind !== 'partner') || makesOfficesAndPartners(caller);
  }),
  'organization.edit': related(isSteward),
  'organization.verify': related((caller) => caller.isOverseer),
  'organization.suspend': related((caller) => caller.isOverseer),
  'organization.list-decisions': related(
    (caller, relation) =>
      isAdmin(caller, relation) || caller.isOverseer || caller.isSysadmin || caller.isAuditor,
  ),
  'organization.list-audit': related((caller, relation) => isAdmin(caller, relation) || caller.isAuditor),
  'organization.list-all-audit': callersWho((caller) => caller.isAuditor),

  'organization.add-channel': related(isSteward),
  'organization.edit-channel': related(isSteward),
  'organization.remove-channel': related(isSteward),

  'organization.list-members': related((caller, relation) => isAdmin(caller, relation) || caller.isSysadmin),
  'organization.edit-member': related(isAdmin),
  'organization.remove-member': related(isAdmin),
  'organization.leave': related(isMember),

  'organization.list-invitations': related(isInviter),
  'organization.invite': related(isInviter),
  'organization.revoke-invitation': related(isInviter),

  'organization.ask-to-join': related(() => true),
  // everybody sees their own requests; the admins see all
  'organization.list-join-requests': related(() => true),
  'organization.answer-join-request': related(isAdmin),
  'organization.withdraw-join-request': related((_caller, { isAsker }) => isAsker),

  'organization.get-succession': related(
    (caller, { roles }) => roles.length > 0 || caller.isOverseer || caller.isSysadmin || caller.isAuditor,
  ),
  // who of the members may, the vote itself says, by what they are at that moment
  'organization.propose-succession': related(isMember),
  'organization.vote-on-succession': related(isMember),
  'organization.answer-succession': related(isMember),
  'organization.object-to-succession': related(isAdmin),
  'organization.hand-over': related((caller) => caller.isOverseer),
  'organization.revoke-hand-over': related((caller) => caller.isOverseer),
  'organization.list-own-successions': signedIn,
  'organization.list-without-admin': callersWho(
    (caller) => caller.isOverseer || caller.isSysadmin || caller.isAuditor,
  ),

  'organization.list-contacts': related((caller, relation) => isAdmin(caller, relation) || caller.isOverseer),
  'organization.add-contact': related((caller, relation) => isAdmin(caller, relation) || caller.isOverseer),
  'organization.remove-contact': related(
    (caller, relation) => isAdmin(caller, relation) || caller.isOverseer,
  ),
} as const satisfies Record<string, AccessRule>;
