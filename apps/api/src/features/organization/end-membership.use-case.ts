import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  keepAnAdmin,
  type Leave,
  mayChangeMember,
  nameSuccessor,
  type OrganizationRefusal,
} from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SessionRights, SignedLinks } from '../identity/index.ts';
import { FollowAdmin } from './follow-admin.use-case.ts';
import { type Member, MemberStore, rolesOf } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      { code: 'last-admin' | 'already-gone' | 'role-not-yours-to-give' | 'no-longer-admin' | 'no-candidate' }
    >
  | { code: 'id-reused' };

interface Ending {
  changeId: string;
  operation: string;
  content: unknown;
  /** who becomes admin with it */
  successorMembershipId: string | null;
  /** null: leaves by themselves */
  reason: string | null;
  isMeant: (member: Member) => boolean;
}

/** Members leave or are removed; what they were stays as history. */
@Injectable()
export class EndMembershipUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rights: SessionRights,
    private readonly links: SignedLinks,
    private readonly following: FollowAdmin,
  ) {}

  remove(
    caller: AccountCaller,
    organizationId: string,
    membershipId: string,
    { changeId, reason }: { changeId: string; reason: string },
  ): Promise<Result<void, Refusal>> {
    return this.end(caller, organizationId, {
      changeId,
      operation: 'organization.remove-member',
      content: { organizationId, membershipId, reason },
      successorMembershipId: null,
      reason,
      isMeant: (member) => member.membershipId === membershipId,
    });
  }

  /** The only admin names who follows. */
  leave(
    caller: AccountCaller,
    organizationId: string,
    { changeId, successorMembershipId: named }: Leave,
  ): Promise<Result<void, Refusal>> {
    const successorMembershipId = named ?? null;
    return this.end(caller, organizationId, {
      changeId,
      operation: 'organization.leave',
      content: { organizationId, ...(successorMembershipId === null ? {} : { successorMembershipId }) },
      successorMembershipId,
      reason: null,
      isMeant: (member) => member.accountId === caller.accountId,
    });
  }

  private end(
    caller: AccountCaller,
    organizationId: string,
    { changeId, operation, content, successorMembershipId, reason, isMeant }: Ending,
  ): Promise<Result<void, Refusal>> {
    const command = { id: changeId, operation, content };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller, organizationId), async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      const store = new MemberStore(tx);
      const members = await store.lockMembers(organizationId);
      const member = members.find(isMeant);
      if (!member) return refuse({ code: 'already-gone' });
      if (reason !== null) {
        const allowed = mayChangeMember(organization, rolesOf(members, caller), member.roles, []);
        if (!allowed.ok) return allowed;
      }
      const named = nameSuccessor(members, member.membershipId, successorMembershipId);
      if (!named.ok) return named;
      if (successorMembershipId !== null)
        await this.following.follow(tx, organizationId, successorMembershipId, {
          what: 'followed-on-leaving',
          reason: null,
          endsAdminsGoneBy: null,
        });
      const kept = keepAnAdmin(named.value, member.membershipId, null);
      if (!kept.ok) return kept;
      await store.endMembership(member.membershipId, reason, toTimestamp(this.clock.now()));
      await this.rights.changed(tx, member.accountId);
      await this.links.contactsChanged(tx, organizationId);
      return ok(undefined);
    });
  }
}
