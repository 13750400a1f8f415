import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import {
  type AnswerJoinRequest,
  answerJoinRequest,
  judgeRoles,
  mayChangeMember,
  type OrganizationRefusal,
} from '@guyub/domain/organization';

import { type AccountCaller, actorOf } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { SessionRights } from '../identity/index.ts';
import { JoinRequestStore } from './join-request.store.ts';
import { MemberStore, rolesOf } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      {
        code:
          | 'already-answered'
          | 'already-member'
          | 'no-longer-admin'
          | 'role-not-for-kind'
          | 'role-not-yours-to-give';
      }
    >
  | { code: 'id-reused' };

@Injectable()
export class AnswerJoinRequestUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rights: SessionRights,
  ) {}

  run(
    caller: AccountCaller,
    organizationId: string,
    requestId: string,
    input: AnswerJoinRequest,
  ): Promise<Result<void, Refusal>> {
    const command = {
      id: input.changeId,
      operation: 'organization.answer-join-request',
      content: { requestId, ...input },
    };
    return this.unitOfWork.write<void, Refusal>(command, actorOf(caller, organizationId), async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      const members = new MemberStore(tx);
      const requests = new JoinRequestStore(tx);
      const request = await requests.lock(requestId);
      const answered = answerJoinRequest(request.state, input.answer === 'accept' ? 'accepted' : 'declined');
      if (!answered.ok) return answered;
      const roles = judgeRoles(organization, input.roles);
      if (!roles.ok) return roles;
      const given = input.answer === 'accept' ? roles.value : [];
      const held = rolesOf(await members.lockMembers(organizationId), caller);
      const allowed = mayChangeMember(organization, held, [], given);
      if (!allowed.ok) return allowed;

      const at = toTimestamp(this.clock.now());
      const { accountId } = request;
      const membershipId = input.answer === 'accept' ? randomUUID() : null;
      if (membershipId !== null) {
        const member = {
          id: membershipId,
          organizationId,
          accountId,
          roles: given,
          joinedBy: 'request',
        } as const;
        if (!(await members.addMember(member, at))) return refuse({ code: 'already-member' });
        await this.rights.changed(tx, accountId);
      }
      await requests.recordAnswer(
        requestId,
        { state: answered.value, answeredBy: caller.accountId, membershipId },
        at,
      );
      return ok(undefined);
    });
  }
}
