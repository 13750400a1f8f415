import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { maskEmail } from '@guyub/domain/kernel/email';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { type HandOver, mayHandOver, type OrganizationRefusal } from '@guyub/domain/organization';

import type { AccountCaller } from '../../platform/caller.ts';
import { Clock, toTimestamp } from '../../platform/clock.ts';
import { type Transaction, UnitOfWork } from '../../platform/unit-of-work.ts';
import { SignedLinks } from '../identity/index.ts';
import { ActingOrganizationQuery } from './acting-organization.query.ts';
import { FollowAdmin } from './follow-admin.use-case.ts';
import { HandOverStore } from './hand-over.store.ts';
import { InvitationStore } from './invitation.store.ts';
import { MemberStore } from './member.store.ts';
import { OrganizationStore } from './organization.store.ts';
import { SettleSuccessionUseCase } from './settle-succession.use-case.ts';
import { SuccessionStore } from './succession.store.ts';

type Refusal =
  | Extract<
      OrganizationRefusal,
      {
        code:
          | 'admin-present'
          | 'succession-not-for-kind'
          | 'no-candidate'
          | 'already-member'
          | 'invitation-open';
      }
    >
  | { code: 'id-reused' };

/** The communication office hands a group without an admin to a member, or invites somebody to lead it. */
@Injectable()
export class HandOverUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly acting: ActingOrganizationQuery,
    private readonly links: SignedLinks,
    private readonly settling: SettleSuccessionUseCase,
    private readonly following: FollowAdmin,
  ) {}

  async run(caller: AccountCaller, organizationId: string, input: HandOver): Promise<Result<void, Refusal>> {
    const { id, to, reason, endsAdminRoles } = input;
    const clock = await this.settling.readClock();
    const expiresAt = await this.links.answerUntil();
    const actor = await this.acting.actorFor(caller, organizationId);
    const command = { id, operation: 'organization.hand-over', content: { organizationId, ...input } };
    return this.unitOfWork.write<void, Refusal>(command, actor, async (tx) => {
      const organization = await new OrganizationStore(tx).lock(organizationId);
      await new MemberStore(tx).lockMembers(organizationId);
      const members = await new SuccessionStore(tx).listMembers(organizationId);
      const membershipId = to.kind === 'member' ? to.membershipId : null;
      const at = toTimestamp(this.clock.now());
      const isInvited = (await new HandOverStore(tx).findInvited(organizationId, at)) !== null;
      const allowed = mayHandOver(organization, members, { membershipId, isInvited }, clock);
      if (!allowed.ok) return allowed;
      const handOver = { id, organizationId, decidedBy: caller.accountId, reason, endsAdminRoles };
      if (to.kind === 'member') {
        await new HandOverStore(tx).addHandOver(
          { ...handOver, membershipId: to.membershipId, invitationId: null },
          at,
        );
        await this.following.follow(tx, organizationId, to.membershipId, {
          what: 'handed-over',
          reason,
          endsAdminsGoneBy: endsAdminRoles ? clock : null,
        });
        return ok(undefined);
      }
      if (await new MemberStore(tx).isContactIn(organizationId, { email: to.email }))
        return refuse({ code: 'already-member' });
      const invitationId = await this.invite(tx, organizationId, to, caller, expiresAt);
      await new HandOverStore(tx).addHandOver({ ...handOver, membershipId: null, invitationId }, at);
      await this.following.tellInvited(tx, organizationId, reason);
      return ok(undefined);
    });
  }

  private async invite(
    tx: Transaction,
    organizationId: string,
    { name, email }: { name: string; email: string },
    caller: AccountCaller,
    expiresAt: Awaited<ReturnType<SignedLinks['answerUntil']>>,
  ): Promise<string> {
    const id = randomUUID();
    await new InvitationStore(tx).addInvitation(
      {
        id,
        organizationId,
        name,
        contactKind: 'email',
        contactMasked: maskEmail(email),
        roles: ['member', 'admin'],
        invitedBy: caller.accountId,
      },
      toTimestamp(this.clock.now()),
      toTimestamp(expiresAt),
    );
    const asked = { purpose: 'member-invitation', subjectId: id, organizationId, expiresAt } as const;
    await this.links.request(tx, { ...asked, contact: { email } });
    return id;
  }
}
