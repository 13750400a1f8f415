import { Injectable } from '@nestjs/common';
import type { CommonRefusal } from '@guyub/domain/kernel/change.schema';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  type EditMember,
  judgeRoles,
  keepAnAdmin,
  mayChangeMember,
  type OrganizationRefusal,
} from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SessionRights, SignedLinks } from '../identity/index.ts';
import { MemberStore, rolesOf } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      {
        code:
          | 'role-not-for-kind'
          | 'role-not-yours-to-give'
          | 'no-longer-admin'
          | 'last-admin'
          | 'already-gone';
      }
    >
  | CommonRefusal;

@Injectable()
export class EditMemberUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: SessionRights,
    private readonly links: SignedLinks,
  ) {}

  run(
    caller: AccountCaller,
    organizationId: string,
    membershipId: string,
    input: EditMember,
  ): Promise<Result<void, Refusal>> {
    const command = {
      id: input.changeId,
      operation: 'organization.edit-member',
      content: { membershipId, ...input },
    };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller, organizationId), async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      const store = new MemberStore(tx);
      const members = await store.lockMembers(organizationId);
      const member = members.find((candidate) => candidate.membershipId === membershipId);
      if (!member) return refuse({ code: 'already-gone' });
      if (member.version !== input.version)
        return refuse({ code: 'edited-meanwhile', version: member.version });

      const wanted = judgeRoles(organization, input.roles);
      if (!wanted.ok) return wanted;
      const given = mayChangeMember(organization, rolesOf(members, caller), member.roles, wanted.value);
      if (!given.ok) return given;
      const kept = keepAnAdmin(members, membershipId, wanted.value);
      if (!kept.ok) return kept;

      await store.setRoles(membershipId, wanted.value);
      await this.rights.changed(tx, member.accountId);
      await this.links.contactsChanged(tx, organizationId);
      return ok(undefined);
    });
  }
}
